/** Excel.RangeFormat with its fill, font and protection. Borders are in rangeBordersObject.ts. */
import type { CellFormat, FontFormat } from '../../../files/xlsx/format';
import { columnCount, isWholeColumns, isWholeRows, rowCount } from '../address';
import { autofitColumns, autofitRows } from '../autofit';
import { columnRunAt, withColumns, withRows } from '../cells';
import { commonOf, withFormats } from '../formatEdits';
import { HostError } from '../hostError';
import { hostObject, once, type HostObject, type ObjectType, type ScalarMember } from '../objectType';
import type { RangeTarget } from '../rangeTarget';
import { sheetOf, updateSheet, type HostSession } from '../session';
import { requireAllowed } from '../sheetRules';
import {
  booleanArgument,
  choiceArgument,
  colorArgument,
  integerArgument,
  numberArgument,
  textArgument,
} from './arguments';
import { rangeBordersObject } from './rangeBordersObject';
import { pointsOfWidth, rowHeight, widthOfPoints } from './rangeLayout';

export function rangeFormatObject(target: RangeTarget): HostObject {
  return hostObject(rangeFormatType(), target);
}

export const rangeFormatNavigations = {
  Format: (_: HostSession, target: RangeTarget): HostObject => rangeFormatObject(target),
};

/** Applies a change of format to every cell; a protected sheet must allow formatting. */
export function changeFormats(
  session: HostSession,
  target: RangeTarget,
  change: (format: CellFormat) => CellFormat,
): void {
  requireAllowed(sheetOf(session, target.sheetId), 'allowFormatCells');
  updateSheet(session, target.sheetId, (sheet) => withFormats(sheet, target, change));
}

/** A member that reads one thing of the format and writes it back; undefined takes it away. */
function member(
  read: (format: CellFormat) => unknown,
  write: (format: CellFormat, value: unknown) => CellFormat,
): ScalarMember<RangeTarget> {
  return {
    get: (session, target) => commonOf(sheetOf(session, target.sheetId), target, read),
    set: (session, target, value) => changeFormats(session, target, (format) => write(format, value)),
  };
}

/** A copy with one field set, or without it when the value is undefined. */
function put<T extends object, K extends keyof T>(object: T | undefined, key: K, value: T[K] | undefined): T {
  const { [key]: _old, ...rest } = (object ?? {}) as T;
  return (value === undefined ? rest : { ...rest, [key]: value }) as T;
}

const putPart = <K extends 'font' | 'fill' | 'alignment'>(
  format: CellFormat,
  part: K,
  value: NonNullable<CellFormat[K]>,
): CellFormat => put(format, part, (Object.keys(value).length === 0 ? undefined : value) as CellFormat[K]);

type Alignment = NonNullable<CellFormat['alignment']>;

const horizontal = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
} as const;
const vertical = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
} as const;

function nameOf(table: Readonly<Record<string, string>>, value: string): string {
  return Object.keys(table).find((name) => table[name] === value) ?? value;
}

const choices = <T extends object>(table: T): (keyof T & string)[] => Object.keys(table) as (keyof T & string)[];

function alignmentMember<K extends keyof Alignment>(
  key: K,
  fallback: Alignment[K],
  parse: (value: unknown) => Alignment[K],
): ScalarMember<RangeTarget> {
  return member(
    (format) => format.alignment?.[key] ?? fallback,
    (format, value) => putPart(format, 'alignment', put(format.alignment, key, parse(value))),
  );
}

/** Excel shows no row taller than 409.5 points and no column wider than 255 characters. */
const maxRowHeight = 409.5;
const maxColumnWidth = 255;

function setRowHeight(session: HostSession, target: RangeTarget, value: unknown): void {
  const height = numberArgument(value, 'rowHeight');
  if (height < 0 || height > maxRowHeight) throw new HostError('InvalidArgument', 'rowHeight');
  requireAllowed(sheetOf(session, target.sheetId), 'allowFormatRows');
  if (isWholeColumns(target)) {
    updateSheet(session, target.sheetId, (sheet) => ({ ...sheet, defaultRowHeight: height }));
    return;
  }
  updateSheet(session, target.sheetId, (sheet) =>
    withRows(sheet, target.top, target.bottom, (row) => ({ ...row, height, customHeight: true })),
  );
}

function setColumnWidth(session: HostSession, target: RangeTarget, value: unknown): void {
  const width = widthOfPoints(numberArgument(value, 'columnWidth'));
  if (width < 0 || width > maxColumnWidth) throw new HostError('InvalidArgument', 'columnWidth');
  requireAllowed(sheetOf(session, target.sheetId), 'allowFormatColumns');
  if (isWholeRows(target)) {
    updateSheet(session, target.sheetId, (sheet) => ({ ...sheet, defaultColumnWidth: width }));
    return;
  }
  updateSheet(session, target.sheetId, (sheet) =>
    withColumns(sheet, target.left, target.right, (run) => ({ ...run, width })),
  );
}

function same<V>(values: Iterable<V>): V | null {
  const distinct = new Set(values);
  const [only] = distinct;
  return distinct.size === 1 ? (only ?? null) : null;
}

const rangeFormatType = once((): ObjectType<RangeTarget> => ({
  name: 'RangeFormat',
  scalars: {
    WrapText: alignmentMember('wrapText', false, (value) => booleanArgument(value, 'wrapText') || undefined),
    ShrinkToFit: alignmentMember('shrinkToFit', false, (value) => booleanArgument(value, 'shrinkToFit') || undefined),
    HorizontalAlignment: member(
      (format) => nameOf(horizontal, format.alignment?.horizontal ?? 'general'),
      (format, value) => {
        const name = choiceArgument(value, choices(horizontal), 'horizontalAlignment');
        return putPart(
          format,
          'alignment',
          put(format.alignment, 'horizontal', name === 'General' ? undefined : horizontal[name]),
        );
      },
    ),
    VerticalAlignment: member(
      (format) => nameOf(vertical, format.alignment?.vertical ?? 'bottom'),
      (format, value) => {
        const name = choiceArgument(value, choices(vertical), 'verticalAlignment');
        return putPart(
          format,
          'alignment',
          put(format.alignment, 'vertical', name === 'Bottom' ? undefined : vertical[name]),
        );
      },
    ),
    IndentLevel: alignmentMember('indent', 0, (value) => {
      const indent = integerArgument(value, 'indentLevel');
      if (indent < 0 || indent > 250) throw new HostError('InvalidArgument', 'indentLevel');
      return indent === 0 ? undefined : indent;
    }),
    TextOrientation: alignmentMember('textRotation', 0, (value) => {
      const angle = integerArgument(value, 'textOrientation');
      if ((angle < -90 || angle > 90) && angle !== 180) throw new HostError('InvalidArgument', 'textOrientation');
      // 180 means vertical writing, which files write as 255 (RangeFormat.textOrientation reference page).
      return angle === 0 ? undefined : angle === 180 ? 255 : angle;
    }),
    RowHeight: {
      get: (session, target) => {
        const sheet = sheetOf(session, target.sheetId);
        if (isWholeColumns(target)) return null;
        return same(Array.from({ length: rowCount(target) }, (_, i) => rowHeight(sheet, target.top + i)));
      },
      set: setRowHeight,
    },
    ColumnWidth: {
      get: (session, target) => {
        const sheet = sheetOf(session, target.sheetId);
        if (isWholeRows(target)) return null;
        return same(
          Array.from({ length: columnCount(target) }, (_, i) => {
            const width = columnRunAt(sheet, target.left + i)?.width ?? sheet.defaultColumnWidth;
            return pointsOfWidth(width);
          }),
        );
      },
      set: setColumnWidth,
    },
  },
  navigations: {
    Fill: (_, target) => hostObject(fillType(), target),
    Font: (_, target) => hostObject(fontType(), target),
    Protection: (_, target) => hostObject(protectionType(), target),
    Borders: (_, target) => rangeBordersObject(target),
  },
  methods: {
    AutofitColumns: (session, target) => {
      requireAllowed(sheetOf(session, target.sheetId), 'allowFormatColumns');
      updateSheet(session, target.sheetId, (sheet) => autofitColumns(sheet, target, session.options.locale));
    },
    AutofitRows: (session, target) => {
      requireAllowed(sheetOf(session, target.sheetId), 'allowFormatRows');
      updateSheet(session, target.sheetId, (sheet) => autofitRows(sheet, target, session.options.locale));
    },
  },
}));

const fillType = once((): ObjectType<RangeTarget> => ({
  name: 'RangeFill',
  scalars: {
    // No fill reads as white, as in Excel (RangeFill.color: '#FFFFFF' for an unfilled cell).
    Color: member(
      (format) => format.fill?.color ?? '#FFFFFF',
      (format, value) => {
        const color = colorArgument(value, 'color');
        return color === undefined ? put(format, 'fill', undefined) : put(format, 'fill', { color });
      },
    ),
  },
  methods: {
    Clear: (session, target) => {
      changeFormats(session, target, (format) => put(format, 'fill', undefined));
    },
  },
}));

function fontMember<K extends keyof FontFormat>(
  key: K,
  fallback: unknown,
  parse: (value: unknown) => FontFormat[K] | undefined,
): ScalarMember<RangeTarget> {
  return member(
    (format) => format.font?.[key] ?? fallback,
    (format, value) => putPart(format, 'font', put<FontFormat, K>(format.font, key, parse(value))),
  );
}

const flag = (key: 'bold' | 'italic' | 'strikethrough' | 'subscript' | 'superscript'): ScalarMember<RangeTarget> =>
  fontMember(key, false, (value) => booleanArgument(value, key) || undefined);

const underlines = {
  None: undefined,
  Single: 'single',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
} as const;

const fontType = once((): ObjectType<RangeTarget> => ({
  name: 'RangeFont',
  scalars: {
    Name: fontMember('name', '等线', (value) => textArgument(value, 'name')),
    Size: fontMember('size', 11, (value) => {
      const size = numberArgument(value, 'size');
      if (size < 1 || size > 409) throw new HostError('InvalidArgument', 'size');
      return size;
    }),
    Color: fontMember('color', '#000000', (value) => colorArgument(value, 'color')),
    Bold: flag('bold'),
    Italic: flag('italic'),
    Strikethrough: flag('strikethrough'),
    Subscript: flag('subscript'),
    Superscript: flag('superscript'),
    Underline: member(
      (format) => choices(underlines).find((name) => underlines[name] === format.font?.underline) ?? 'None',
      (format, value) =>
        putPart(
          format,
          'font',
          put<FontFormat, 'underline'>(
            format.font,
            'underline',
            underlines[choiceArgument(value, choices(underlines), 'underline')],
          ),
        ),
    ),
  },
}));

const protectionType = once((): ObjectType<RangeTarget> => ({
  name: 'FormatProtection',
  scalars: {
    Locked: member(
      (format) => format.locked ?? true,
      (format, value) => put(format, 'locked', booleanArgument(value, 'locked') ? undefined : false),
    ),
    FormulaHidden: member(
      (format) => format.formulaHidden ?? false,
      (format, value) => put(format, 'formulaHidden', booleanArgument(value, 'formulaHidden') || undefined),
    ),
  },
}));
