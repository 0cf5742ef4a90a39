/** XML that is not well-formed: how a parse ends early. readXlsx turns it into a failure that names the part. */
export class BrokenXml extends Error {
  readonly detail: string;

  constructor(detail: string) {
    super(`XML is not well-formed: ${detail}`);
    this.name = 'BrokenXml';
    this.detail = detail;
  }
}
