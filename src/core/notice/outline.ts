/** Puts the lines of a notice into an outline: numbered paragraphs with what stands under them. */
import type { Label } from './labels';
import type { Line } from './lines';
import { styleRank, type NumberingStyle } from './numbering';

/** A paragraph with what belongs to it. Numbered ones have a style; one without is a paragraph that labels follow. */
export interface Block {
  readonly line: number;
  readonly style: NumberingStyle | 'none';
  /** As written; empty without a number. */
  readonly ordinal: string;
  /** The paragraph behind the number, without labels. */
  readonly body: string;
  /** '' for the body of the notice, '附件2' for an attachment. */
  readonly part: string;
  readonly parent: Block | null;
  readonly children: Block[];
  /** Further paragraphs. */
  readonly paragraphs: string[];
  readonly labels: Label[];
}

export interface Outline {
  /** Those without a parent, in order; the others are their children. */
  readonly roots: readonly Block[];
  /** Lines of labels that no paragraph stands before. */
  readonly strayLabels: readonly number[];
}

export function outlineOf(lines: readonly Line[]): Outline {
  const roots: Block[] = [];
  const strayLabels: number[] = [];
  /** The headings that the next one may stand under, highest first. */
  let open: Block[] = [];
  let current: Block | null = null;
  let part = '';
  /** True while a label waits for its value on the next line. */
  let waiting = false;
  /** A paragraph that belongs to nothing: perhaps a task without a number, if labels come behind it. */
  let prose: { readonly line: number; readonly body: string } | null = null;

  const start = (line: number, from: Pick<Block, 'style' | 'ordinal' | 'body'>, parent: Block | null): Block => {
    const block: Block = { ...from, line, part, parent, children: [], paragraphs: [], labels: [] };
    (parent?.children ?? roots).push(block);
    return block;
  };
  const addLabels = (line: number, labels: readonly Label[]): void => {
    if (labels.length === 0) return;
    if (prose !== null) {
      current = start(prose.line, { style: 'none', ordinal: '', body: prose.body }, enclosing(current));
      prose = null;
    }
    // 任务名称： begins a task of its own.
    const title = labels.find(({ kind }) => kind === 'title');
    if (title !== undefined && title.value !== '' && (current === null || current.body !== '' || isLabelled(current))) {
      current = start(line, { style: 'none', ordinal: '', body: title.value }, enclosing(current));
    }
    if (current === null) strayLabels.push(line);
    else for (const label of labels) current.labels.push(label);
    waiting = labels.at(-1)?.value === '';
  };

  for (const line of lines) {
    switch (line.kind) {
      case 'blank':
        break;
      case 'attachment':
        part = line.name;
        open = [];
        current = null;
        prose = null;
        waiting = false;
        break;
      case 'heading': {
        const { style, ordinal } = line.numbering;
        // 1.责任部门：… within a task is a label with a number, not a paragraph.
        if (
          line.body === '' &&
          line.labels.length > 0 &&
          current !== null &&
          !line.labels.some(({ kind }) => kind === 'title')
        ) {
          addLabels(line.number, line.labels);
          break;
        }
        prose = null;
        open = open.filter((block) => block.style !== 'none' && styleRank[block.style] < styleRank[style]);
        const title = line.labels.find(({ kind }) => kind === 'title')?.value ?? '';
        current = start(
          line.number,
          { style, ordinal, body: line.body === '' ? title : line.body },
          open.at(-1) ?? null,
        );
        open.push(current);
        for (const label of line.labels) current.labels.push(label);
        waiting = line.labels.at(-1)?.value === '';
        break;
      }
      case 'labels':
        addLabels(line.number, line.labels);
        break;
      case 'text':
        if (waiting && current !== null && line.labels.length === 0) {
          const label = current.labels.pop();
          if (label !== undefined) current.labels.push({ ...label, value: line.body });
          waiting = false;
          break;
        }
        waiting = false;
        if (current !== null && prose === null && takesParagraph(current, line.body))
          current.paragraphs.push(line.body);
        else prose = { line: line.number, body: line.body };
        addLabels(line.number, line.labels);
        break;
    }
  }
  return { roots, strayLabels };
}

/** The heading above a block; for a category that has no labels, itself. */
function enclosing(block: Block | null): Block | null {
  if (block === null) return null;
  return block.style !== 'none' && !isLabelled(block) ? block : block.parent;
}

/** True when somebody is made responsible or a deadline is set. */
export const isLabelled = ({ labels }: Block): boolean =>
  labels.some(({ kind }) => kind !== 'requirement' && kind !== 'owner' && kind !== 'title');

/** A sentence that ends a notice or a part of it. */
const closing =
  /^(?:特此(?:通知|报告|函告|说明)|联系人|联系电话|联系方式|抄送|抄报|主送|印发|附件?[:：])|^.{0,30}(?:委员会|办公室|学院|大学|公司)$|年\s?\S{1,3}月\s?\S{1,3}日(?:印发)?$/;

/**
 * Paragraphs belong to the block before them until labels have come; after them only where the paragraph is what the
 * task asks for: its heading was a mere title, and the paragraph is a sentence.
 */
function takesParagraph(block: Block, text: string): boolean {
  if (!isLabelled(block)) return block.style !== 'none';
  if (block.paragraphs.length > 0 && block.body !== '') return false;
  return !/[。；;]/.test(block.body) && /[。；;]/.test(text) && !closing.test(text);
}
