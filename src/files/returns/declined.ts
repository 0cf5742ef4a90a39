/**
 * The fast reader's way of saying that a part is lawful but not what programs usually write (CDATA, comments, cells out of
 * order …): the general library reads the file instead.
 */
export class Declined extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.name = 'Declined';
    this.reason = reason;
  }
}
