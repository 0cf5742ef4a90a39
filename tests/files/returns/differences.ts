/** Where readers disagree on a file. */
import type { ReadCell, ReadWorkbook } from '../../../src/core/returns';
import { readReturnedXlsx } from '../../../src/files/returns/readReturnedXlsx';
import { readWithLibrary } from '../../../src/files/returns/readWithLibrary';
import { decodeXstring } from '../../../src/files/xlsx/xml/escape';
import { readWithExcelJs, unsaid } from './excelJsReading';

export interface Readings {
  readonly fast: ReadWorkbook | string;
  readonly sheetJs: ReadWorkbook | string;
  readonly excelJs: ReadWorkbook | string;
}

export async function readingsOf(bytes: Uint8Array): Promise<Readings> {
  const fast = readReturnedXlsx(bytes);
  const sheetJs = await readWithLibrary(bytes, 'xlsx');
  const excelJs = await readWithExcelJs(bytes).catch(String);
  return {
    fast: fast.ok ? fast.workbook : JSON.stringify(fast),
    sheetJs: sheetJs.ok ? sheetJs.workbook : JSON.stringify(sheetJs),
    excelJs,
  };
}

/** One text for each thing that a reader says of the workbook, by where it is. */
function statements(book: ReadWorkbook): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  said.set('sheets', JSON.stringify(book.sheets.map(({ name, state }) => [name, state])));
  book.sheets.forEach(({ rows, merges }, i) => {
    said.set(`${i} merges`, JSON.stringify(merges));
    for (const { line, hidden, cells } of rows) {
      said.set(`${i}!${line} hidden`, String(hidden));
      cells.forEach((cell, column) => {
        if (cell !== null) said.set(`${i}!${line},${column}`, textOf(cell));
      });
    }
  });
  return said;
}

const textOf = (cell: ReadCell): string => JSON.stringify(cell);

const serialOf = (text: string): number => Number(/^\{"serial":(.*)\}$/.exec(text)?.[1] ?? NaN);
const stringOf = (text: string): string | undefined =>
  text.startsWith('"') ? (JSON.parse(text) as string) : undefined;

/** XML and ST_Xstring escapes replaced once more, and \r\n made \n. */
const oneMore = (text: string): string =>
  decodeXstring(
    text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: keyof typeof entities) => entities[name]),
  ).replaceAll('\r\n', '\n');
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * What the judges are known to do to a value; everything else has to be the same.
 *
 * - Text that stands in the cell itself (t="str"): both replace entities twice; SheetJS replaces _xHHHH_ twice, ExcelJS
 *   never. SheetJS makes every \r\n \n.
 * - Formulas: ExcelJS drops values that are false, 0 or blank; SheetJS judges those alone.
 * - Dates pass through milliseconds in ExcelJS, and it knows date1904="1" but not "true".
 */
function isSame(ours = 'nothing', theirs = 'nothing'): boolean {
  if (ours === theirs) return true;
  const [text, judged] = [stringOf(ours), stringOf(theirs)];
  if (text !== undefined && judged !== undefined) {
    return oneMore(text) === judged || oneMore(oneMore(text)) === oneMore(oneMore(judged));
  }
  if (theirs === textOf({ error: unsaid })) return true;
  const apart = Math.abs(serialOf(ours) - serialOf(theirs));
  return apart < 1e-8 || Math.abs(apart - 1462) < 1e-8;
}

/** 'place: fast | judge'; empty when all agree. */
export function differences({ fast, sheetJs, excelJs }: Readings): readonly string[] {
  if (typeof fast === 'string') return [fast];
  const ours = statements(fast);
  return [['SheetJS', sheetJs] as const, ['ExcelJS', excelJs] as const].flatMap(([name, judge]) => {
    if (typeof judge === 'string') return [`${name}: ${judge}`];
    const theirs = statements(judge);
    const places = new Set([...ours.keys(), ...theirs.keys()]);
    return [...places]
      .filter((place) => !isSame(ours.get(place), theirs.get(place)))
      .map((place) => `${place}: ${ours.get(place) ?? 'nothing'} | ${name} ${theirs.get(place) ?? 'nothing'}`);
  });
}
