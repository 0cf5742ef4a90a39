/** Excel.RangeBorderCollection and RangeBorder: edges of the range and the lines inside it. */
import type { BorderFormat, BorderLine, BorderStyle } from '../../../files/xlsx/format';
import type { Area } from '../../../files/xlsx/workbook';
import { formatAt } from '../cells';
import { withFormats } from '../formatEdits';
import { HostError } from '../hostError';
import { hostObject, once, type HostObject, type ObjectType } from '../objectType';
import type { RangeTarget } from '../rangeTarget';
import { sheetOf, updateSheet, type HostSession } from '../session';
import { requireAllowed } from '../sheetRules';
import { choiceArgument, colorArgument, integerArgument } from './arguments';

const sides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Side = (typeof sides)[number];

interface BorderTarget {
  readonly range: RangeTarget;
  readonly side: Side;
}

type BorderKey = keyof BorderFormat;

/** The cells a side touches, and the border of theirs that it is. Inside lines are on both neighbours. */
function pieces({ range, side }: BorderTarget): readonly { readonly area: Area; readonly key: BorderKey }[] {
  const { top, left, bottom, right } = range;
  switch (side) {
    case 'EdgeTop':
      return [{ area: { ...range, bottom: top }, key: 'top' }];
    case 'EdgeBottom':
      return [{ area: { ...range, top: bottom }, key: 'bottom' }];
    case 'EdgeLeft':
      return [{ area: { ...range, right: left }, key: 'left' }];
    case 'EdgeRight':
      return [{ area: { ...range, left: right }, key: 'right' }];
    case 'InsideVertical':
      return left === right
        ? []
        : [
            { area: { ...range, right: right - 1 }, key: 'right' },
            { area: { ...range, left: left + 1 }, key: 'left' },
          ];
    case 'InsideHorizontal':
      return top === bottom
        ? []
        : [
            { area: { ...range, bottom: bottom - 1 }, key: 'bottom' },
            { area: { ...range, top: top + 1 }, key: 'top' },
          ];
    case 'DiagonalDown':
      return [{ area: range, key: 'diagonalDown' }];
    case 'DiagonalUp':
      return [{ area: range, key: 'diagonalUp' }];
  }
}

const styles = {
  None: undefined,
  Continuous: 'thin',
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Dot: 'dotted',
  Double: 'double',
  SlantDashDot: 'slantDashDot',
} as const satisfies Readonly<Record<string, BorderStyle | undefined>>;
type StyleName = keyof typeof styles;
const styleNames = Object.keys(styles) as StyleName[];

const weights = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
type Weight = (typeof weights)[number];

/** A file has one word for line and weight; Excel's object model has two. */
const styleByWeight: Readonly<Record<Weight, Partial<Record<StyleName, BorderStyle>>>> = {
  Hairline: { Continuous: 'hair' },
  Thin: {},
  Medium: { Continuous: 'medium', Dash: 'mediumDashed', DashDot: 'mediumDashDot', DashDotDot: 'mediumDashDotDot' },
  Thick: { Continuous: 'thick' },
};

function split(style: BorderStyle): { readonly name: StyleName; readonly weight: Weight } {
  for (const weight of weights) {
    for (const [name, value] of Object.entries(styleByWeight[weight])) {
      if (value === style) return { name: name as StyleName, weight };
    }
  }
  return {
    name: styleNames.find((name) => styles[name] === style) ?? 'Continuous',
    weight: style === 'double' ? 'Thick' : 'Thin',
  };
}

/** The line all pieces agree on; undefined for none, null for mixed. */
function lineOf(session: HostSession, target: BorderTarget): BorderLine | undefined | null {
  const sheet = sheetOf(session, target.range.sheetId);
  const seen = new Map<string, BorderLine | undefined>();
  const [piece] = pieces(target);
  if (piece === undefined) return undefined;
  for (let row = piece.area.top; row <= piece.area.bottom; row += 1) {
    for (let column = piece.area.left; column <= piece.area.right; column += 1) {
      const line = formatAt(sheet, row, column)?.border?.[piece.key];
      seen.set(JSON.stringify(line ?? null), line);
      if (seen.size > 1) return null;
    }
  }
  const [only] = seen.values();
  return only;
}

function change(
  session: HostSession,
  target: BorderTarget,
  next: (line: BorderLine | undefined) => BorderLine | undefined,
): void {
  const { sheetId } = target.range;
  requireAllowed(sheetOf(session, sheetId), 'allowFormatCells');
  for (const { area, key } of pieces(target)) {
    updateSheet(session, sheetId, (sheet) =>
      withFormats(sheet, area, ({ border, ...format }) => {
        const line = next(border?.[key]);
        const { [key]: _old, ...others } = border ?? {};
        const changed: BorderFormat = line === undefined ? others : { ...others, [key]: line };
        return Object.keys(changed).length === 0 ? format : { ...format, border: changed };
      }),
    );
  }
}

export function rangeBordersObject(range: RangeTarget): HostObject {
  return hostObject(bordersType(), range);
}

const borderObject = (range: RangeTarget, side: Side): HostObject => hostObject(borderType(), { range, side });

const bordersType = once((): ObjectType<RangeTarget> => ({
  name: 'RangeBorderCollection',
  scalars: { Count: { get: () => sides.length } },
  items: (_, range) => sides.map((side) => borderObject(range, side)),
  indexer: (_, range, key) => borderObject(range, choiceArgument(key, sides, 'index')),
  methods: {
    GetItem: (_, range, [key]) => borderObject(range, choiceArgument(key, sides, 'index')),
    GetItemAt: (_, range, [index]) => {
      const side = sides[integerArgument(index, 'index')];
      if (side === undefined) throw new HostError('InvalidArgument', 'index');
      return borderObject(range, side);
    },
  },
}));

const borderType = once((): ObjectType<BorderTarget> => ({
  name: 'RangeBorder',
  identity: (_, { side }) => ({ Id: side }),
  scalars: {
    SideIndex: { get: (_, { side }) => side },
    Style: {
      get: (session, target) => {
        const line = lineOf(session, target);
        return line === null ? null : line === undefined ? 'None' : split(line.style).name;
      },
      set: (session, target, value) => {
        const name = choiceArgument(value, styleNames, 'style');
        change(session, target, (line) => {
          if (name === 'None') return undefined;
          const weight = line === undefined ? 'Thin' : split(line.style).weight;
          return { ...line, style: styleByWeight[weight][name] ?? styles[name] };
        });
      },
    },
    Weight: {
      get: (session, target) => {
        const line = lineOf(session, target);
        return line === null ? null : line === undefined ? 'Thin' : split(line.style).weight;
      },
      set: (session, target, value) => {
        const weight = choiceArgument(value, weights, 'weight');
        change(session, target, (line) => {
          const name = line === undefined ? 'Continuous' : split(line.style).name;
          return { ...line, style: styleByWeight[weight][name] ?? line?.style ?? 'thin' };
        });
      },
    },
    Color: {
      get: (session, target) => {
        const line = lineOf(session, target);
        return line === null ? null : (line?.color ?? '#000000');
      },
      set: (session, target, value) => {
        const color = colorArgument(value, 'color');
        // Setting the colour of a side without a line draws a thin one, as in Excel.
        change(session, target, (line) => {
          const { color: _old, ...rest } = line ?? { style: 'thin' as const };
          return color === undefined ? rest : { ...rest, color };
        });
      },
    },
  },
}));
