/** What the 本周重点 part asks of the layers below. */
export interface ThisWeekServices {
  readonly part: 'thisWeek';
}
