/**
 * Reads a notice. A task is a numbered paragraph with what belongs to it (further paragraphs, label lines) in which
 * somebody is made responsible or a deadline is set; a numbered paragraph without either is a heading or plain prose.
 */
import { endOfMonth, isoDate, type IsoDate } from '../calendar';
import { parseChineseNumber, toHalfWidth } from '../chineseText';
import { parseDeadline } from '../deadline';
import type { Task } from '../task';
import { readLines, styleRank, type Label, type LabelKind, type Line } from './lines';

export type DiagnosticCode =
  | 'missingDeadline'
  | 'missingDepartments'
  | 'unreadableDeadline'
  | 'ambiguousDeadline'
  | 'labelWithoutTask'
  | 'duplicateTitle';

/** Something to look at; i18n words it. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** One-based line of the text, or row of the sheet. */
  readonly line: number;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface NoticeReading {
  readonly title?: string;
  readonly documentNumber?: string;
  readonly issuedOn?: IsoDate;
  readonly year?: number;
  readonly tasks: readonly Task[];
  readonly diagnostics: readonly Diagnostic[];
}

type Heading = Extract<Line, { kind: 'heading' }>;

/** A numbered paragraph being collected. */
interface Block {
  readonly heading: Heading;
  readonly category: string;
  readonly part: string;
  readonly paragraphs: string[];
  readonly labels: Label[];
}

/** @param text the whole notice, attachments included; line ends of any kind. Never throws. */
export function parseNotice(text: string): NoticeReading {
  const lines = readLines(text);
  const { blocks, strayLabels } = collect(lines);
  const facts = readFacts(lines);
  const tasks = blocks.filter((block) => block.labels.some(({ kind }) => kind !== 'requirement')).map(taskOf);
  const diagnostics: Diagnostic[] = strayLabels.map((line) => ({ code: 'labelWithoutTask', line, facts: {} }));
  return {
    ...facts,
    tasks,
    diagnostics: [...diagnostics, ...diagnose(tasks, facts.year ?? 0)].sort((a, b) => a.line - b.line),
  };
}

function collect(lines: readonly Line[]): {
  readonly blocks: readonly Block[];
  readonly strayLabels: readonly number[];
} {
  const blocks: Block[] = [];
  const strayLabels: number[] = [];
  let open: Heading[] = [];
  let part = '';
  let block: Block | undefined;

  for (const line of lines) {
    switch (line.kind) {
      case 'blank':
        break;
      case 'attachment':
        part = line.name;
        open = [];
        block = undefined;
        break;
      case 'heading': {
        // Headings of the same or a deeper style end; what is left stands above this one.
        open = open.filter((other) => styleRank[other.style] < styleRank[line.style]);
        const category = open.map((heading) => titleOf(heading.rest)).at(-1) ?? '';
        block = { heading: line, category, part, paragraphs: [], labels: [...line.labels] };
        blocks.push(block);
        open.push(line);
        break;
      }
      case 'labels':
        if (block === undefined) strayLabels.push(line.number);
        else block.labels.push(...line.labels);
        break;
      case 'text':
        if (block !== undefined) {
          if (line.text !== '') block.paragraphs.push(line.text);
          block.labels.push(...line.labels);
        } else if (line.labels.length > 0) {
          strayLabels.push(line.number);
        }
        break;
    }
  }
  return { blocks, strayLabels };
}

/** The first sentence of a numbered paragraph is its title. */
const titleOf = (rest: string): string => (/^[^。；;！!？?]*/.exec(rest)?.[0] ?? rest).replace(/[:：，,]$/, '').trim();

function taskOf({ heading, category, part, paragraphs, labels }: Block): Task {
  const title = titleOf(heading.rest);
  const remainder = heading.rest.slice(title.length).replace(/^[。；;：:，,！!\s]+/, '');
  const given = (...kinds: readonly LabelKind[]): string[] =>
    labels
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ value }) => value)
      .filter((value) => value !== '');
  const requirement = [remainder, ...paragraphs, ...given('requirement')].filter((piece) => piece !== '').join('\n');
  const lead = given('lead').join('、');
  const others = given('departments', 'support').join('、');
  return {
    category,
    ordinal: heading.ordinal,
    title,
    requirement,
    departmentsText: lead === '' ? others : [`牵头：${lead}`, others].filter((piece) => piece !== '').join('；'),
    deadlineText: given('deadline').join('，'),
    part,
    line: heading.number,
  };
}

/** What a person should look at, for tasks from any source. */
export function diagnose(tasks: readonly Task[], year: number): Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const task of tasks) {
    const add = (code: DiagnosticCode): void => {
      found.push({ code, line: task.line, facts: { title: task.title, text: task.deadlineText } });
    };
    if (task.departmentsText === '') add('missingDepartments');
    if (task.deadlineText === '') add('missingDeadline');
    else {
      const deadline = parseDeadline(task.deadlineText, { year });
      if (deadline.kind === 'unparsed') add('unreadableDeadline');
      else if (deadline.ambiguous) add('ambiguousDeadline');
    }
    if (seen.has(task.title)) add('duplicateTitle');
    seen.add(task.title);
  }
  return found;
}

const documentNumberPattern = /[\p{Script=Han}]{2,12}\s*[〔﹝[（(]\s*(\d{4})\s*[〕﹞\]）)]\s*\d+\s*号/u;
const datePattern =
  /^([0-9〇○零一二三四五六七八九]{4})年([0-9一二三四五六七八九十]{1,3})月([0-9一二三四五六七八九十]{1,3})日$/;

/** Title, number and date of issue, from the lines before the first numbered one; the year from the best of them. */
function readFacts(lines: readonly Line[]): Pick<NoticeReading, 'title' | 'documentNumber' | 'issuedOn' | 'year'> {
  const firstHeading = lines.findIndex((line) => line.kind === 'heading');
  const head = lines.slice(0, firstHeading < 0 ? 60 : firstHeading);
  const texts = head.map((line) => (line.kind === 'text' ? line.text : ''));
  const documentNumber = texts
    .map((text) => documentNumberPattern.exec(text)?.[0])
    .find((match) => match !== undefined);
  const issuedOn = texts.map((text) => readDate(text.replaceAll(' ', ''))).find((date) => date !== null) ?? undefined;
  const title = readTitle(texts);
  const year = issuedOn?.slice(0, 4) ?? documentNumberYear(documentNumber) ?? /(\d{4})年/.exec(texts.join('\n'))?.[1];
  const anywhere =
    year ?? lines.map((line) => (line.kind === 'text' ? /(\d{4})年/.exec(line.text)?.[1] : undefined)).find(Boolean);
  return {
    ...(title === undefined ? {} : { title }),
    ...(documentNumber === undefined ? {} : { documentNumber: documentNumber.replaceAll(' ', '') }),
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...(anywhere === undefined ? {} : { year: Number(anywhere) }),
  };
}

const documentNumberYear = (documentNumber: string | undefined): string | undefined =>
  documentNumber === undefined ? undefined : documentNumberPattern.exec(documentNumber)?.[1];

function readDate(text: string): IsoDate | null {
  const match = datePattern.exec(toHalfWidth(text));
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => parseChineseNumber(part) ?? 0);
  return isoDate(year ?? 0, month ?? 0, day ?? 0) ?? endOfMonth(year ?? 0, month ?? 0);
}

/** The lines from the one that opens the title to the one that ends it (通知, 方案, 意见 …), joined. */
function readTitle(texts: readonly string[]): string | undefined {
  const lines = texts.filter((text) => text !== '' && !documentNumberPattern.test(text));
  const start = lines.findIndex((text) => /^(?:中共|关于|.{2,24}关于)/.test(text) && !/[：:。]$/.test(text));
  if (start < 0) return lines.find((text) => text.length <= 60 && /(?:通知|方案|意见|清单|要点|计划)$/.test(text));
  const title: string[] = [];
  for (const text of lines.slice(start, start + 5)) {
    if (/[：:。]$/.test(text)) break;
    title.push(text);
    if (/(?:通知|方案|意见|决定|通报|办法|要点|计划|清单)$/.test(text)) break;
  }
  return title.join('') || undefined;
}
