/**
 * Reading and setting many properties of every cell, row or column at once:
 * learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getcellproperties-member(1) and its five
 * fellows. Each cell, row or column is a Range of its own, so a property means here what it means there: null where the
 * cells of a row differ.
 */
import { columnCount, rowCount } from '../address';
import { HostError } from '../hostError';
import type { HostObject, MethodMember } from '../objectType';
import type { RangeTarget } from '../rangeTarget';
import type { HostSession } from '../session';
import { maxCellsPerRequest } from '../sheetRules';
import { recordArgument } from './arguments';
import { rangeObject } from './rangeObject';

type Properties = Readonly<Record<string, unknown>>;

/** What may be asked for and set beside the formats: CellPropertiesLoadOptions, RowPropertiesLoadOptions … */
const ofCells = { read: ['address', 'addressLocal', 'hidden', 'hyperlink'], write: ['hyperlink'], format: [] };
const ofRows = {
  read: [...ofCells.read, 'rowHidden', 'rowIndex'],
  write: [...ofCells.write, 'rowHidden'],
  format: ['rowHeight'],
};
const ofColumns = {
  read: [...ofCells.read, 'columnHidden', 'columnIndex'],
  write: [...ofCells.write, 'columnHidden'],
  format: ['columnWidth'],
};
type Known = {
  readonly read: readonly string[];
  readonly write: readonly string[];
  readonly format: readonly string[];
};

const formatScalars = [
  'autoIndent',
  'horizontalAlignment',
  'indentLevel',
  'readingOrder',
  'shrinkToFit',
  'textOrientation',
  'useStandardHeight',
  'useStandardWidth',
  'verticalAlignment',
  'wrapText',
];
const formatParts = ['fill', 'font', 'protection'];

/** The keys of CellBorderCollection, as RangeBorderCollection names the sides. */
const borderSides = {
  bottom: 'EdgeBottom',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
  horizontal: 'InsideHorizontal',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  top: 'EdgeTop',
  vertical: 'InsideVertical',
} as const;

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The names of load options that are on. */
const wanted = (options: Properties): string[] =>
  Object.keys(options).filter(
    (name) => options[name] !== undefined && options[name] !== null && options[name] !== false,
  );

function requireKnown(name: string, known: readonly string[]): void {
  if (!known.includes(name)) throw new HostError('InvalidArgument', name);
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** The named members of an object, or all of them when the option is `true` (format.protection is asked for so). */
function readPart(session: HostSession, part: HostObject, options: unknown): Properties {
  const names = options === true ? part.scalarNames.map(camel) : wanted(recordArgument(options, part.typeName));
  return Object.fromEntries(names.map((name) => [name, part.get(session, pascal(name))]));
}

function readFormat(session: HostSession, format: HostObject, options: Properties, known: Known): Properties {
  return Object.fromEntries(
    wanted(options).map((name) => {
      if (name === 'borders') {
        const borders = format.navigate(session, 'Borders');
        const sides = Object.entries(borderSides).map(([key, side]) => [
          key,
          readPart(session, borders.index(session, side), options[name]),
        ]);
        return [name, Object.fromEntries(sides) as unknown];
      }
      if (formatParts.includes(name))
        return [name, readPart(session, format.navigate(session, pascal(name)), options[name])];
      requireKnown(name, [...formatScalars, ...known.format]);
      return [name, format.get(session, pascal(name))];
    }),
  );
}

function readProperties(session: HostSession, target: RangeTarget, options: Properties, known: Known): Properties {
  const range = rangeObject(target);
  return Object.fromEntries(
    wanted(options).map((name) => {
      if (name === 'format') {
        const format = range.navigate(session, 'Format');
        return [name, readFormat(session, format, recordArgument(options[name], name), known)];
      }
      requireKnown(name, known.read);
      return [name, range.get(session, pascal(name))];
    }),
  );
}

function setPart(session: HostSession, part: HostObject, values: unknown): void {
  for (const [name, value] of given(recordArgument(values, part.typeName))) part.set(session, pascal(name), value);
}

/** What is not set stays as it is (SettableCellProperties reference page). */
const given = (values: Properties): [string, unknown][] =>
  Object.entries(values).filter(([, value]) => value !== undefined && value !== null);

function setFormat(session: HostSession, format: HostObject, values: Properties, known: Known): void {
  for (const [name, value] of given(values)) {
    if (name === 'borders') {
      const borders = format.navigate(session, 'Borders');
      for (const [key, line] of given(recordArgument(value, name))) {
        requireKnown(key, Object.keys(borderSides));
        setPart(session, borders.index(session, borderSides[key as keyof typeof borderSides]), line);
      }
    } else if (formatParts.includes(name)) {
      setPart(session, format.navigate(session, pascal(name)), value);
    } else {
      requireKnown(name, [...formatScalars, ...known.format]);
      format.set(session, pascal(name), value);
    }
  }
}

function setProperties(session: HostSession, target: RangeTarget, values: unknown, known: Known): void {
  if (values === null) return;
  const range = rangeObject(target);
  for (const [name, value] of given(recordArgument(values, 'properties'))) {
    if (name === 'format') {
      setFormat(session, range.navigate(session, 'Format'), recordArgument(value, name), known);
    } else {
      requireKnown(name, known.write);
      range.set(session, pascal(name), value);
    }
  }
}

const cellAt = (target: RangeTarget, row: number, column: number): RangeTarget => ({
  sheetId: target.sheetId,
  top: target.top + row,
  left: target.left + column,
  bottom: target.top + row,
  right: target.left + column,
});
const rowAt = (target: RangeTarget, row: number): RangeTarget => ({
  ...target,
  top: target.top + row,
  bottom: target.top + row,
});
const columnAt = (target: RangeTarget, column: number): RangeTarget => ({
  ...target,
  left: target.left + column,
  right: target.left + column,
});

function list(value: unknown, length: number, name: string): readonly unknown[] {
  if (!Array.isArray(value) || value.length !== length) {
    throw new HostError('InvalidArgument', `${name}: an array of ${length} is wanted`);
  }
  return value;
}

export const rangePropertiesMethods: Readonly<Record<string, MethodMember<RangeTarget>>> = {
  GetCellProperties: (session, target, [loadOptions]) => {
    const options = recordArgument(loadOptions, 'cellPropertiesLoadOptions');
    if (rowCount(target) * columnCount(target) > maxCellsPerRequest) throw new HostError('RangeExceedsLimit');
    return Array.from({ length: rowCount(target) }, (_row, row) =>
      Array.from({ length: columnCount(target) }, (_column, column) =>
        readProperties(session, cellAt(target, row, column), options, ofCells),
      ),
    );
  },
  GetRowProperties: (session, target, [loadOptions]) => {
    const options = recordArgument(loadOptions, 'rowPropertiesLoadOptions');
    return Array.from({ length: rowCount(target) }, (_, row) =>
      readProperties(session, rowAt(target, row), options, ofRows),
    );
  },
  GetColumnProperties: (session, target, [loadOptions]) => {
    const options = recordArgument(loadOptions, 'columnPropertiesLoadOptions');
    return Array.from({ length: columnCount(target) }, (_, column) =>
      readProperties(session, columnAt(target, column), options, ofColumns),
    );
  },
  SetCellProperties: (session, target, [data]) => {
    for (const [row, cells] of list(data, rowCount(target), 'cellPropertiesData').entries()) {
      for (const [column, values] of list(cells, columnCount(target), 'cellPropertiesData').entries()) {
        setProperties(session, cellAt(target, row, column), values, ofCells);
      }
    }
  },
  SetRowProperties: (session, target, [data]) => {
    for (const [row, values] of list(data, rowCount(target), 'rowPropertiesData').entries()) {
      setProperties(session, rowAt(target, row), values, ofRows);
    }
  },
  SetColumnProperties: (session, target, [data]) => {
    for (const [column, values] of list(data, columnCount(target), 'columnPropertiesData').entries()) {
      setProperties(session, columnAt(target, column), values, ofColumns);
    }
  },
};
