/** A chart part -> what the model knows of it (ECMA-376 part 1, 21.2). */
import type { Chart, ChartAxis, ChartKind, ChartSeries } from '../chart';
import type { FontFormat } from '../format';
import { readColor, type ColorScheme } from '../styles/color';
import {
  booleanAttribute,
  childOf,
  childrenOf,
  elementAt,
  numberAttribute,
  textOf,
  type XmlElement,
} from '../xml/element';

type ChartContent = Pick<Chart, 'kind' | 'title' | 'titleFont' | 'axes' | 'series' | 'legend'>;

type Suffix = 'Clustered' | 'Stacked' | 'Stacked100';
const suffixes: ReadonlyMap<string, Suffix> = new Map([
  ['stacked', 'Stacked'],
  ['percentStacked', 'Stacked100'],
]);
const legendSides: ReadonlyMap<string, NonNullable<Chart['legend']>> = new Map([
  ['t', 'top'],
  ['b', 'bottom'],
  ['l', 'left'],
]);

function kindOf(plot: XmlElement): ChartKind | undefined {
  switch (plot.name) {
    case 'barChart':
    case 'bar3DChart': {
      const suffix = suffixes.get(childOf(plot, 'grouping')?.attributes.get('val') ?? '') ?? 'Clustered';
      const direction = childOf(plot, 'barDir')?.attributes.get('val') === 'bar' ? 'bar' : 'column';
      return `${direction}${suffix}`;
    }
    case 'lineChart':
    case 'line3DChart':
      return 'line';
    case 'pieChart':
    case 'pie3DChart':
      return 'pie';
    case 'doughnutChart':
      return 'doughnut';
    default:
      return undefined;
  }
}

/** The text of a title or series name: typed in, or what was last seen in the cell it refers to. */
function shownText(tx: XmlElement | undefined): string | undefined {
  const rich = childOf(tx, 'rich');
  if (rich !== undefined) {
    return childrenOf(rich, 'p')
      .map((paragraph) =>
        childrenOf(paragraph, 'r')
          .map((run) => childOf(run, 't')?.text ?? '')
          .join(''),
      )
      .join('\n');
  }
  const cache = elementAt(tx, 'strRef', 'strCache');
  if (cache !== undefined) return textOf(childOf(cache, 'pt'));
  return childOf(tx, 'v')?.text;
}

/** The reference of a series' values or categories: numRef, strRef or multiLvlStrRef. */
function referenceOf(data: XmlElement | undefined): string | undefined {
  return data?.children.map((child) => childOf(child, 'f')?.text).find((formula) => formula !== undefined);
}

/** DrawingML names theme colours; charts use these. */
function solidColor(fill: XmlElement | undefined, scheme: ColorScheme): string | undefined {
  const color = fill?.children[0];
  const value = color?.attributes.get('val');
  if (color === undefined || value === undefined) return undefined;
  if (color.name === 'srgbClr') return `#${value.toUpperCase()}`;
  const slots = ['bg1', 'tx1', 'bg2', 'tx2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];
  const index = slots.indexOf(value);
  if (color.name !== 'schemeClr' || index === -1 || color.children.length > 0) return undefined;
  return readColor({ ...color, attributes: new Map([['theme', String(index)]]) }, scheme);
}

function readSeries(element: XmlElement, kind: ChartKind, scheme: ColorScheme): ChartSeries {
  const tx = childOf(element, 'tx');
  const nameReference = elementAt(tx, 'strRef', 'f')?.text;
  const shape = childOf(element, 'spPr');
  const fill = kind === 'line' ? elementAt(shape, 'ln', 'solidFill') : childOf(shape, 'solidFill');
  const color = solidColor(fill, scheme);
  const labels = childOf(element, 'dLbls');
  const categories = referenceOf(childOf(element, 'cat'));
  return {
    name: shownText(tx) ?? '',
    ...(nameReference === undefined ? {} : { nameReference }),
    values: referenceOf(childOf(element, 'val')) ?? '',
    ...(categories === undefined ? {} : { categories }),
    ...(color === undefined ? {} : { color }),
    ...(['showVal', 'showPercent'].some((name) => booleanAttribute(childOf(labels, name), 'val', false))
      ? { showDataLabels: true }
      : {}),
  };
}

/** The font of a title's first run; undefined when it is the chart's own. */
function readTitleFont(title: XmlElement | undefined, scheme: ColorScheme): FontFormat | undefined {
  const run = elementAt(title, 'tx', 'rich', 'p', 'r', 'rPr');
  if (run === undefined) return undefined;
  const size = numberAttribute(run, 'sz');
  const color = solidColor(childOf(run, 'solidFill'), scheme);
  // '+mn-lt' and the like name fonts of the theme.
  const name = (childOf(run, 'ea') ?? childOf(run, 'latin'))?.attributes.get('typeface') ?? '+';
  const underline = run.attributes.get('u') ?? 'none';
  const flag = (key: string): boolean | undefined =>
    run.attributes.has(key) ? booleanAttribute(run, key, false) : undefined;
  const [bold, italic] = [flag('b'), flag('i')];
  const font: FontFormat = {
    ...(size === undefined ? {} : { size: size / 100 }),
    ...(color === undefined ? {} : { color }),
    ...(name.startsWith('+') ? {} : { name }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === 'none' ? {} : { underline: 'single' }),
  };
  return Object.keys(font).length === 0 ? undefined : font;
}

/** What an axis has beyond that of a new chart; undefined when it is nothing. */
function readAxis(element: XmlElement | undefined, gridlinesByDefault: boolean): ChartAxis | undefined {
  if (element === undefined) return undefined;
  const title = childOf(element, 'title');
  const scaling = childOf(element, 'scaling');
  const [minimum, maximum] = [childOf(scaling, 'min'), childOf(scaling, 'max')].map((end) =>
    numberAttribute(end, 'val'),
  );
  const gridlines = childOf(element, 'majorGridlines') !== undefined;
  const axis: ChartAxis = {
    ...(title === undefined ? {} : { title: shownText(childOf(title, 'tx')) ?? '' }),
    ...(booleanAttribute(childOf(element, 'delete'), 'val', false) ? { hidden: true } : {}),
    ...(gridlines === gridlinesByDefault ? {} : { gridlines }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
  return Object.keys(axis).length === 0 ? undefined : axis;
}

function readAxes(plotArea: XmlElement | undefined): Chart['axes'] {
  const category = readAxis(childOf(plotArea, 'catAx') ?? childOf(plotArea, 'dateAx'), false);
  const value = readAxis(childOf(plotArea, 'valAx'), true);
  if (category === undefined && value === undefined) return undefined;
  return { ...(category === undefined ? {} : { category }), ...(value === undefined ? {} : { value }) };
}

/** Undefined when the chart is of a kind that the model does not hold. */
export function readChart(root: XmlElement, scheme: ColorScheme): ChartContent | undefined {
  const chart = childOf(root, 'chart');
  const plots = childOf(chart, 'plotArea')?.children.filter((child) => child.name.endsWith('Chart')) ?? [];
  const plot = plots[0];
  const kind = plot === undefined ? undefined : kindOf(plot);
  if (plot === undefined || kind === undefined || plots.length > 1) return undefined;
  const title = shownText(elementAt(chart, 'title', 'tx'));
  const titleFont = readTitleFont(childOf(chart, 'title'), scheme);
  const axes = readAxes(childOf(chart, 'plotArea'));
  const legend = childOf(chart, 'legend');
  const side = childOf(legend, 'legendPos')?.attributes.get('val') ?? 'r';
  return {
    kind,
    ...(title === undefined ? {} : { title }),
    ...(title === undefined || titleFont === undefined ? {} : { titleFont }),
    ...(axes === undefined ? {} : { axes }),
    series: childrenOf(plot, 'ser').map((series) => readSeries(series, kind, scheme)),
    legend: legend === undefined ? 'none' : (legendSides.get(side) ?? 'right'),
  };
}
