/** Reading notices: text in, tasks and diagnostics out. */
export { diagnose, type Diagnostic, type DiagnosticCode } from './diagnostics';
export { parseNotice, type NoticeReading } from './notice/parseNotice';
