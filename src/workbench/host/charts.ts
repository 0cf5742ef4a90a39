/** Charts of sheets: adding, finding and changing them. */
import type { Chart, ChartKind, ChartSeries } from '../../files/xlsx/chart';
import type { CellValue } from '../../files/xlsx/workbook';
import { evaluateArray } from '../formula/evaluate';
import { parseFormula } from '../formula/parseFormula';
import { workbookContext } from '../formula/workbookContext';
import { calculateIfNeeded } from './calculation';
import { seriesOf, type SeriesBy } from './chartSource';
import { HostError, notImplemented } from './hostError';
import type { RangeTarget } from './rangeTarget';
import { newId, sheetOf, updateSheet, type HostLocale, type HostSession } from './session';
import { requireAllowed } from './sheetRules';

export interface ChartTarget {
  readonly sheetId: string;
  readonly id: string;
}

const chartGroup = 0xc4a7;

/** Excel.ChartType, those that the workbook model holds. */
const kinds: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: 'columnClustered',
  ColumnStacked: 'columnStacked',
  ColumnStacked100: 'columnStacked100',
  BarClustered: 'barClustered',
  BarStacked: 'barStacked',
  BarStacked100: 'barStacked100',
  Pie: 'pie',
  Doughnut: 'doughnut',
  Line: 'line',
};

export const chartTypeName = (kind: ChartKind): string =>
  Object.keys(kinds).find((name) => kinds[name] === kind) ?? 'Invalid';

/** Other chart types of Excel are not modelled. */
export function chartKind(type: unknown): ChartKind {
  if (typeof type !== 'string' || type === '' || type === 'Invalid') throw new HostError('InvalidArgument', 'type');
  const kind = kinds[type];
  if (kind === undefined) throw notImplemented(`charts of type ${type}`);
  return kind;
}

const words: Readonly<Record<HostLocale, { readonly chart: string; readonly title: string }>> = {
  'zh-CN': { chart: '图表', title: '图表标题' },
  'en-US': { chart: 'Chart', title: 'Chart Title' },
};

/** The title of a new chart: its only series' name, else words that ask for one. */
export const defaultTitle = (session: HostSession, series: readonly ChartSeries[]): string =>
  series.length === 1 && series[0] ? series[0].name : words[session.options.locale].title;

export const isRound = (kind: ChartKind): boolean => kind === 'pie' || kind === 'doughnut';

/** Size of a chart that Excel inserts: 12.7 x 7.62 cm. */
const newSize = { width: 360, height: 216 } as const;
const newPlace = { left: 180, top: 60 } as const;

/** Adds a chart and returns what it is reached by. */
export function addChart(
  session: HostSession,
  sheetId: string,
  kind: ChartKind,
  source: RangeTarget,
  by: SeriesBy,
): ChartTarget {
  const sheet = sheetOf(session, sheetId);
  requireAllowed(sheet, 'allowEditObjects');
  const series = seriesOf(session, source, by);
  const taken = new Set(sheet.charts.map(({ name }) => name.toLowerCase()));
  const nameFor = (number: number): string => `${words[session.options.locale].chart} ${number}`;
  let number = 1;
  while (taken.has(nameFor(number).toLowerCase())) number += 1;
  const id = newId(session, chartGroup);
  const chart: Chart = {
    id,
    name: nameFor(number),
    kind,
    title: defaultTitle(session, series),
    series,
    legend: series.length > 1 || isRound(kind) ? 'bottom' : 'none',
    ...newPlace,
    ...newSize,
  };
  updateSheet(session, sheetId, (current) => ({ ...current, charts: [...current.charts, chart] }));
  return { sheetId, id };
}

export function chartOf(session: HostSession, { sheetId, id }: ChartTarget): Chart {
  const chart = sheetOf(session, sheetId).charts.find((candidate) => candidate.id === id);
  if (chart === undefined) throw new HostError('ItemNotFound', 'the chart');
  return chart;
}

/** Replaces a chart by what `change` makes of it; null deletes it. */
export function changeChart(session: HostSession, target: ChartTarget, change: (chart: Chart) => Chart | null): void {
  requireAllowed(sheetOf(session, target.sheetId), 'allowEditObjects');
  const chart = chartOf(session, target);
  const next = change(chart);
  updateSheet(session, target.sheetId, (sheet) => ({
    ...sheet,
    charts: sheet.charts.flatMap((candidate) => {
      if (candidate !== chart) return [candidate];
      return next === null ? [] : [next];
    }),
  }));
}

/** Replaces one series of a chart; null deletes it. */
export function changeSeries(
  session: HostSession,
  target: ChartTarget,
  index: number,
  change: (series: ChartSeries) => ChartSeries | null,
): void {
  changeChart(session, target, (chart) => ({
    ...chart,
    series: chart.series.flatMap((series, i) => {
      const next = i === index ? change(series) : series;
      return next === null ? [] : [next];
    }),
  }));
}

/** What the cells of a chart's reference hold, row after row; nothing for a reference that leads nowhere any more. */
export function referencedValues(
  session: HostSession,
  sheetId: string,
  reference: string | undefined,
): readonly CellValue[] {
  const parsed = reference === undefined || reference === '' ? null : parseFormula(`=${reference}`);
  if (parsed?.ok !== true) return [];
  calculateIfNeeded(session);
  const { now, locale } = session.options;
  const context = workbookContext(session.workbook, { now: now(), locale })({ sheetId, row: 0, column: 0 });
  return evaluateArray(parsed.formula, context).flat();
}
