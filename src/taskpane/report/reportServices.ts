/** What the 总结报告 part asks of the layers below. */
export interface ReportServices {
  readonly part: 'report';
}
