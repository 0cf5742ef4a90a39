/** Arbitrary texts, colours and cell formats for property tests. */
import fc from 'fast-check';
import type { AlignmentFormat, BorderLine, CellFormat, FontFormat } from '../../../src/files/xlsx/format';

/** An object from arbitraries of its fields, each of which may be missing; undefined when all are. */
export function partial<T extends object>(fields: { readonly [K in keyof T]-?: fc.Arbitrary<NonNullable<T[K]>> }) {
  return fc
    .record(fields as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [] })
    .map((value) => (Object.keys(value).length === 0 ? undefined : (value as T)));
}

/** Without keys whose value is undefined. */
export function defined<T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}

/** Any UTF-16 units: control characters, halves of surrogates, and what looks like an escape. */
export const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
      .map((units) => String.fromCharCode(...units)),
  },
  fc.constantFrom('_x0041_', '_X000D_', '_x005F_x0041_', ' \t两端空白\r\n', ']]>', '<a>&amp;</a>', "O'Neil", '="x"'),
);
export const someText = anyText.filter((text) => text !== '');
/** Text for formulas and names, where control characters make no sense. */
export const word = fc.constantFrom('甲', 'abc', '部门_1', 'x.y');

export const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((rgb) => `#${rgb.toString(16).toUpperCase().padStart(6, '0')}`);
export const yes = fc.constant(true as const);

const line: fc.Arbitrary<BorderLine> = fc
  .record({ style: fc.constantFrom('thin', 'double', 'slantDashDot', 'mediumDashDotDot'), color: fc.option(color) })
  .map(({ style, color: lineColor }) => (lineColor === null ? { style } : { style, color: lineColor }));

export const font = partial<FontFormat>({
  name: fc.constantFrom('宋体', 'Arial', '仿宋_GB2312'),
  size: fc.constantFrom(9, 10.5, 12, 22),
  color,
  bold: yes,
  italic: yes,
  underline: fc.constantFrom('single', 'double', 'singleAccounting', 'doubleAccounting'),
  strikethrough: yes,
  subscript: yes,
  superscript: yes,
}).map((value) => {
  if (value?.superscript === undefined) return value;
  const { subscript: _, ...rest } = value;
  return rest;
});

export const fill = fc.oneof(
  color.map((value) => ({ color: value })),
  fc.record({ color, pattern: fc.constantFrom('gray125', 'darkGrid', 'lightUp'), patternColor: color }),
);
export const border = partial({ left: line, right: line, top: line, bottom: line, diagonalUp: line }).filter(
  (value) => value !== undefined,
);

export const numberFormat = fc.oneof(
  fc.constantFrom('0', '@', '0.00%', 'yyyy-mm-dd', 'yyyy"年"m"月"d"日"', '[Red]-0;"<"0', 'm/d/yyyy'),
  fc.string({ minLength: 1, maxLength: 5 }).filter((code) => !/^general$/i.test(code)),
);

export const cellFormat = fc
  .record(
    {
      numberFormat,
      font,
      fill,
      border,
      alignment: partial<AlignmentFormat>({
        horizontal: fc.constantFrom('general', 'left', 'centerContinuous', 'distributed'),
        vertical: fc.constantFrom('top', 'center', 'bottom', 'justify', 'distributed'),
        wrapText: yes,
        shrinkToFit: yes,
        indent: fc.integer({ min: 1, max: 15 }),
        textRotation: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: -90, max: -1 }), fc.constant(255)),
      }),
      locked: fc.constant(false as const),
      formulaHidden: yes,
    },
    { requiredKeys: [] },
  )
  .map((value) => defined<CellFormat>(value as CellFormat));
