/** Builds small .docx files from the inside of the body, and list definitions. */
import { strToU8, zipSync } from 'fflate';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

export interface ListLevel {
  readonly format: string;
  readonly text: string;
  readonly start?: number;
}

/** A paragraph, in a list when given [list, level]. */
export function paragraph(text: string, list?: readonly [list: number, level: number], style?: string): string {
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>`,
  ].join('');
  const runs = text
    .split('\t')
    .map((part) =>
      part
        .split('\n')
        .map((line) => `<w:t xml:space="preserve">${line}</w:t>`)
        .join('<w:br/>'),
    )
    .join('<w:tab/>');
  return `<w:p><w:pPr>${properties}</w:pPr><w:r>${runs}</w:r></w:p>`;
}

/** A cell; '^' continues the one above it. */
export function tableRow(
  ...cells: readonly (string | { readonly text: string; readonly span?: number; readonly starts?: true })[]
): string {
  const items = cells.map((cell) => {
    const { text, span, starts } = typeof cell === 'string' ? { text: cell, span: undefined, starts: undefined } : cell;
    const merge = text === '^' ? '<w:vMerge/>' : starts === true ? '<w:vMerge w:val="restart"/>' : '';
    const grid = span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`;
    const content =
      text === '^'
        ? paragraph('')
        : text
            .split('|')
            .map((part) => paragraph(part))
            .join('');
    return `<w:tc><w:tcPr>${grid}${merge}</w:tcPr>${content}</w:tc>`;
  });
  return `<w:tr>${items.join('')}</w:tr>`;
}

export function docxOf(
  body: string,
  lists: readonly (readonly ListLevel[])[] = [],
  more: { readonly nums?: string; readonly styles?: string } = {},
): Uint8Array {
  const levels = (list: readonly ListLevel[]): string =>
    list
      .map(
        ({ format, text, start = 1 }, i) =>
          `<w:lvl w:ilvl="${i}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
      )
      .join('');
  const numbering = `<w:numbering xmlns:w="${w}">${lists.map((list, i) => `<w:abstractNum w:abstractNumId="${i}">${levels(list)}</w:abstractNum>`).join('')}${lists.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`).join('')}${more.nums ?? ''}</w:numbering>`;
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${w}"><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': numbering,
    'word/styles.xml': `<w:styles xmlns:w="${w}">${more.styles ?? ''}</w:styles>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
