/** Mammoth's document tree -> lines of text. */

import type { LabelledParagraph } from './listLabels';

/** What is used of the elements that Mammoth hands to transformDocument. */
export interface DocumentElement {
  readonly type: string;
  readonly children?: readonly DocumentElement[];
  /** Of a text element. */
  readonly value?: string;
  readonly breakType?: string;
  readonly rowSpan?: number;
  readonly colSpan?: number;
  readonly checked?: boolean;
}

const childrenOf = (element: DocumentElement): readonly DocumentElement[] => element.children ?? [];

function paragraphsIn(element: DocumentElement): readonly DocumentElement[] {
  return element.type === 'paragraph' ? [element] : childrenOf(element).flatMap(paragraphsIn);
}

function inlineText(element: DocumentElement): string {
  switch (element.type) {
    case 'text':
      return element.value ?? '';
    case 'tab':
      return '\t';
    case 'break':
      return element.breakType === 'line' ? '\n' : '';
    case 'checkbox':
      return element.checked === true ? '☑' : '☐';
    default:
      return childrenOf(element).map(inlineText).join('');
  }
}

/** How far ahead a paragraph is looked for: past text boxes, which only Mammoth tells, not into another chapter. */
const lookAhead = 40;

/**
 * Mammoth's paragraphs by the numbers before them. The two readings of a document may differ by a few paragraphs (text
 * boxes, deletions), so they are matched by their text; a number without a match is left out.
 */
export function matchLabels(
  document: DocumentElement,
  labelled: readonly LabelledParagraph[],
): ReadonlyMap<DocumentElement, string> {
  const squeezed = (text: string): string => text.replace(/\s+/g, '');
  const paragraphs = paragraphsIn(document).map((element) => ({ element, text: squeezed(inlineText(element)) }));
  const labels = new Map<DocumentElement, string>();
  let at = 0;
  for (const { text, label } of labelled) {
    const wanted = squeezed(text);
    const ahead = paragraphs.slice(at, at + lookAhead).findIndex((paragraph) => paragraph.text === wanted);
    const found = ahead === -1 ? undefined : paragraphs[at + ahead];
    if (found === undefined) continue;
    at += ahead + 1;
    if (label !== undefined) labels.set(found.element, label);
  }
  return labels;
}

/**
 * One line a paragraph; a table row is one line with its cells separated by tabs. A cell that spans rows is repeated in
 * each of them, so that every line says all that the row means; columns that a cell spans stay empty.
 *
 * @param labels automatic numbers by paragraph
 */
export function documentLines(
  document: DocumentElement,
  labels: ReadonlyMap<DocumentElement, string>,
): readonly string[] {
  const paragraphText = (paragraph: DocumentElement): string => {
    const text = inlineText(paragraph);
    const label = labels.get(paragraph) ?? '';
    return /[\p{L}\p{Nd}]$/u.test(label) ? `${label} ${text}` : `${label}${text}`;
  };

  const cellText = (cell: DocumentElement): string =>
    linesOf(cell)
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '')
      .join(' ');

  const tableLines = (table: DocumentElement): readonly string[] => {
    /** By column: text of a cell from above and how many rows it still covers. */
    const above = new Map<number, { readonly text: string; readonly rows: number }>();
    return childrenOf(table).map((row) => {
      const cells: string[] = [];
      const fillFromAbove = (): void => {
        for (let held = above.get(cells.length); held !== undefined; held = above.get(cells.length)) {
          if (held.rows <= 1) above.delete(cells.length);
          else above.set(cells.length, { ...held, rows: held.rows - 1 });
          cells.push(held.text);
        }
      };
      for (const cell of childrenOf(row)) {
        fillFromAbove();
        const text = cellText(cell);
        const { rowSpan = 1, colSpan = 1 } = cell;
        for (let i = 0; i < colSpan; i += 1) {
          const shown = i === 0 ? text : '';
          if (rowSpan > 1) above.set(cells.length, { text: shown, rows: rowSpan - 1 });
          cells.push(shown);
        }
      }
      fillFromAbove();
      return cells.join('\t');
    });
  };

  const linesOf = (element: DocumentElement): readonly string[] =>
    childrenOf(element).flatMap((child): readonly string[] => {
      switch (child.type) {
        case 'paragraph':
          return paragraphText(child).split('\n');
        case 'table':
          return tableLines(child);
        default:
          return linesOf(child);
      }
    });

  return linesOf(document);
}
