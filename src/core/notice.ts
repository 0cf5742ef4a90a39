/** Reading notices: text in, tasks and diagnostics out. */
export { diagnose, parseNotice, type Diagnostic, type DiagnosticCode, type NoticeReading } from './notice/parseNotice';
