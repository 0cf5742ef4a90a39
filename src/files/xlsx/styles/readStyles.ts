/** The styles part -> one CellFormat per cell style and one differential format per dxf. */
import type { CellFormat, FontFormat } from '../format';
import type { DifferentialFormat } from '../rules';
import { booleanAttribute, childOf, childrenOf, numberAttribute, type XmlElement } from '../xml/element';
import { decodeXstring } from '../xml/escape';
import type { ColorScheme } from './color';
import { compact, readAlignment, readBorder, readFill, readFont, styleItems } from './formatXml';
import { builtInNumberFormat } from './numberFormats';

export interface StyleSheet {
  /** By style index; undefined where the style is all defaults. Equal indexes share one object. */
  readonly formats: readonly (CellFormat | undefined)[];
  /** By style index: the text was typed after an apostrophe. */
  readonly quotePrefixes: readonly boolean[];
  readonly differential: readonly DifferentialFormat[];
  /** The font of cells that say nothing else. */
  readonly defaultFont: { readonly name: string; readonly size: number };
}

const fallbackFont = { name: 'Calibri', size: 11 } as const;

/** Fields that equal the default font's are left out: absent means default in the model. */
function relativeFont(font: FontFormat | undefined, base: FontFormat): FontFormat | undefined {
  if (font === undefined) return undefined;
  return compact<FontFormat>({
    name: font.name === base.name ? undefined : font.name,
    size: font.size === base.size ? undefined : font.size,
    color: font.color === base.color ? undefined : font.color,
    bold: font.bold === true ? true : undefined,
    italic: font.italic === true ? true : undefined,
    underline: font.underline,
    strikethrough: font.strikethrough === true ? true : undefined,
    subscript: font.subscript,
    superscript: font.superscript,
  });
}

function numberFormatReader(styles: XmlElement | undefined): (id: number) => string {
  const own = new Map(
    styleItems(styles, 'numFmts', 'numFmt').map((format) => [
      numberAttribute(format, 'numFmtId') ?? -1,
      decodeXstring(format.attributes.get('formatCode') ?? 'General'),
    ]),
  );
  return (id) => own.get(id) ?? builtInNumberFormat(id);
}

/** Reads a dxf, also the x14:dxf of an extension. */
export function readDifferentialFormat(element: XmlElement | undefined, scheme: ColorScheme): DifferentialFormat {
  const code = childOf(element, 'numFmt')?.attributes.get('formatCode');
  return (
    compact<DifferentialFormat>({
      numberFormat: code === undefined ? undefined : decodeXstring(code),
      font: readFont(childOf(element, 'font'), scheme, true),
      fill: readFill(childOf(element, 'fill'), scheme, true),
      border: readBorder(childOf(element, 'border'), scheme),
    }) ?? {}
  );
}

/** `styles` is the root of the part, or undefined when the file has none. */
export function readStyles(styles: XmlElement | undefined, scheme: ColorScheme): StyleSheet {
  const numberFormat = numberFormatReader(styles);
  const fonts = styleItems(styles, 'fonts', 'font').map((font) => readFont(font, scheme, false));
  const fills = styleItems(styles, 'fills', 'fill').map((fill) => readFill(fill, scheme, false));
  const borders = styleItems(styles, 'borders', 'border').map((border) => readBorder(border, scheme));
  const xfs = styleItems(styles, 'cellXfs', 'xf');
  // The Normal style's font: cellStyleXfs 0, whose numbers cellXfs 0 repeats.
  const normal = styleItems(styles, 'cellStyleXfs', 'xf')[0] ?? xfs[0];
  const base = fonts[numberAttribute(normal, 'fontId') ?? 0];
  const defaultFont = { name: base?.name ?? fallbackFont.name, size: base?.size ?? fallbackFont.size };
  const baseFont: FontFormat = { ...base, ...defaultFont };
  const formats = xfs.map((xf) => {
    const code = numberFormat(numberAttribute(xf, 'numFmtId') ?? 0);
    const protection = childOf(xf, 'protection');
    return compact<CellFormat>({
      numberFormat: /^general$/i.test(code) || code === '' ? undefined : code,
      font: relativeFont(fonts[numberAttribute(xf, 'fontId') ?? 0], baseFont),
      fill: fills[numberAttribute(xf, 'fillId') ?? 0],
      border: borders[numberAttribute(xf, 'borderId') ?? 0],
      alignment: readAlignment(xf),
      locked: booleanAttribute(protection, 'locked', true) ? undefined : false,
      formulaHidden: booleanAttribute(protection, 'hidden', false) ? true : undefined,
    });
  });
  return {
    formats,
    quotePrefixes: xfs.map((xf) => booleanAttribute(xf, 'quotePrefix', false)),
    differential: childrenOf(childOf(styles, 'dxfs'), 'dxf').map((dxf) => readDifferentialFormat(dxf, scheme)),
    defaultFont,
  };
}
