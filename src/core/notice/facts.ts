/** What a notice says about itself: its title, number and date of issue, and the year it plans for. */
import { isoDate, type IsoDate } from '../calendar';
import { parseChineseNumber } from '../chineseNumber';
import { tidyLine, toHalfWidth } from '../chineseText';

export interface NoticeFacts {
  readonly title?: string;
  /** 校委发〔2020〕6号 */
  readonly documentNumber?: string;
  readonly issuedOn?: IsoDate;
  /** Of its issue, else of its number, else the first that its title or text names. */
  readonly year?: number;
}

/** How far into a text its head may reach. */
const headLength = 60;

/** @param lines as written; `firstHeading` is the index of the first numbered one, or -1 */
export function readFacts(lines: readonly string[], firstHeading: number): NoticeFacts {
  const head = lines.slice(0, firstHeading < 0 ? headLength : Math.min(firstHeading, headLength)).map(tidyLine);
  const documentNumber = firstOf(head, readDocumentNumber);
  // Signed at its end: the date stands alone on a line there too.
  const issuedOn = firstOf(head, readDateLine) ?? firstOf(lines, readDateLine);
  const title = readTitle(head);
  const year =
    (issuedOn === undefined ? undefined : Number(issuedOn.slice(0, 4))) ??
    yearOfNumber(documentNumber) ??
    readYear(title ?? '') ??
    firstOf(lines, readYear);
  return {
    ...(title === undefined ? {} : { title }),
    ...(documentNumber === undefined ? {} : { documentNumber }),
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...(year === undefined ? {} : { year }),
  };
}

function firstOf<T>(lines: readonly string[], read: (line: string) => T | undefined): T | undefined {
  for (const line of lines) {
    const value = read(line);
    if (value !== undefined) return value;
  }
  return undefined;
}

const documentNumberPattern =
  /^(?:发文字号[:：]\s?)?([\p{Script=Han}]{1,12}\s?[〔﹝[（(【]\s?(\d{4})\s?[〕﹞\]）)】]\s?(?:第\s?)?\d{1,4}\s?号)/u;

/** At the head of its line: numbers within a sentence are those of other notices. */
const readDocumentNumber = (line: string): string | undefined =>
  documentNumberPattern.exec(line)?.[1]?.replaceAll(' ', '');

const yearOfNumber = (documentNumber: string | undefined): number | undefined => {
  const match = documentNumber === undefined ? null : /\d{4}/.exec(documentNumber);
  return match ? Number(match[0]) : undefined;
};

const dateLine =
  /^([0-9〇○ＯO零一二三四五六七八九]{4})年([0-9一二三四五六七八九十]{1,3})月([0-9一二三四五六七八九十]{1,3})日(?:印发)?$/;

function readDateLine(line: string): IsoDate | undefined {
  if (line.length > 60) return undefined;
  const match = dateLine.exec(toHalfWidth(line).replace(/\s/g, ''));
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map((part) => parseChineseNumber(part) ?? 0);
  return isoDate(year, month, day) ?? undefined;
}

const readYear = (line: string): number | undefined => {
  const match =
    /(?<![0-9０-９])((?:19|20|１９|２０)[0-9０-９]{2})\s?年|([二][〇○零][〇○零一二三四五六七八九]{2})年/.exec(line);
  const value = match ? parseChineseNumber(toHalfWidth(match[1] ?? match[2] ?? '')) : null;
  return value ?? undefined;
};

const titleStart = /^(?:中共|关于|.{2,24}关于)/;
const titleEnd = /(?:通知|方案|意见|决定|通报|办法|要点|计划|清单|公告|规划|措施)(?:[（(].{1,8}[）)])?$/;
const sentenceEnd = /[：:。；;]$/;

/** The lines from the one that opens the title to the one that ends it, joined; else the first line that ends like one. */
function readTitle(head: readonly string[]): string | undefined {
  const lines = head.filter((line) => line !== '' && !documentNumberPattern.test(line));
  const start = lines.findIndex((line) => line.length <= 80 && titleStart.test(line) && !sentenceEnd.test(line));
  if (start < 0) return lines.find((line) => line.length <= 60 && titleEnd.test(line));
  const title: string[] = [];
  for (const line of lines.slice(start, start + 5)) {
    if (sentenceEnd.test(line)) break;
    title.push(line);
    if (titleEnd.test(line) && balanced(title.join(''))) return title.join('');
  }
  return title.length === 0 ? undefined : title[0];
}

/** 《…实施方案 on one line goes on with 》的通知 on the next. */
const balanced = (text: string): boolean => text.split('《').length === text.split('》').length;
