/** Excel.ChartAxes and Excel.ChartAxis: titles, gridlines, whether an axis is shown, and the ends of its scale. */
import type { ChartAxis } from '../../../files/xlsx/chart';
import { changeChart, chartOf, isRound, type ChartTarget } from '../charts';
import { HostError, notImplemented } from '../hostError';
import { hostObject, once, type HostObject, type ObjectType, type ScalarMember } from '../objectType';
import type { HostSession } from '../session';
import { booleanArgument, choiceArgument, numberArgument, textArgument } from './arguments';

type AxisName = 'category' | 'value';

interface AxisTarget extends ChartTarget {
  readonly axis: AxisName;
}

export const chartAxesObject = (target: ChartTarget): HostObject => hostObject(axesType(), target);

const axisObject = (target: ChartTarget, axis: AxisName): HostObject => hostObject(axisType(), { ...target, axis });

const axesType = once((): ObjectType<ChartTarget> => ({
  name: 'ChartAxes',
  scalars: {},
  navigations: {
    CategoryAxis: (_, target) => axisObject(target, 'category'),
    ValueAxis: (_, target) => axisObject(target, 'value'),
  },
  methods: {
    GetItem: (_, target, [type, group]) => {
      if (choiceArgument(group, ['Primary', 'Secondary'], 'group', 'Primary') === 'Secondary') {
        throw notImplemented('secondary axes of charts');
      }
      const name = choiceArgument(type, ['Category', 'Value'], 'type');
      return axisObject(target, name === 'Category' ? 'category' : 'value');
    },
  },
}));

/** Pies and doughnuts have no axes: asking for their members is InvalidOperation. */
function axisOf(session: HostSession, target: AxisTarget): ChartAxis {
  const chart = chartOf(session, target);
  if (isRound(chart.kind)) throw new HostError('InvalidOperation', 'the chart has no axes');
  return chart.axes?.[target.axis] ?? {};
}

function change(session: HostSession, target: AxisTarget, next: (axis: ChartAxis) => ChartAxis): void {
  const axis = next(axisOf(session, target));
  changeChart(session, target, (chart) => ({ ...chart, axes: { ...chart.axes, [target.axis]: axis } }));
}

/** An end of the scale; an empty text makes it automatic again (ChartAxis.minimum). */
const bound = (key: 'minimum' | 'maximum'): ScalarMember<AxisTarget> => ({
  get: (session, target) => axisOf(session, target)[key] ?? '',
  set: (session, target, value) => {
    if (target.axis === 'category') throw notImplemented(`ChartAxis.${key} of a category axis`);
    const number = value === '' ? undefined : numberArgument(value, key);
    change(session, target, ({ [key]: _old, ...axis }) => (number === undefined ? axis : { ...axis, [key]: number }));
  },
});

const axisType = once((): ObjectType<AxisTarget> => ({
  name: 'ChartAxis',
  scalars: {
    Type: { get: (_, { axis }) => (axis === 'category' ? 'Category' : 'Value') },
    Minimum: bound('minimum'),
    Maximum: bound('maximum'),
    Visible: {
      get: (session, target) => axisOf(session, target).hidden !== true,
      set: (session, target, value) => {
        const visible = booleanArgument(value, 'visible');
        change(session, target, ({ hidden: _old, ...axis }) => (visible ? axis : { ...axis, hidden: true }));
      },
    },
  },
  navigations: {
    Title: (_, target) => hostObject(axisTitleType(), target),
    MajorGridlines: (_, target) => hostObject(gridlinesType(), target),
  },
}));

const axisTitleType = once((): ObjectType<AxisTarget> => ({
  name: 'ChartAxisTitle',
  scalars: {
    Text: {
      get: (session, target) => axisOf(session, target).title ?? '',
      set: (session, target, value) => {
        const title = textArgument(value, 'text');
        change(session, target, (axis) => ({ ...axis, title }));
      },
    },
    Visible: {
      get: (session, target) => axisOf(session, target).title !== undefined,
      set: (session, target, value) => {
        const visible = booleanArgument(value, 'visible');
        change(session, target, ({ title, ...axis }) => (visible ? { ...axis, title: title ?? '' } : axis));
      },
    },
  },
}));

const gridlinesType = once((): ObjectType<AxisTarget> => ({
  name: 'ChartGridlines',
  scalars: {
    Visible: {
      get: (session, target) => axisOf(session, target).gridlines ?? target.axis === 'value',
      set: (session, target, value) => {
        const gridlines = booleanArgument(value, 'visible');
        change(session, target, (axis) => ({ ...axis, gridlines }));
      },
    },
  },
}));
