/** Excel.RangeFormat: alignment, sizes, protection. Fill, font and borders are in files of their own. */
import type { CellFormat } from '../../../files/xlsx/format';
import { columnCount, isWholeColumns, isWholeRows, rowCount } from '../address';
import { autofitColumns, autofitRows } from '../autofit';
import { columnRunAt, withColumns, withRows } from '../cells';
import { commonOf, withFormats } from '../formatEdits';
import { HostError } from '../hostError';
import { hostObject, once, type HostObject, type ObjectType, type ScalarMember } from '../objectType';
import type { RangeTarget } from '../rangeTarget';
import { sheetOf, updateSheet, type HostSession } from '../session';
import { requireAllowed } from '../sheetRules';
import { booleanArgument, choiceArgument, integerArgument, numberArgument } from './arguments';
import { rangeBordersObject } from './rangeBordersObject';
import { rangeFillObject } from './rangeFillObject';
import { rangeFontObject } from './rangeFontObject';
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
export function member(
  read: (format: CellFormat) => unknown,
  write: (format: CellFormat, value: unknown) => CellFormat,
): ScalarMember<RangeTarget> {
  return {
    get: (session, target) => commonOf(sheetOf(session, target.sheetId), target, read),
    set: (session, target, value) => changeFormats(session, target, (format) => write(format, value)),
  };
}

/** A copy with one field set, or without it when the value is undefined. */
export function put<T extends object, K extends keyof T>(object: T | undefined, key: K, value: T[K] | undefined): T {
  const { [key]: _old, ...rest } = (object ?? {}) as T;
  return (value === undefined ? rest : { ...rest, [key]: value }) as T;
}

/** A copy of a format with one of its parts, or without it when the part says nothing. */
export const putPart = <K extends 'font' | 'fill' | 'alignment'>(
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

export const choices = <T extends object>(table: T): (keyof T & string)[] => Object.keys(table) as (keyof T & string)[];

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
    UseStandardHeight: {
      byDefault: false,
      get: (session, target) => {
        const sheet = sheetOf(session, target.sheetId);
        const rows = isWholeColumns(target) ? [] : Array.from({ length: rowCount(target) }, (_, i) => target.top + i);
        return same(
          rows.map((row) => (sheet.rows.get(row)?.height ?? sheet.defaultRowHeight) === sheet.defaultRowHeight),
        );
      },
      set: (session, target, value) => {
        if (!booleanArgument(value, 'useStandardHeight') || isWholeColumns(target)) return;
        requireAllowed(sheetOf(session, target.sheetId), 'allowFormatRows');
        updateSheet(session, target.sheetId, (sheet) =>
          withRows(sheet, target.top, target.bottom, ({ height: _height, customHeight: _custom, ...row }) => row),
        );
      },
    },
    UseStandardWidth: {
      byDefault: false,
      get: (session, target) => {
        const sheet = sheetOf(session, target.sheetId);
        const widthAt = (column: number): number => columnRunAt(sheet, column)?.width ?? sheet.defaultColumnWidth;
        const columns = Array.from({ length: columnCount(target) }, (_, i) => widthAt(target.left + i));
        return same(columns.map((width) => width === sheet.defaultColumnWidth));
      },
      set: (session, target, value) => {
        if (!booleanArgument(value, 'useStandardWidth')) return;
        requireAllowed(sheetOf(session, target.sheetId), 'allowFormatColumns');
        updateSheet(session, target.sheetId, (sheet) =>
          withColumns(sheet, target.left, target.right, ({ width: _width, ...run }) => run),
        );
      },
    },
  },
  navigations: {
    Fill: (_, target) => rangeFillObject(target),
    Font: (_, target) => rangeFontObject(target),
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
