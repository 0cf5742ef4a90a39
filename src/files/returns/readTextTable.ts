/** Tables that are text: .csv, HTML saved as .xls, XML spreadsheets of Excel 2003, single file web pages. */
import type { ReadRow, ReadWorkbook } from '../../core/returns';
import { decodeText } from '../text';
import { limits } from './limits';
import { parseCsv } from './parseCsv';
import { FailedReading, type ReadFailure } from './readFailure';
import { readWithLibrary } from './readWithLibrary';

type TextReading = { readonly ok: true; readonly workbook: ReadWorkbook } | ({ readonly ok: false } & ReadFailure);

/** A web page names its encoding itself; where that is one, it counts more than the look of the bytes. */
function decodePage(bytes: Uint8Array): string {
  const guessed = decodeText(bytes);
  const label = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(guessed.text.slice(0, 4096))?.[1] ?? '';
  if (!/^(?:gb|big5)/i.test(label) || guessed.encoding !== 'utf-8' || !guessed.damaged) return guessed.text;
  return new TextDecoder(/^big5/i.test(label) ? 'big5' : 'gb18030').decode(bytes);
}

const isPage = (head: string): boolean => /<(?:!doctype html|html|head|body|table|meta)\b/i.test(head);
const isXml = (head: string): boolean => /^<\?xml/.test(head);
const isXmlSpreadsheet = (head: string): boolean => head.includes('urn:schemas-microsoft-com:office:spreadsheet');
const isWebArchive = (head: string): boolean => /^MIME-Version:/i.test(head);
const declaresType = (head: string): boolean => /<!(?:DOCTYPE(?!\s+html)|ENTITY)/i.test(head);

function csvWorkbook(text: string): ReadWorkbook {
  let fields = 0;
  const table = parseCsv(text, () => {
    fields += 1;
    if (fields > limits.cells) throw new FailedReading({ code: 'tooManyCells', facts: { limit: limits.cells } });
  });
  const rows = table.flatMap((fieldsOfRow, index): readonly ReadRow[] => {
    const cells = fieldsOfRow.map((field) => (field === '' ? null : field));
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    return cells.length === 0 ? [] : [{ line: index + 1, hidden: false, cells }];
  });
  return { sheets: [{ name: 'csv', state: 'visible', rows, merges: [] }] };
}

/** Values of .csv are texts as they stand: 001 stays 001, and a date is what the merge makes of its words. */
export async function readTextTable(bytes: Uint8Array): Promise<TextReading> {
  const { text } = decodeText(bytes);
  const head = text.slice(0, 4096).trimStart();
  if (declaresType(text.slice(0, 65_536))) return { ok: false, code: 'documentType', facts: { part: 'xml' } };
  if (isPage(head)) return readWithLibrary(decodePage(bytes), 'text');
  if (isXmlSpreadsheet(head)) return readWithLibrary(text, 'text');
  if (isXml(head)) return { ok: false, code: 'notWorkbook', facts: { looksLike: 'other' } };
  if (isWebArchive(head)) return readWithLibrary(bytes, 'text');
  try {
    return { ok: true, workbook: csvWorkbook(text) };
  } catch (error) {
    if (error instanceof FailedReading) return { ok: false, ...error.failure };
    throw error;
  }
}
