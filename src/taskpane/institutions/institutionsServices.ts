/** What the 制度清单 part asks of the layers below. */
export interface InstitutionsServices {
  readonly part: 'institutions';
}
