/** Cuts a notice into lines and says what each one is. */
import { parseChineseNumber } from '../chineseNumber';
import { tidyLine, toHalfWidth } from '../chineseText';
import { takeLabels, type Label, type LabelledText } from './labels';
import { readNumbering, type Numbered } from './numbering';

export type Line =
  | { readonly kind: 'blank'; readonly number: number }
  | {
      readonly kind: 'heading';
      readonly number: number;
      readonly numbering: Numbered;
      /** The text behind the number, without labels. */
      readonly body: string;
      readonly labels: readonly Label[];
    }
  | { readonly kind: 'labels'; readonly number: number; readonly labels: readonly Label[] }
  | {
      readonly kind: 'attachment';
      readonly number: number;
      readonly name: string;
      /** What stands behind the name on the same line. */
      readonly rest: string;
    }
  | { readonly kind: 'text'; readonly number: number; readonly body: string; readonly labels: readonly Label[] };

/** Line ends of every system, and Word's line break within a paragraph. */
const lineEnd = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;

export const splitLines = (text: string): string[] => text.split(lineEnd);

/** 附件2, 附  件 2：, 附件二 重点任务清单, 附表1; but not a sentence that begins so. */
const attachmentPattern =
  /^(附\s?件|附\s?表|附\s?录)\s?([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})?\s?(?:[:：]?$|[:：\s-](?=[^。；;]{0,60}$))/;

/** @param number one-based */
export function readLine(raw: string, number: number): Line {
  const text = tidyLine(raw);
  if (text === '') return { kind: 'blank', number };
  const attachment = attachmentPattern.exec(text);
  if (attachment) {
    return {
      kind: 'attachment',
      number,
      name: attachmentName(attachment),
      rest: text.slice(attachment[0].length).trim(),
    };
  }
  const numbering = readNumbering(text);
  if (numbering !== null) {
    return { kind: 'heading', number, numbering, ...headingLabels(numbering.rest) };
  }
  const { body, labels } = takeLabels(text, true);
  if (body === '' && labels.length > 0) return { kind: 'labels', number, labels };
  return { kind: 'text', number, body, labels };
}

/** 二、工作任务： and 三、工作要求： are headings, not labels that wait for their value. */
function headingLabels(text: string): LabelledText {
  const labelled = takeLabels(text, false);
  const only = labelled.body === '' && labelled.labels.length === 1 ? labelled.labels[0] : undefined;
  const announces = only?.value === '' && (only.kind === 'title' || only.kind === 'requirement');
  return announces ? { body: text.replace(/\s?[:：]$/, ''), labels: [] } : labelled;
}

function attachmentName([, word = '', number]: RegExpExecArray): string {
  const value = number === undefined ? null : parseChineseNumber(toHalfWidth(number));
  return `${word.replaceAll(' ', '')}${value === null ? '' : String(value)}`;
}
