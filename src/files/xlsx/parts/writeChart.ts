/** A chart -> its part (ECMA-376 part 1, 21.2). Values are left to the program that opens it: no caches are written. */
import type { Chart, ChartAxis, ChartKind, ChartSeries } from '../chart';
import type { FontFormat } from '../format';
import { namespaces } from '../package/vocabulary';
import { escapeXml } from '../xml/escape';
import { markup } from '../xml/markup';

const val = (name: string, value: string | number | boolean): string => markup(`c:${name}`, { val: value });
const hex = (color: string): string => color.replace('#', '').toUpperCase();

interface Shape {
  readonly element: 'barChart' | 'lineChart' | 'pieChart' | 'doughnutChart';
  readonly direction?: 'col' | 'bar';
  readonly grouping?: 'clustered' | 'stacked' | 'percentStacked' | 'standard';
}

const shapes: Readonly<Record<ChartKind, Shape>> = {
  columnClustered: { element: 'barChart', direction: 'col', grouping: 'clustered' },
  columnStacked: { element: 'barChart', direction: 'col', grouping: 'stacked' },
  columnStacked100: { element: 'barChart', direction: 'col', grouping: 'percentStacked' },
  barClustered: { element: 'barChart', direction: 'bar', grouping: 'clustered' },
  barStacked: { element: 'barChart', direction: 'bar', grouping: 'stacked' },
  barStacked100: { element: 'barChart', direction: 'bar', grouping: 'percentStacked' },
  pie: { element: 'pieChart' },
  doughnut: { element: 'doughnutChart' },
  line: { element: 'lineChart', grouping: 'standard' },
};

const legendSides = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const;
const categoryAxis = 111_111_111;
const valueAxis = 222_222_222;

/** How the runs of a title look; font sizes are hundredths of a point (21.1.2.3.9). */
function runProperties(font: FontFormat | undefined): string {
  if (font === undefined) return '';
  const { name, size, color, bold, italic, underline } = font;
  return markup(
    'a:rPr',
    {
      sz: size === undefined ? undefined : Math.round(size * 100),
      b: bold,
      i: italic,
      u: underline === undefined ? undefined : 'sng',
    },
    [
      color === undefined ? '' : markup('a:solidFill', {}, markup('a:srgbClr', { val: hex(color) })),
      name === undefined ? '' : markup('a:latin', { typeface: name }) + markup('a:ea', { typeface: name }),
    ],
  );
}

function titleXml(text: string, font?: FontFormat): string {
  const run = (line: string): string => markup('a:r', {}, [runProperties(font), `<a:t>${escapeXml(line)}</a:t>`]);
  const paragraphs = text.split('\n').map((line) => markup('a:p', {}, run(line)));
  const rich = markup('c:rich', {}, [markup('a:bodyPr'), markup('a:lstStyle'), ...paragraphs]);
  return markup('c:title', {}, [markup('c:tx', {}, rich), val('overlay', false)]);
}

function seriesName(series: ChartSeries): string {
  if (series.nameReference === undefined) return markup('c:tx', {}, `<c:v>${escapeXml(series.name)}</c:v>`);
  const cache = markup('c:strCache', {}, [
    val('ptCount', 1),
    markup('c:pt', { idx: 0 }, `<c:v>${escapeXml(series.name)}</c:v>`),
  ]);
  return markup('c:tx', {}, markup('c:strRef', {}, `<c:f>${escapeXml(series.nameReference)}</c:f>${cache}`));
}

function seriesShape(series: ChartSeries, kind: ChartKind): string {
  if (series.color === undefined) return '';
  const fill = markup('a:solidFill', {}, markup('a:srgbClr', { val: hex(series.color) }));
  return markup('c:spPr', {}, kind === 'line' ? markup('a:ln', { w: 28_575, cap: 'rnd' }, fill) : fill);
}

function dataLabels(kind: ChartKind): string {
  const byPercent = kind === 'pie' || kind === 'doughnut';
  const shown = { LegendKey: false, Val: !byPercent, CatName: false, SerName: false, Percent: byPercent };
  const flags = Object.entries({ ...shown, BubbleSize: false }).map(([name, on]) => val(`show${name}`, on));
  return markup('c:dLbls', {}, flags);
}

/** A series that was given no values yet has none: an empty reference would break the file. */
function valuesXml(reference: string): string {
  return reference === ''
    ? markup('c:numLit', {}, val('ptCount', 0))
    : markup('c:numRef', {}, `<c:f>${escapeXml(reference)}</c:f>`);
}

function seriesXml(series: ChartSeries, index: number, kind: ChartKind): string {
  const bars = shapes[kind].element === 'barChart';
  return markup('c:ser', {}, [
    val('idx', index),
    val('order', index),
    seriesName(series),
    seriesShape(series, kind),
    bars ? val('invertIfNegative', false) : '',
    kind === 'line' ? markup('c:marker', {}, val('symbol', 'none')) : '',
    series.showDataLabels === true ? dataLabels(kind) : '',
    series.categories === undefined
      ? ''
      : markup('c:cat', {}, markup('c:strRef', {}, `<c:f>${escapeXml(series.categories)}</c:f>`)),
    markup('c:val', {}, valuesXml(series.values)),
    kind === 'line' ? val('smooth', false) : '',
  ]);
}

function axesXml(direction: 'col' | 'bar', axes: NonNullable<Chart['axes']>): string {
  const axis = (
    name: 'catAx' | 'valAx',
    { title, hidden, minimum, maximum, gridlines = name === 'valAx' }: ChartAxis,
    id: number,
    crosses: number,
    position: string,
    more: readonly string[],
  ): string =>
    markup(`c:${name}`, {}, [
      val('axId', id),
      markup('c:scaling', {}, [
        // Bars are listed from the top, as their rows are.
        val('orientation', name === 'catAx' && direction === 'bar' ? 'maxMin' : 'minMax'),
        maximum === undefined ? '' : val('max', maximum),
        minimum === undefined ? '' : val('min', minimum),
      ]),
      val('delete', hidden === true),
      val('axPos', position),
      gridlines ? markup('c:majorGridlines') : '',
      title === undefined ? '' : titleXml(title),
      markup('c:numFmt', { formatCode: 'General', sourceLinked: true }),
      val('majorTickMark', 'none'),
      val('minorTickMark', 'none'),
      val('tickLblPos', 'nextTo'),
      val('crossAx', crosses),
      val('crosses', name === 'valAx' && direction === 'bar' ? 'max' : 'autoZero'),
      ...more,
    ]);
  const [categoryPosition, valuePosition] = direction === 'bar' ? (['l', 'b'] as const) : (['b', 'l'] as const);
  return (
    axis('catAx', axes.category ?? {}, categoryAxis, valueAxis, categoryPosition, [
      val('auto', true),
      val('lblAlgn', 'ctr'),
      val('lblOffset', 100),
      val('noMultiLvlLbl', false),
    ]) + axis('valAx', axes.value ?? {}, valueAxis, categoryAxis, valuePosition, [val('crossBetween', 'between')])
  );
}

function plotXml(chart: Chart): string {
  const { element, direction, grouping } = shapes[chart.kind];
  const series = chart.series.map((entry, i) => seriesXml(entry, i, chart.kind));
  const round = element === 'pieChart' || element === 'doughnutChart';
  const stacked = grouping === 'stacked' || grouping === 'percentStacked';
  return markup(`c:${element}`, {}, [
    direction === undefined ? '' : val('barDir', direction),
    grouping === undefined ? '' : val('grouping', grouping),
    val('varyColors', round),
    ...series,
    element === 'barChart' ? val('gapWidth', 80) : '',
    stacked ? val('overlap', 100) : '',
    element === 'lineChart' ? val('marker', true) : '',
    round ? val('firstSliceAng', 0) : val('axId', categoryAxis) + val('axId', valueAxis),
    element === 'doughnutChart' ? val('holeSize', 50) : '',
  ]);
}

export function chartXml(chart: Chart): string {
  const { direction = 'col', element } = shapes[chart.kind];
  const hasAxes = element === 'barChart' || element === 'lineChart';
  const legend = chart.legend ?? 'right';
  return markup(
    'c:chartSpace',
    { 'xmlns:c': namespaces.chart, 'xmlns:a': namespaces.drawing, 'xmlns:r': namespaces.relationships },
    [
      val('roundedCorners', false),
      markup('c:chart', {}, [
        chart.title === undefined ? '' : titleXml(chart.title, chart.titleFont),
        val('autoTitleDeleted', chart.title === undefined),
        markup('c:plotArea', {}, [
          markup('c:layout'),
          plotXml(chart),
          hasAxes ? axesXml(direction, chart.axes ?? {}) : '',
        ]),
        legend === 'none' ? '' : markup('c:legend', {}, [val('legendPos', legendSides[legend]), val('overlay', false)]),
        val('plotVisOnly', true),
        val('dispBlanksAs', 'gap'),
      ]),
    ],
  );
}
