/** A cell's format as Univer's style. */
import type { AddinLanguage } from '../../bridge/appContext';
import type { BorderFormat, BorderLine, BorderStyle, CellFormat, FontFormat } from '../../../files/xlsx/format';
import { shownPattern } from './shownPattern';
import type { UniverBorder, UniverStyle } from './univerData';

/** What stands in for a font that this computer lacks: Excel's 等线 comes with Office only. */
const fallbackFonts = 'DengXian, Microsoft YaHei, PingFang SC, Noto Sans CJK SC, sans-serif';

/** Univer's BorderStyleTypes. */
const borderNumbers: Readonly<Record<BorderStyle, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};

/** Univer's HorizontalAlign; 'general' is no alignment of its own. */
const horizontalNumbers = {
  general: 0,
  left: 1,
  center: 2,
  right: 3,
  fill: 1,
  justify: 4,
  centerContinuous: 2,
  distributed: 6,
} as const;
/** Univer's VerticalAlign. */
const verticalNumbers = { top: 1, center: 2, bottom: 3, justify: 2, distributed: 2 } as const;
/** Univer's WrapStrategy. */
const wrapping = { overflow: 1, wrap: 3 } as const;
const pixelsPerIndent = 9;

/** The style of cells without a format: Excel puts text at the bottom of the cell. */
export function defaultStyle(font: { readonly name: string; readonly size: number }): UniverStyle {
  return { ff: fontFamily(font.name), fs: font.size, vt: verticalNumbers.bottom };
}

const fontFamily = (name: string): string => `${name}, ${fallbackFonts}`;

/** @param under what a table lends to the cell: it shows where the format itself says nothing. */
export function cellStyle(
  format: CellFormat | undefined,
  language: AddinLanguage,
  under: CellFormat = {},
): UniverStyle {
  const fill = format?.fill?.color ?? under.fill?.color;
  const font = { ...under.font, ...format?.font };
  const border = { ...under.border, ...format?.border };
  const { horizontal, vertical, wrapText, indent, textRotation } = format?.alignment ?? {};
  const align = horizontal === undefined ? 0 : horizontalNumbers[horizontal];
  return {
    ...fontStyle(font),
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(Object.keys(border).length === 0 ? {} : { bd: borderStyle(border) }),
    ...(align === 0 ? {} : { ht: align }),
    ...(vertical === undefined ? {} : { vt: verticalNumbers[vertical] }),
    ...(wrapText === true ? { tb: wrapping.wrap } : {}),
    ...(indent === undefined || indent === 0 ? {} : { pd: { l: indent * pixelsPerIndent } }),
    ...(textRotation === undefined || textRotation === 0 ? {} : { tr: rotation(textRotation) }),
    ...(format?.numberFormat === undefined ? {} : { n: { pattern: shownPattern(format.numberFormat, language) } }),
  };
}

/** The font part alone, which conditional formats change too. */
export function fontStyle(font: FontFormat): UniverStyle {
  return {
    ...(font.name === undefined ? {} : { ff: fontFamily(font.name) }),
    ...(font.size === undefined ? {} : { fs: font.size }),
    ...(font.color === undefined ? {} : { cl: { rgb: font.color } }),
    ...(font.bold === true ? { bl: 1 } : {}),
    ...(font.italic === true ? { it: 1 } : {}),
    ...(font.underline === undefined ? {} : { ul: { s: 1 } }),
    ...(font.strikethrough === true ? { st: { s: 1 } } : {}),
    ...(font.subscript === true ? { va: 2 } : {}),
    ...(font.superscript === true ? { va: 3 } : {}),
  };
}

export function borderStyle(border: BorderFormat): UniverBorder {
  const line = (of: BorderLine): { s: number; cl: { rgb: string } } => ({
    s: borderNumbers[of.style],
    cl: { rgb: of.color ?? '#000000' },
  });
  return {
    ...(border.top ? { t: line(border.top) } : {}),
    ...(border.bottom ? { b: line(border.bottom) } : {}),
    ...(border.left ? { l: line(border.left) } : {}),
    ...(border.right ? { r: line(border.right) } : {}),
  };
}

/** Excel counts degrees upwards and says 255 for stacked letters; Univer counts downwards. */
function rotation(degrees: number): { a: number; v?: 1 } {
  return degrees === 255 ? { a: 0, v: 1 } : { a: -degrees };
}
