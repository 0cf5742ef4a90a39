/** Excel.ChartCollection and Excel.Chart. */
import type { Chart } from '../../../files/xlsx/chart';
import { addChart, changeChart, chartKind, chartOf, chartTypeName, type ChartTarget } from '../charts';
import { seriesOf } from '../chartSource';
import { HostError } from '../hostError';
import { hostObject, nullObject, once, type HostObject, type ObjectType, type ScalarMember } from '../objectType';
import type { RangeTarget } from '../rangeTarget';
import { sheetOf, type HostSession } from '../session';
import { activateSheet } from '../userEdits';
import { choiceArgument, integerArgument, numberArgument, objectArgument, textArgument } from './arguments';
import { chartAxesObject } from './chartAxes';
import { chartDataLabelsObject, chartSeriesCollection } from './chartSeries';
import { chartLegendObject, chartTitleObject } from './chartTitle';
import { rangeArgument } from './rangeObject';
import { rangeLayoutScalars } from './rangeLayout';
import { worksheetObject } from './worksheetObject';

export const chartNavigations: NonNullable<ObjectType<string>['navigations']> = {
  Charts: (_, sheetId) => hostObject(chartsType(), sheetId),
};

const seriesByNames = ['Auto', 'Columns', 'Rows'] as const;

function find(session: HostSession, sheetId: string, key: unknown): HostObject | null {
  const text = textArgument(key, 'name');
  const { charts } = sheetOf(session, sheetId);
  const chart =
    charts.find(({ name }) => name.toLowerCase() === text.toLowerCase()) ?? charts.find(({ id }) => id === text);
  return chart === undefined ? null : hostObject(chartType(), { sheetId, id: chart.id });
}

function known(object: HostObject | null, key: unknown): HostObject {
  if (object === null) throw new HostError('ItemNotFound', `the chart ${String(key)}`);
  return object;
}

const chartsType = once((): ObjectType<string> => ({
  name: 'ChartCollection',
  scalars: { Count: { get: (session, sheetId) => sheetOf(session, sheetId).charts.length } },
  items: (session, sheetId) =>
    sheetOf(session, sheetId).charts.map(({ id }) => hostObject(chartType(), { sheetId, id })),
  indexer: (session, sheetId, key) => known(find(session, sheetId, key), key),
  methods: {
    Add: (session, sheetId, [type, source, seriesBy]) => {
      const range = objectArgument(source, 'Range').target as RangeTarget;
      const by = choiceArgument(seriesBy, seriesByNames, 'seriesBy', 'Auto');
      return hostObject(chartType(), addChart(session, sheetId, chartKind(type), range, by));
    },
    GetCount: (session, sheetId) => sheetOf(session, sheetId).charts.length,
    GetItem: (session, sheetId, [key]) => known(find(session, sheetId, key), key),
    GetItemAt: (session, sheetId, [index]) => {
      const chart = sheetOf(session, sheetId).charts[integerArgument(index, 'index')];
      if (chart === undefined) throw new HostError('InvalidArgument', 'index');
      return hostObject(chartType(), { sheetId, id: chart.id });
    },
    GetItemOrNullObject: (session, sheetId, [key]) => find(session, sheetId, key) ?? nullObject,
  },
}));

type Measure = 'left' | 'top' | 'width' | 'height';

/** In points; a place may not be negative, a size must be positive. */
const measure = (key: Measure): ScalarMember<ChartTarget> => ({
  get: (session, target) => chartOf(session, target)[key],
  set: (session, target, value) => {
    const points = numberArgument(value, key);
    const isSize = key === 'width' || key === 'height';
    if (points < 0 || (isSize && points === 0)) throw new HostError('InvalidArgument', key);
    changeChart(session, target, (chart) => ({ ...chart, [key]: points }));
  },
});

/** "If specified, the chart's width and height will be set to fully cover up this cell/range" (Chart.setPosition). */
function setPosition(session: HostSession, target: ChartTarget, [start, end]: readonly unknown[]): void {
  const from = rangeArgument(session, target.sheetId, start);
  const to = end === undefined || end === null ? null : rangeArgument(session, target.sheetId, end);
  const place = { left: rangeLayoutScalars.left(session, from), top: rangeLayoutScalars.top(session, from) };
  changeChart(session, target, (chart) => {
    if (to === null) return { ...chart, ...place };
    const width = rangeLayoutScalars.left(session, to) + rangeLayoutScalars.width(session, to) - place.left;
    const height = rangeLayoutScalars.top(session, to) + rangeLayoutScalars.height(session, to) - place.top;
    if (width <= 0 || height <= 0) throw new HostError('InvalidArgument', 'endCell');
    return { ...chart, ...place, width, height };
  });
}

function setData(session: HostSession, target: ChartTarget, [source, seriesBy]: readonly unknown[]): void {
  const range = objectArgument(source, 'Range').target as RangeTarget;
  const series = seriesOf(session, range, choiceArgument(seriesBy, seriesByNames, 'seriesBy', 'Auto'));
  changeChart(session, target, (chart): Chart => ({ ...chart, series }));
}

const chartType = once((): ObjectType<ChartTarget> => ({
  name: 'Chart',
  identity: (_, { id }) => ({ Id: id }),
  scalars: {
    Id: { get: (session, target) => chartOf(session, target).id },
    Name: {
      get: (session, target) => chartOf(session, target).name,
      set: (session, target, value) => {
        const name = textArgument(value, 'name');
        if (name === '') throw new HostError('InvalidArgument', 'name');
        changeChart(session, target, (chart) => ({ ...chart, name }));
      },
    },
    ChartType: {
      get: (session, target) => chartTypeName(chartOf(session, target).kind),
      set: (session, target, value) => {
        const kind = chartKind(value);
        changeChart(session, target, (chart) => ({ ...chart, kind }));
      },
    },
    Left: measure('left'),
    Top: measure('top'),
    Width: measure('width'),
    Height: measure('height'),
  },
  navigations: {
    Axes: (_, target) => chartAxesObject(target),
    DataLabels: (_, target) => chartDataLabelsObject(target),
    Legend: (_, target) => chartLegendObject(target),
    Series: (_, target) => chartSeriesCollection(target),
    Title: (_, target) => chartTitleObject(target),
    Worksheet: (_, { sheetId }) => worksheetObject(sheetId),
  },
  methods: {
    Activate: (session, target) => {
      chartOf(session, target);
      activateSheet(session, target.sheetId);
    },
    Delete: (session, target) => changeChart(session, target, () => null),
    SetData: setData,
    SetPosition: setPosition,
  },
}));
