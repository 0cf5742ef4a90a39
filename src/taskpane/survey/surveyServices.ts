/** What the 支部摸底 part asks of the layers below. */
export interface SurveyServices {
  readonly part: 'survey';
}
