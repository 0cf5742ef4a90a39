/** What the 销号 part asks of the layers below. */
export interface CloseOutServices {
  readonly part: 'closeOut';
}
