/** What the 督查通报 part asks of the layers below. */
export interface CircularServices {
  readonly part: 'circular';
}
