/**
 * How Excel's built-in table styles look, near enough to be recognised: which part has which fill, font and line.
 * The names number three families: Light 1–21, Medium 1–28, Dark 1–11, each running through black and six accents.
 */
import type { CellFormat } from '../../../files/xlsx/format';
import type { Table } from '../../../files/xlsx/workbook';

/** Black and the accents of the Office theme that Excel used from 2013. */
const accents = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;
const accentOf = (number: number): string => accents[(number - 1) % accents.length] ?? accents[0];

export interface TableLook {
  readonly header: CellFormat;
  readonly band: CellFormat;
  readonly plain: CellFormat;
}

/** Mixes a colour with white: 0 leaves it, 1 is white. */
function tint(color: string, amount: number): string {
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const mixed = channels.map((channel) => Math.round(channel + (255 - channel) * amount));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

const noLook: TableLook = { header: {}, band: {}, plain: {} };

/** The look of a table style; of no style, nothing. */
export function tableLook(style: string | undefined): TableLook {
  const [, family, digits] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style ?? '') ?? [];
  const accent = accentOf(Number(digits));
  const pale = tint(accent, 0.8);
  const line = { style: 'thin', color: tint(accent, 0.4) } as const;
  const lines = { border: { top: line, bottom: line } };
  const white = { bold: true, color: '#FFFFFF' };
  switch (family) {
    case 'Light':
      return {
        header: { font: { bold: true }, border: { bottom: { style: 'thin', color: accent } } },
        band: { fill: { color: pale } },
        plain: {},
      };
    case 'Medium':
      return {
        header: { fill: { color: accent }, font: white },
        band: { fill: { color: pale }, ...lines },
        plain: lines,
      };
    case 'Dark':
      return {
        header: { fill: { color: '#000000' }, font: white },
        band: { fill: { color: tint(accent, 0.4) } },
        plain: { fill: { color: tint(accent, 0.6) } },
      };
    default:
      return noLook;
  }
}

/** What the table lends to the cell of one of its rows; the cell's own format goes over it. */
export function tableFormatAt(table: Table, look: TableLook, row: number): CellFormat {
  if (table.showHeaders && row === table.area.top) return look.header;
  if (table.showTotals && row === table.area.bottom) return { ...look.plain, font: { bold: true } };
  const first = table.area.top + (table.showHeaders ? 1 : 0);
  return table.showBandedRows && (row - first) % 2 === 0 ? look.band : look.plain;
}
