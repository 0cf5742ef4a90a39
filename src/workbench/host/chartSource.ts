/** How Excel divides a range into the series of a chart, their names and their categories. */
import type { CellValue } from '../../files/xlsx/workbook';
import type { ChartSeries } from '../../files/xlsx/chart';
import { columnCount, rowCount } from './address';
import { cellAt, formatAt } from './cells';
import { rangeText } from './definedNames';
import { rangeTarget, type RangeTarget } from './rangeTarget';
import { sheetOf, type HostLocale, type HostSession } from './session';
import { plainValue } from './writeCells';

export type SeriesBy = 'Auto' | 'Columns' | 'Rows';

const seriesWord: Readonly<Record<HostLocale, string>> = { 'zh-CN': '系列', 'en-US': 'Series' };

/** The name of a series that has none of its own. */
export const defaultSeriesName = (session: HostSession, index: number): string =>
  `${seriesWord[session.options.locale]}${index + 1}`;

/** A number format that shows a date or time: dates along a chart are categories. */
function showsDate(numberFormat: string): boolean {
  return /[ymdhs]/i.test(numberFormat.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|General/gi, ''));
}

/** A range seen along its series: `line` counts across them, `point` along each. */
interface Source {
  readonly lines: number;
  readonly points: number;
  readonly value: (line: number, point: number) => CellValue;
  readonly isLabel: (line: number, point: number) => boolean;
  readonly part: (lineFrom: number, lineTo: number, pointFrom: number, pointTo: number) => RangeTarget;
}

function sourceOf(session: HostSession, range: RangeTarget, byColumns: boolean): Source {
  const sheet = sheetOf(session, range.sheetId);
  const place = (line: number, point: number): readonly [number, number] =>
    byColumns ? [range.top + point, range.left + line] : [range.top + line, range.left + point];
  const value = (line: number, point: number): CellValue => cellAt(sheet, ...place(line, point))?.value ?? null;
  return {
    lines: byColumns ? columnCount(range) : rowCount(range),
    points: byColumns ? rowCount(range) : columnCount(range),
    value,
    isLabel: (line, point) => {
      const content = value(line, point);
      if (typeof content === 'string') return true;
      return (
        typeof content === 'number' && showsDate(formatAt(sheet, ...place(line, point))?.numberFormat ?? 'General')
      );
    },
    part: (lineFrom, lineTo, pointFrom, pointTo) => {
      const [top, left] = place(lineFrom, pointFrom);
      const [bottom, right] = place(lineTo, pointTo);
      return rangeTarget(range.sheetId, { top, left, bottom, right });
    },
  };
}

const indices = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/**
 * The series of a range. Text in its first row (dates too, beside it) are names and categories; an empty corner cell says
 * that both are there even when they are numbers (support.microsoft.com, "Select data for a chart"). Without a choice the
 * longer side of the range runs along each series.
 */
export function seriesOf(session: HostSession, range: RangeTarget, seriesBy: SeriesBy): readonly ChartSeries[] {
  const byColumns = seriesBy === 'Auto' ? rowCount(range) >= columnCount(range) : seriesBy === 'Columns';
  const source = sourceOf(session, range, byColumns);
  const { lines, points } = source;
  const emptyCorner = source.value(0, 0) === null && lines > 1 && points > 1;
  const firstData = lines > 1 ? 1 : 0;
  const names = indices(firstData, lines).filter((line) => source.value(line, 0) !== null);
  const isNamed =
    points > 1 && names.length > 0 && (emptyCorner || names.every((line) => typeof source.value(line, 0) === 'string'));
  const firstPoint = isNamed ? 1 : 0;
  const labels = indices(firstPoint, points).filter((point) => source.value(0, point) !== null);
  const hasCategories =
    lines > 1 && labels.length > 0 && (emptyCorner || labels.every((point) => source.isLabel(0, point)));
  const text = (part: RangeTarget): string => rangeText(session, part);
  return indices(hasCategories ? 1 : 0, lines).map((line, index) => ({
    name: isNamed ? String(plainValue(source.value(line, 0))) : defaultSeriesName(session, index),
    ...(isNamed ? { nameReference: text(source.part(line, line, 0, 0)) } : {}),
    values: text(source.part(line, line, firstPoint, points - 1)),
    ...(hasCategories ? { categories: text(source.part(0, 0, firstPoint, points - 1)) } : {}),
  }));
}
