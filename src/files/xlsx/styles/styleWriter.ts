/** Gives each distinct format an index and writes the styles part; equal formats share one style. */
import type { CellFormat } from '../format';
import type { DifferentialFormat } from '../rules';
import { encodeXstringAttribute } from '../xml/escape';
import { markup } from '../xml/markup';
import { namespaces } from '../package/vocabulary';
import { alignmentXml, borderXml, fillXml, fontChildren } from './formatXml';
import { builtInNumberFormatId, firstCustomNumberFormatId } from './numberFormats';

export interface StyleWriter {
  /** The index of a cell style; no format is style 0. */
  readonly cellStyle: (format: CellFormat | undefined, quotePrefix?: boolean) => number;
  /** The index of a differential format. */
  readonly differential: (format: DifferentialFormat) => number;
  readonly xml: () => string;
}

/** A list of distinct XML texts. */
function interning(...first: readonly string[]): {
  readonly indexOf: (xml: string) => number;
  readonly all: () => readonly string[];
} {
  const indexes = new Map(first.map((xml, i) => [xml, i]));
  return {
    indexOf: (xml) => {
      const index = indexes.get(xml) ?? indexes.size;
      indexes.set(xml, index);
      return index;
    },
    all: () => [...indexes.keys()],
  };
}

const counted = (name: string, items: readonly string[]): string => markup(name, { count: items.length }, items);

/** The default font of new workbooks in Chinese Excel; its digits are as wide as Calibri's. */
export const standardFont = { name: '等线', size: 11 } as const;

export function styleWriter(defaultFont: { readonly name: string; readonly size: number } = standardFont): StyleWriter {
  const fontXml = (font: CellFormat['font'] = {}): string => {
    const color = font.color === undefined ? markup('color', { theme: 1 }) : '';
    const name = font.name ?? defaultFont.name;
    const { bold, italic, strikethrough, ...rest } = font;
    const children = fontChildren({
      ...rest,
      ...(bold === true ? { bold } : {}),
      ...(italic === true ? { italic } : {}),
      ...(strikethrough === true ? { strikethrough } : {}),
      size: font.size ?? defaultFont.size,
      name,
    });
    // Excel writes the colour before the name; the automatic colour is the theme's first dark one.
    const withColor = children.map((child) => (child.startsWith('<name') ? color + child : child));
    const scheme =
      name === standardFont.name ? markup('charset', { val: 134 }) + markup('scheme', { val: 'minor' }) : '';
    return markup('font', {}, [...withColor, markup('family', { val: 2 }), scheme]);
  };
  const noBorder = borderXml({}, false);
  const fonts = interning(fontXml());
  // Excel takes fill 0 as none and fill 1 as gray125 whatever the file says.
  const fills = interning(fillXml({}, false), fillXml({ pattern: 'gray125' }, false));
  const borders = interning(noBorder);
  const customFormats = new Map<string, number>();
  const differentials = interning();

  const numberFormatId = (code: string): number => {
    const builtIn = builtInNumberFormatId(code);
    if (builtIn !== undefined) return builtIn;
    const id = customFormats.get(code) ?? firstCustomNumberFormatId + customFormats.size;
    customFormats.set(code, id);
    return id;
  };

  const xfXml = (format: CellFormat, quotePrefix: boolean): string => {
    const numFmtId = numberFormatId(format.numberFormat ?? 'General');
    const fontId = fonts.indexOf(fontXml(format.font));
    const fillId = fills.indexOf(fillXml(format.fill ?? {}, false));
    const borderId = borders.indexOf(borderXml(format.border ?? {}, false));
    const hasAlignment = format.alignment !== undefined && Object.keys(format.alignment).length > 0;
    const hasProtection = format.locked === false || format.formulaHidden === true;
    return markup(
      'xf',
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: 0,
        quotePrefix: quotePrefix ? true : undefined,
        applyNumberFormat: numFmtId === 0 ? undefined : true,
        applyFont: fontId === 0 ? undefined : true,
        applyFill: fillId === 0 ? undefined : true,
        applyBorder: borderId === 0 ? undefined : true,
        applyAlignment: hasAlignment ? true : undefined,
        applyProtection: hasProtection ? true : undefined,
      },
      [
        hasAlignment ? alignmentXml(format.alignment) : '',
        hasProtection
          ? markup('protection', {
              locked: format.locked === false ? false : undefined,
              hidden: format.formulaHidden === true ? true : undefined,
            })
          : '',
      ],
    );
  };
  const cellXfs = interning(xfXml({}, false));
  const byContent = new Map<string, number>();
  const known = [new WeakMap<CellFormat, number>(), new WeakMap<CellFormat, number>()] as const;

  return {
    cellStyle: (format, quotePrefix = false) => {
      if (format === undefined) return quotePrefix ? cellXfs.indexOf(xfXml({}, true)) : 0;
      const cache = known[quotePrefix ? 1 : 0];
      const seen = cache.get(format);
      if (seen !== undefined) return seen;
      // Equal formats are often separate objects; comparing them as JSON is cheaper than as XML.
      const key = `${String(quotePrefix)}${JSON.stringify(format)}`;
      const index = byContent.get(key) ?? cellXfs.indexOf(xfXml(format, quotePrefix));
      byContent.set(key, index);
      cache.set(format, index);
      return index;
    },
    differential: (format) => {
      const { numberFormat } = format;
      return differentials.indexOf(
        markup('dxf', {}, [
          format.font === undefined ? '' : markup('font', {}, fontChildren(format.font)),
          numberFormat === undefined
            ? ''
            : markup('numFmt', {
                numFmtId: numberFormatId(numberFormat),
                formatCode: encodeXstringAttribute(numberFormat),
              }),
          format.fill === undefined ? '' : fillXml(format.fill, true),
          format.border === undefined ? '' : borderXml(format.border, true),
        ]),
      );
    },
    xml: () =>
      markup('styleSheet', { xmlns: namespaces.main }, [
        customFormats.size === 0
          ? ''
          : counted(
              'numFmts',
              [...customFormats].map(([code, numFmtId]) =>
                markup('numFmt', { numFmtId, formatCode: encodeXstringAttribute(code) }),
              ),
            ),
        counted('fonts', fonts.all()),
        counted('fills', fills.all()),
        counted('borders', borders.all()),
        counted('cellStyleXfs', [markup('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
        counted('cellXfs', cellXfs.all()),
        counted('cellStyles', [markup('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
        counted('dxfs', differentials.all()),
        markup('tableStyles', {
          count: 0,
          defaultTableStyle: 'TableStyleMedium2',
          defaultPivotStyle: 'PivotStyleLight16',
        }),
      ]),
  };
}
