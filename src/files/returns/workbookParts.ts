/** The parts of an .xlsx that lead to its sheets: relationships, workbook.xml, styles.xml, docProps/core.xml. */
import type { ReadSheet } from '../../core/returns';
import { resolveTarget } from '../xlsx/package/partPath';
import { decodeXstring } from '../xlsx/xml/escape';
import { isBuiltInDateFormat, isDateFormat } from './dateFormats';
import { damaged } from './readFailure';
import { isTrue, tagsOf } from './xmlTags';

export interface Related {
  /** The last segment of its type URI, the same in the transitional and the strict variant. */
  readonly type: string;
  readonly target: string;
}

/** By id. Targets outside the package are left out. */
export function readRelated(xml: string, source: string): ReadonlyMap<string, Related> {
  const related = new Map<string, Related>();
  for (const { attribute } of tagsOf(xml, 'Relationship')) {
    if (attribute('TargetMode') === 'External') continue;
    const type = attribute('Type') ?? '';
    related.set(attribute('Id') ?? '', {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: resolveTarget(source, attribute('Target') ?? ''),
    });
  }
  return related;
}

export const targetOf = (related: ReadonlyMap<string, Related>, type: string): string | undefined =>
  [...related.values()].find((entry) => entry.type === type)?.target;

export interface ListedSheet {
  readonly name: string;
  readonly state: ReadSheet['state'];
  readonly relationship: string;
}

export interface WorkbookPart {
  readonly date1904: boolean;
  readonly sheets: readonly ListedSheet[];
}

/** @throws FailedReading 'damaged' for a sheet without a name or part */
export function readWorkbookPart(xml: string, part: string): WorkbookPart {
  const [properties] = tagsOf(xml, 'workbookPr');
  const sheets = [...tagsOf(xml, 'sheet')].map(({ attribute }): ListedSheet => {
    const name = attribute('name');
    const relationship = attribute('id');
    if (name === undefined || relationship === undefined) throw damaged(part);
    const state = attribute('state');
    return {
      name: decodeXstring(name),
      state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      relationship,
    };
  });
  return { date1904: isTrue(properties?.attribute('date1904')), sheets };
}

/** By the style number of a cell: 1 where numbers are shown as dates (18.8.10 cellXfs, 18.8.31 numFmts). */
export function readDateStyles(xml: string): Uint8Array {
  const [formats] = tagsOf(xml, 'cellXfs');
  if (formats === undefined) return new Uint8Array(0);
  const isDate = new Map<number, boolean>();
  for (const { attribute } of tagsOf(xml, 'numFmt', 0, formats.end)) {
    isDate.set(Number(attribute('numFmtId')), isDateFormat(attribute('formatCode') ?? ''));
  }
  // The section ends where the named styles begin; nothing in it is called that.
  const after = xml.indexOf('cellStyles', formats.end);
  const close = xml.indexOf('cellXfs>', formats.end);
  const ends = [after, close].filter((at) => at !== -1);
  const styles: number[] = [];
  for (const { attribute } of tagsOf(xml, 'xf', formats.end, ends.length === 0 ? xml.length : Math.min(...ends))) {
    const id = Number(attribute('numFmtId') ?? 0);
    styles.push((isDate.get(id) ?? isBuiltInDateFormat(id)) ? 1 : 0);
  }
  return Uint8Array.from(styles);
}

const modified = /<(?:[\w.-]+:)?modified(?:\s[^>]*)?>([^<]+)</;

/** The time of the last save, to the second, in UTC; undefined when it is no date and time. */
export function readModifiedAt(xml: string): string | undefined {
  const text = modified.exec(xml)?.[1]?.trim() ?? '';
  // A time that names no zone is taken for UTC, which is what programs mean by it.
  return isoSecond(/T[\d:.]+$/.test(text) ? `${text}Z` : text);
}

/** As ISO date and time in UTC, to the second: so two of them compare as text. */
export function isoSecond(when: string | Date): string | undefined {
  const time = typeof when === 'string' ? Date.parse(when) : when.getTime();
  // Year 0 to 9999 only: others have another number of digits.
  if (!(time >= -62_167_219_200_000 && time < 253_402_300_800_000)) return undefined;
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
