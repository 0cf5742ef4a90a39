/** 总结报告 as a .docx in the format of Chinese official documents. */
import {
  AlignmentType,
  Document,
  Footer,
  HeightRule,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IRunOptions,
} from 'docx';
import type { ReportBlock, WordedReport } from '../../i18n/reportText';
import { withFontTable } from './fontTable';
import { closer, fonts, latinFont, line, page, sizes, type OfficialFont } from './officialFormat';

/** @returns the bytes of the .docx */
export async function reportDocx(report: WordedReport): Promise<Uint8Array> {
  const document = new Document({
    title: report.title,
    creator: report.unit,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { font: fontOf(fonts.body), size: sizes.body, language: { value: 'en-US', eastAsia: 'zh-CN' } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.top, bottom: page.bottom, left: page.left, right: page.right, footer: page.footer },
          },
        },
        // One character in from the outer edge: odd pages on the right, even ones on the left.
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [
          titleParagraph(report.title),
          blankLine(),
          ...report.blocks.map(blockOf),
          blankLine(),
          ...(report.unit === '' ? [] : [signature(report.unit)]),
          signature(report.date),
        ],
      },
    ],
  });
  const buffer = await Packer.toArrayBuffer(document);
  return withFontTable(new Uint8Array(buffer));
}

const fontOf = ({ name }: OfficialFont) => ({ ascii: latinFont, hAnsi: latinFont, cs: latinFont, eastAsia: name });

const run = (text: string, font: OfficialFont, options: IRunOptions = {}): TextRun =>
  new TextRun({ text, font: fontOf(font), size: sizes.body, characterSpacing: closer, ...options });

const exactly = { line: line.exact, lineRule: LineRuleType.EXACT } as const;
/** Two characters. */
const firstLine = { firstLineChars: 200, firstLine: 2 * (sizes.body / 2) * 20 } as const;

const titleParagraph = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    // A title of several lines needs more than the 28 points of the body.
    spacing: { line: 36 * 20, lineRule: LineRuleType.EXACT },
    children: [run(text, fonts.title, { size: sizes.title })],
  });

const blankLine = (): Paragraph => new Paragraph({ spacing: exactly, children: [run('', fonts.body)] });

const signature = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: exactly,
    // Four characters from the right edge.
    indent: { right: 4 * (sizes.body / 2) * 20 },
    keepLines: true,
    children: [run(text, fonts.body)],
  });

function blockOf(block: ReportBlock): Paragraph | Table {
  switch (block.kind) {
    case 'heading':
      return block.level === 3
        ? textParagraph([run(block.text, fonts.body)])
        : new Paragraph({
            spacing: exactly,
            indent: firstLine,
            keepNext: true,
            outlineLevel: block.level - 1,
            children: [run(block.text, block.level === 1 ? fonts.level1 : fonts.level2)],
          });
    case 'paragraph':
      return textParagraph([run(block.text, fonts.body)]);
    case 'table':
      return tableOf(block.header, block.rows);
  }
}

const textParagraph = (children: readonly TextRun[]): Paragraph =>
  new Paragraph({ alignment: AlignmentType.BOTH, spacing: exactly, indent: firstLine, children: [...children] });

/** Twips: 18 points for a line, 22 for a row. */
const tableLine = 360;
const rowHeight = 440;

/** The first column holds names and is as wide as three others. */
function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): Table {
  const part = Math.floor(page.textWidth / (header.length + 2));
  const widths = header.map((_, column) => (column === 0 ? part * 3 : part));
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    rows: [rowOf(header, widths, fonts.level1, true), ...rows.map((cells) => rowOf(cells, widths, fonts.body, false))],
  });
}

function rowOf(cells: readonly string[], widths: readonly number[], font: OfficialFont, isHeader: boolean): TableRow {
  return new TableRow({
    tableHeader: isHeader,
    cantSplit: true,
    height: { value: rowHeight, rule: HeightRule.ATLEAST },
    children: cells.map(
      (text, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          margins: { left: 60, right: 60 },
          children: [
            new Paragraph({
              alignment: column === 0 && !isHeader ? AlignmentType.LEFT : AlignmentType.CENTER,
              spacing: { line: tableLine, lineRule: LineRuleType.EXACT },
              children: [run(text, font, { size: sizes.table, characterSpacing: 0 })],
            }),
          ],
        }),
    ),
  });
}

/** — 1 — in 4号 宋体. */
const pageNumber = (alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: sizes.pageNumber * 10, right: sizes.pageNumber * 10 },
        children: [
          new TextRun({
            font: { ascii: fonts.pageNumber.name, hAnsi: fonts.pageNumber.name, eastAsia: fonts.pageNumber.name },
            size: sizes.pageNumber,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  });
