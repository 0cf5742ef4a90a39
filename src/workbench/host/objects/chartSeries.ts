/** Excel.ChartSeriesCollection, Excel.ChartSeries with fill and line, and Excel.ChartDataLabels. */
import type { ChartSeries } from '../../../files/xlsx/chart';
import { changeChart, changeSeries, chartOf, chartTypeName, referencedValues, type ChartTarget } from '../charts';
import { defaultSeriesName } from '../chartSource';
import { rangeText } from '../definedNames';
import { HostError } from '../hostError';
import { hostObject, once, type HostObject, type ObjectType } from '../objectType';
import type { RangeTarget } from '../rangeTarget';
import type { HostSession } from '../session';
import { plainValue } from '../writeCells';
import {
  booleanArgument,
  choiceArgument,
  colorArgument,
  integerArgument,
  objectArgument,
  optionalText,
  textArgument,
} from './arguments';

/** Series have no ids in Excel either: they are reached by their place in the chart. */
interface SeriesTarget extends ChartTarget {
  readonly index: number;
}

export const chartSeriesCollection = (target: ChartTarget): HostObject => hostObject(collectionType(), target);
export const chartDataLabelsObject = (target: ChartTarget): HostObject => hostObject(chartLabelsType(), target);

const seriesObject = (chart: ChartTarget, index: number): HostObject => hostObject(seriesType(), { ...chart, index });

function add(session: HostSession, target: ChartTarget, [name, index]: readonly unknown[]): HostObject {
  const { series } = chartOf(session, target);
  const place = integerArgument(index, 'index', series.length);
  if (place < 0 || place > series.length) throw new HostError('InvalidArgument', 'index');
  const text = optionalText(name, 'name') ?? defaultSeriesName(session, series.length);
  const categories = series[0]?.categories;
  const added: ChartSeries = { name: text, values: '', ...(categories === undefined ? {} : { categories }) };
  changeChart(session, target, (chart) => ({
    ...chart,
    series: [...chart.series.slice(0, place), added, ...chart.series.slice(place)],
  }));
  return seriesObject(target, place);
}

const collectionType = once((): ObjectType<ChartTarget> => ({
  name: 'ChartSeriesCollection',
  scalars: { Count: { get: (session, target) => chartOf(session, target).series.length } },
  items: (session, target) => chartOf(session, target).series.map((_, index) => seriesObject(target, index)),
  methods: {
    Add: add,
    GetCount: (session, target) => chartOf(session, target).series.length,
    GetItemAt: (session, target, [index]) => {
      const place = integerArgument(index, 'index');
      if (chartOf(session, target).series[place] === undefined) throw new HostError('InvalidArgument', 'index');
      return seriesObject(target, place);
    },
  },
}));

function seriesOf(session: HostSession, target: SeriesTarget): ChartSeries {
  const series = chartOf(session, target).series[target.index];
  if (series === undefined) throw new HostError('ItemNotFound', 'the series');
  return series;
}

function change(session: HostSession, target: SeriesTarget, next: (series: ChartSeries) => ChartSeries | null): void {
  seriesOf(session, target);
  changeSeries(session, target, target.index, next);
}

/** A name that refers to a cell is what the cell holds now. */
function nameOf(session: HostSession, target: SeriesTarget): string {
  const { name, nameReference } = seriesOf(session, target);
  const [value] = referencedValues(session, target.sheetId, nameReference);
  return value === undefined || value === null ? name : String(plainValue(value));
}

function dimension(session: HostSession, target: SeriesTarget, [wanted]: readonly unknown[]): string | undefined {
  const name = choiceArgument(wanted, ['Categories', 'Values', 'XValues', 'YValues'], 'dimension');
  const { values, categories } = seriesOf(session, target);
  return name === 'Values' || name === 'YValues' ? values : categories;
}

const seriesType = once((): ObjectType<SeriesTarget> => ({
  name: 'ChartSeries',
  scalars: {
    Name: {
      get: nameOf,
      set: (session, target, value) => {
        const name = textArgument(value, 'name');
        change(session, target, ({ nameReference: _old, ...series }) => ({ ...series, name }));
      },
    },
    ChartType: { get: (session, target) => chartTypeName(chartOf(session, target).kind) },
    HasDataLabels: {
      get: (session, target) => seriesOf(session, target).showDataLabels ?? false,
      set: (session, target, value) => showLabels(session, target, booleanArgument(value, 'hasDataLabels')),
    },
  },
  navigations: {
    DataLabels: (_, target) => hostObject(seriesLabelsType(), target),
    Format: (_, target) => hostObject(formatType(), target),
  },
  methods: {
    Delete: (session, target) => change(session, target, () => null),
    SetValues: (session, target, [source]) => {
      const values = rangeText(session, objectArgument(source, 'Range').target as RangeTarget);
      change(session, target, (series) => ({ ...series, values }));
    },
    SetXAxisValues: (session, target, [source]) => {
      const categories = rangeText(session, objectArgument(source, 'Range').target as RangeTarget);
      change(session, target, (series) => ({ ...series, categories }));
    },
    GetDimensionValues: (session, target, args) =>
      referencedValues(session, target.sheetId, dimension(session, target, args)).map(plainValue),
    GetDimensionDataSourceString: (session, target, args) => dimension(session, target, args) ?? '',
  },
}));

function showLabels(session: HostSession, target: SeriesTarget, shown: boolean): void {
  change(session, target, ({ showDataLabels: _old, ...series }) =>
    shown ? { ...series, showDataLabels: true } : series,
  );
}

const seriesLabelsType = once((): ObjectType<SeriesTarget> => ({
  name: 'ChartDataLabels',
  scalars: {
    ShowValue: {
      get: (session, target) => seriesOf(session, target).showDataLabels ?? false,
      set: (session, target, value) => showLabels(session, target, booleanArgument(value, 'showValue')),
    },
  },
}));

/** The labels of all series of a chart. */
const chartLabelsType = once((): ObjectType<ChartTarget> => ({
  name: 'ChartDataLabels',
  scalars: {
    ShowValue: {
      get: (session, target) => chartOf(session, target).series.every((series) => series.showDataLabels === true),
      set: (session, target, value) => {
        const shown = booleanArgument(value, 'showValue');
        for (const index of chartOf(session, target).series.keys()) showLabels(session, { ...target, index }, shown);
      },
    },
  },
}));

const formatType = once((): ObjectType<SeriesTarget> => ({
  name: 'ChartSeriesFormat',
  scalars: {},
  navigations: {
    Fill: (_, target) => hostObject(fillType(), target),
    Line: (_, target) => hostObject(lineType(), target),
  },
}));

function setColor(session: HostSession, target: SeriesTarget, value: unknown): void {
  const color = colorArgument(value, 'color');
  if (color === undefined) throw new HostError('InvalidArgument', 'color');
  change(session, target, (series) => ({ ...series, color }));
}

const fillType = once((): ObjectType<SeriesTarget> => ({
  name: 'ChartFill',
  scalars: {},
  methods: {
    Clear: (session, target) => change(session, target, ({ color: _old, ...series }) => series),
    SetSolidColor: (session, target, [color]) => setColor(session, target, color),
  },
}));

/** The line of a series; in a line chart it is all there is of it. Lines around columns are not modelled. */
const lineType = once((): ObjectType<SeriesTarget> => ({
  name: 'ChartLineFormat',
  scalars: {
    Color: {
      get: (session, target) => seriesOf(session, target).color ?? '',
      set: (session, target, value) => {
        if (chartOf(session, target).kind !== 'line') throw new HostError('NotImplemented', 'ChartLineFormat.Color');
        setColor(session, target, value);
      },
    },
  },
}));
