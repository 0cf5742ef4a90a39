/**
 * Ranges read once per calculation, with an index by value, so that a sheet of COUNTIFS over the same columns costs one
 * pass over each column and not one per formula.
 */
import type { Area, CellValue } from '../../files/xlsx/workbook';
import { heightOf, intersectionOf, widthOf, type SheetArea } from './operand';

/** The values of an area, cut off below and right of what the sheet uses; what is cut off is blank. */
export interface RangeValues {
  readonly key: string;
  /** As referenced, not as cut. */
  readonly height: number;
  readonly width: number;
  /** Cut: rows by columns, row after row. */
  readonly readHeight: number;
  readonly readWidth: number;
  readonly values: readonly CellValue[];
}

/** Positions count row after row over the area as referenced: row * width + column. */
export type Positions = readonly number[];

export interface RangeCache {
  readonly read: (place: SheetArea) => RangeValues;
  /** Where each value stands; text is keyed in lower case. */
  readonly index: (range: RangeValues) => ReadonlyMap<string, Positions>;
  /** Positions that satisfy a test, remembered under `test` for this range. */
  readonly matching: (range: RangeValues, test: string, find: () => Positions) => Positions;
}

export interface RangeSource {
  readonly cellValue: (sheetId: string, row: number, column: number) => CellValue;
  readonly usedArea: (sheetId: string) => Area | undefined;
  /** Changes whenever something read may still change (a circular reference), which must not be remembered. */
  readonly stamp: () => number;
}

/** Lists of positions remembered per calculation; more would cost memory without being asked for again. */
const mostLists = 256;

/** The index key of a value; text that differs only in case shares one. */
export function valueKey(value: CellValue): string {
  if (value === null) return 'blank';
  if (typeof value === 'number') return `n${value}`;
  if (typeof value === 'string') return `t${value.toLowerCase()}`;
  if (typeof value === 'boolean') return `b${String(value)}`;
  return `e${value.error}`;
}

/** The value at a position of the area as referenced. */
export function valueAt(range: RangeValues, position: number): CellValue {
  const row = Math.floor(position / range.width);
  const column = position % range.width;
  if (row >= range.readHeight || column >= range.readWidth) return null;
  return range.values[row * range.readWidth + column] ?? null;
}

function readRange(source: RangeSource, { sheetId, area }: SheetArea, key: string): RangeValues {
  const used = source.usedArea(sheetId);
  const cut = used === undefined ? undefined : intersectionOf(area, { ...used, top: area.top, left: area.left });
  const values: CellValue[] = [];
  if (cut !== undefined) {
    for (let row = cut.top; row <= cut.bottom; row += 1) {
      for (let column = cut.left; column <= cut.right; column += 1) values.push(source.cellValue(sheetId, row, column));
    }
  }
  return {
    key,
    height: heightOf(area),
    width: widthOf(area),
    readHeight: cut === undefined ? 0 : heightOf(cut),
    readWidth: cut === undefined ? 0 : widthOf(cut),
    values,
  };
}

function indexOf(range: RangeValues): ReadonlyMap<string, Positions> {
  const index = new Map<string, number[]>();
  range.values.forEach((value, at) => {
    const key = valueKey(value);
    const position = Math.floor(at / range.readWidth) * range.width + (at % range.readWidth);
    const positions = index.get(key);
    if (positions === undefined) index.set(key, [position]);
    else positions.push(position);
  });
  return index;
}

/** A cache for one calculation; make a new one when any cell has changed. */
export function createRangeCache(source: RangeSource): RangeCache {
  const ranges = new Map<string, RangeValues>();
  const indexes = new Map<string, ReadonlyMap<string, Positions>>();
  const lists = new Map<string, Positions>();
  return {
    read(place) {
      const { top, left, bottom, right } = place.area;
      const key = `${place.sheetId}!${top},${left},${bottom},${right}`;
      const known = ranges.get(key);
      if (known !== undefined) return known;
      const stamp = source.stamp();
      const range = readRange(source, place, key);
      if (source.stamp() === stamp) ranges.set(key, range);
      return range;
    },
    index(range) {
      const known = indexes.get(range.key);
      if (known !== undefined) return known;
      const index = indexOf(range);
      if (ranges.get(range.key) === range) indexes.set(range.key, index);
      return index;
    },
    matching(range, test, find) {
      const key = `${range.key}?${test}`;
      const known = lists.get(key);
      if (known !== undefined) return known;
      const found = find();
      if (ranges.get(range.key) === range && lists.size < mostLists) lists.set(key, found);
      return found;
    },
  };
}
