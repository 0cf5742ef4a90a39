/** A chart part -> what the model knows of it (ECMA-376 part 1, 21.2). */
import type { Chart, ChartKind, ChartSeries } from '../chart';
import { readColor, type ColorScheme } from '../styles/color';
import { booleanAttribute, childOf, childrenOf, elementAt, textOf, type XmlElement } from '../xml/element';

type ChartContent = Pick<Chart, 'kind' | 'title' | 'series' | 'legend'>;

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

/** Undefined when the chart is of a kind that the model does not hold. */
export function readChart(root: XmlElement, scheme: ColorScheme): ChartContent | undefined {
  const chart = childOf(root, 'chart');
  const plots = childOf(chart, 'plotArea')?.children.filter((child) => child.name.endsWith('Chart')) ?? [];
  const plot = plots[0];
  const kind = plot === undefined ? undefined : kindOf(plot);
  if (plot === undefined || kind === undefined || plots.length > 1) return undefined;
  const title = shownText(elementAt(chart, 'title', 'tx'));
  const legend = childOf(chart, 'legend');
  const side = childOf(legend, 'legendPos')?.attributes.get('val') ?? 'r';
  return {
    kind,
    ...(title === undefined ? {} : { title }),
    series: childrenOf(plot, 'ser').map((series) => readSeries(series, kind, scheme)),
    legend: legend === undefined ? 'none' : (legendSides.get(side) ?? 'right'),
  };
}
