/** Excel.DataBarConditionalFormat and Excel.IconSetConditionalFormat. */
import type { ConditionalRule, IconSetName, ScalePoint } from '../../../files/xlsx/rules';
import { changeFormat, formatOf, type FormatTarget } from '../conditionalFormats';
import { HostError, notImplemented } from '../hostError';
import { hostObject, once, type HostObject, type ObjectType, type ScalarMember } from '../objectType';
import type { HostSession } from '../session';
import { booleanArgument, choiceArgument, colorArgument, optionalText, recordArgument } from './arguments';

type DataBar = Extract<ConditionalRule, { readonly kind: 'dataBar' }>;
type IconSet = Extract<ConditionalRule, { readonly kind: 'iconSet' }>;

/** Excel's first data bar: blue, from the lowest to the highest value. */
export const defaultDataBar: DataBar = {
  kind: 'dataBar',
  color: '#638EC6',
  min: { type: 'min' },
  max: { type: 'max' },
  showValue: true,
  gradient: true,
};

export const dataBarObject = (target: FormatTarget): HostObject => hostObject(dataBarType(), target);
export const iconSetObject = (target: FormatTarget): HostObject => hostObject(iconSetType(), target);

function barOf(session: HostSession, target: FormatTarget): DataBar {
  const { rule } = formatOf(session, target);
  if (rule.kind !== 'dataBar') throw new HostError('InvalidOperation', 'the conditional format is of another type');
  return rule;
}

function changeBar(session: HostSession, target: FormatTarget, change: Partial<DataBar>): void {
  const rule = { ...barOf(session, target), ...change };
  changeFormat(session, target, (format) => ({ ...format, rule }));
}

/** A property that this host knows only the default of. */
function onlyDefault(name: string, value: unknown): ScalarMember<FormatTarget> {
  return {
    get: () => value,
    set: (_session, _target, wanted) => {
      if (wanted !== value) throw notImplemented(`${name} = ${String(wanted)}`);
    },
  };
}

const pointTypes = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Formula: 'formula',
  Percentile: 'percentile',
} as const satisfies Record<string, ScalePoint['type']>;
type PointName = keyof typeof pointTypes;
const pointNames = Object.keys(pointTypes) as PointName[];
const nameOfPoint = (point: ScalePoint): PointName | undefined =>
  pointNames.find((name) => pointTypes[name] === point.type);

function bound(key: 'min' | 'max'): ScalarMember<FormatTarget> {
  return {
    get: (session, target) => {
      const point = barOf(session, target)[key];
      return { type: nameOfPoint(point), formula: point.value ?? null };
    },
    set: (session, target, value) => {
      const wanted = recordArgument(value, `${key} rule`);
      const name = choiceArgument(wanted['type'], [...pointNames, 'Automatic'], 'type');
      if (name === 'Automatic') {
        changeBar(session, target, { [key]: { type: key } });
        return;
      }
      const type = pointTypes[name];
      const formula = optionalText(wanted['formula'], 'formula');
      const needsFormula = type !== 'min' && type !== 'max';
      if (needsFormula && formula === undefined) throw new HostError('InvalidArgument', 'formula');
      changeBar(session, target, { [key]: needsFormula ? { type, value: formula } : { type } });
    },
  };
}

const dataBarType = once((): ObjectType<FormatTarget> => ({
  name: 'DataBarConditionalFormat',
  scalars: {
    ShowDataBarOnly: {
      get: (session, target) => !barOf(session, target).showValue,
      set: (session, target, value) =>
        changeBar(session, target, { showValue: !booleanArgument(value, 'showDataBarOnly') }),
    },
    BarDirection: onlyDefault('DataBarConditionalFormat.barDirection', 'Context'),
    AxisFormat: onlyDefault('DataBarConditionalFormat.axisFormat', 'Automatic'),
    AxisColor: onlyDefault('DataBarConditionalFormat.axisColor', ''),
    LowerBoundRule: bound('min'),
    UpperBoundRule: bound('max'),
  },
  navigations: { PositiveFormat: (_, target) => hostObject(positiveFormatType(), target) },
}));

const positiveFormatType = once((): ObjectType<FormatTarget> => ({
  name: 'ConditionalDataBarPositiveFormat',
  scalars: {
    FillColor: {
      get: (session, target) => barOf(session, target).color,
      set: (session, target, value) => {
        const color = colorArgument(value, 'fillColor');
        if (color === undefined) throw new HostError('InvalidArgument', 'fillColor');
        changeBar(session, target, { color });
      },
    },
    GradientFill: {
      get: (session, target) => barOf(session, target).gradient,
      set: (session, target, value) => changeBar(session, target, { gradient: booleanArgument(value, 'gradientFill') }),
    },
    BorderColor: onlyDefault('ConditionalDataBarPositiveFormat.borderColor', ''),
  },
}));

const counts = { Three: '3', Four: '4', Five: '5' } as const;
const styleNames = [
  'ThreeArrows',
  'ThreeArrowsGray',
  'ThreeFlags',
  'ThreeTrafficLights1',
  'ThreeTrafficLights2',
  'ThreeSigns',
  'ThreeSymbols',
  'ThreeSymbols2',
  'ThreeStars',
  'ThreeTriangles',
  'FourArrows',
  'FourArrowsGray',
  'FourRedToBlack',
  'FourRating',
  'FourTrafficLights',
  'FiveArrows',
  'FiveArrowsGray',
  'FiveRating',
  'FiveQuarters',
  'FiveBoxes',
] as const;

/** The file writes the count as a digit: ThreeFlags is 3Flags (ECMA-376 part 1, 18.18.42). */
const iconsOf = (style: (typeof styleNames)[number]): IconSetName =>
  style.replace(/^(Three|Four|Five)/, (word) => counts[word as keyof typeof counts]) as IconSetName;

/** Equal shares of per cent, as Excel fills in for a new icon set. */
function defaultPoints(icons: IconSetName): readonly ScalePoint[] {
  const count = Number(icons.charAt(0));
  return Array.from({ length: count }, (_, index) => ({
    type: 'percent',
    value: String(Math.round((index * 100) / count)),
    orEqual: true,
  }));
}

export const defaultIconSet: IconSet = {
  kind: 'iconSet',
  icons: '3TrafficLights1',
  points: defaultPoints('3TrafficLights1'),
  showValue: true,
  reverse: false,
};

function iconsRule(session: HostSession, target: FormatTarget): IconSet {
  const { rule } = formatOf(session, target);
  if (rule.kind !== 'iconSet') throw new HostError('InvalidOperation', 'the conditional format is of another type');
  return rule;
}

function changeIcons(session: HostSession, target: FormatTarget, change: Partial<IconSet>): void {
  const rule = { ...iconsRule(session, target), ...change };
  changeFormat(session, target, (format) => ({ ...format, rule }));
}

function readPoint(value: unknown): ScalePoint {
  const wanted = recordArgument(value, 'criteria');
  if (wanted['customIcon'] !== undefined && wanted['customIcon'] !== null) {
    throw notImplemented('ConditionalIconCriterion.customIcon');
  }
  const type = pointTypes[choiceArgument(wanted['type'], ['Number', 'Percent', 'Formula', 'Percentile'], 'type')];
  const operator = choiceArgument(wanted['operator'], ['GreaterThan', 'GreaterThanOrEqual'], 'operator');
  const formula = optionalText(wanted['formula'], 'formula');
  if (formula === undefined) throw new HostError('InvalidArgument', 'formula');
  return { type, value: formula, orEqual: operator === 'GreaterThanOrEqual' };
}

const iconSetType = once((): ObjectType<FormatTarget> => ({
  name: 'IconSetConditionalFormat',
  scalars: {
    Style: {
      get: (session, target) => styleNames.find((name) => iconsOf(name) === iconsRule(session, target).icons),
      set: (session, target, value) => {
        const icons = iconsOf(choiceArgument(value, styleNames, 'style'));
        changeIcons(session, target, { icons, points: defaultPoints(icons) });
      },
    },
    ReverseIconOrder: {
      get: (session, target) => iconsRule(session, target).reverse,
      set: (session, target, value) =>
        changeIcons(session, target, { reverse: booleanArgument(value, 'reverseIconOrder') }),
    },
    ShowIconOnly: {
      get: (session, target) => !iconsRule(session, target).showValue,
      set: (session, target, value) =>
        changeIcons(session, target, { showValue: !booleanArgument(value, 'showIconOnly') }),
    },
    Criteria: {
      get: (session, target) =>
        iconsRule(session, target).points.map((point) => ({
          type: nameOfPoint(point),
          formula: point.value ?? '',
          operator: point.orEqual === false ? 'GreaterThan' : 'GreaterThanOrEqual',
          customIcon: null,
        })),
      set: (session, target, value) => {
        const { points } = iconsRule(session, target);
        // One criterion an icon; the first may be empty, as every other value gets the lowest icon
        // (learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-conditional-formatting, "Icon set").
        if (!Array.isArray(value) || value.length !== points.length) throw new HostError('InvalidArgument', 'criteria');
        const read = value.map((criterion: unknown, index) => {
          const blank = index === 0 && Object.keys(recordArgument(criterion, 'criteria')).length === 0;
          return blank ? (points[0] ?? readPoint(criterion)) : readPoint(criterion);
        });
        changeIcons(session, target, { points: read });
      },
    },
  },
}));
