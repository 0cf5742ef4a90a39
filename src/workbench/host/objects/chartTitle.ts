/** Excel.ChartTitle with its font, and Excel.ChartLegend. */
import type { Chart } from '../../../files/xlsx/chart';
import type { FontFormat } from '../../../files/xlsx/format';
import { changeChart, chartOf, defaultTitle, type ChartTarget } from '../charts';
import { HostError } from '../hostError';
import { hostObject, once, type HostObject, type ObjectType, type ScalarMember } from '../objectType';
import type { HostSession } from '../session';
import { booleanArgument, choiceArgument, colorArgument, numberArgument, textArgument } from './arguments';

export const chartTitleObject = (target: ChartTarget): HostObject => hostObject(titleType(), target);
export const chartLegendObject = (target: ChartTarget): HostObject => hostObject(legendType(), target);

const titleType = once((): ObjectType<ChartTarget> => ({
  name: 'ChartTitle',
  scalars: {
    Text: {
      get: (session, target) => chartOf(session, target).title ?? '',
      set: (session, target, value) => {
        const title = textArgument(value, 'text');
        changeChart(session, target, (chart) => ({ ...chart, title }));
      },
    },
    Visible: {
      get: (session, target) => chartOf(session, target).title !== undefined,
      set: (session, target, value) => {
        const visible = booleanArgument(value, 'visible');
        changeChart(session, target, ({ title, ...chart }): Chart =>
          visible ? { ...chart, title: title ?? defaultTitle(session, chart.series) } : chart,
        );
      },
    },
    Overlay: { get: () => false },
  },
  navigations: { Format: (_, target) => hostObject(titleFormatType(), target) },
}));

const titleFormatType = once((): ObjectType<ChartTarget> => ({
  name: 'ChartTitleFormat',
  scalars: {},
  navigations: { Font: (_, target) => hostObject(fontType(), target) },
}));

/** The title of a chart in Excel's own style. */
const titleFont = { bold: false, color: '#595959', italic: false, size: 14 } as const;

function changeFont(session: HostSession, target: ChartTarget, change: FontFormat): void {
  changeChart(session, target, (chart) => ({ ...chart, titleFont: { ...chart.titleFont, ...change } }));
}

const fontOf = (session: HostSession, target: ChartTarget): FontFormat => chartOf(session, target).titleFont ?? {};

const flag = (key: 'bold' | 'italic'): ScalarMember<ChartTarget> => ({
  get: (session, target) => fontOf(session, target)[key] ?? titleFont[key],
  set: (session, target, value) => changeFont(session, target, { [key]: booleanArgument(value, key) }),
});

const fontType = once((): ObjectType<ChartTarget> => ({
  name: 'ChartFont',
  scalars: {
    Bold: flag('bold'),
    Italic: flag('italic'),
    Color: {
      get: (session, target) => fontOf(session, target).color ?? titleFont.color,
      set: (session, target, value) => {
        const color = colorArgument(value, 'color');
        if (color === undefined) throw new HostError('InvalidArgument', 'color');
        changeFont(session, target, { color });
      },
    },
    Name: {
      get: (session, target) => fontOf(session, target).name ?? session.workbook.defaultFont?.name ?? '等线',
      set: (session, target, value) => changeFont(session, target, { name: textArgument(value, 'name') }),
    },
    Size: {
      get: (session, target) => fontOf(session, target).size ?? titleFont.size,
      set: (session, target, value) => {
        const size = numberArgument(value, 'size');
        if (size < 1 || size > 409) throw new HostError('InvalidArgument', 'size');
        changeFont(session, target, { size });
      },
    },
    Underline: {
      get: (session, target) => (fontOf(session, target).underline === undefined ? 'None' : 'Single'),
      set: (session, target, value) => {
        const underlined = choiceArgument(value, ['None', 'Single'], 'underline') === 'Single';
        changeChart(session, target, ({ titleFont: { underline: _old, ...font } = {}, ...chart }) => ({
          ...chart,
          titleFont: underlined ? { ...font, underline: 'single' } : font,
        }));
      },
    },
  },
}));

const sides = { top: 'Top', bottom: 'Bottom', left: 'Left', right: 'Right' } as const;
type Side = keyof typeof sides;
const sideNames = Object.keys(sides) as Side[];

const legendType = once((): ObjectType<ChartTarget> => ({
  name: 'ChartLegend',
  scalars: {
    Visible: {
      get: (session, target) => chartOf(session, target).legend !== 'none',
      set: (session, target, value) => {
        const visible = booleanArgument(value, 'visible');
        changeChart(session, target, (chart) => {
          if (!visible) return { ...chart, legend: 'none' };
          return chart.legend === 'none' ? { ...chart, legend: 'bottom' } : chart;
        });
      },
    },
    Position: {
      get: (session, target) => {
        const { legend = 'right' } = chartOf(session, target);
        return legend === 'none' ? 'Invalid' : sides[legend];
      },
      set: (session, target, value) => {
        const name = choiceArgument(value, ['Top', 'Bottom', 'Left', 'Right'], 'position');
        const legend = sideNames.find((side) => sides[side] === name);
        if (legend !== undefined) changeChart(session, target, (chart) => ({ ...chart, legend }));
      },
    },
    Overlay: { get: () => false },
  },
}));
