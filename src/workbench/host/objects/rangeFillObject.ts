/** Excel.RangeFill: the background of cells and the pattern over it. */
import type { CellFormat, FillFormat } from '../../../files/xlsx/format';
import { notImplemented } from '../hostError';
import { hostObject, once, type HostObject, type ObjectType } from '../objectType';
import type { RangeTarget } from '../rangeTarget';
import { choiceArgument, colorArgument } from './arguments';
import { changeFormats, member, put } from './rangeFormatObject';

export function rangeFillObject(target: RangeTarget): HostObject {
  return hostObject(fillType(), target);
}

/** Excel.FillPattern by the names of ECMA-376 part 1, 18.18.55. */
const patterns = {
  Gray50: 'mediumGray',
  Gray75: 'darkGray',
  Gray25: 'lightGray',
  Horizontal: 'darkHorizontal',
  Vertical: 'darkVertical',
  Down: 'darkDown',
  Up: 'darkUp',
  Checker: 'darkGrid',
  SemiGray75: 'darkTrellis',
  LightHorizontal: 'lightHorizontal',
  LightVertical: 'lightVertical',
  LightDown: 'lightDown',
  LightUp: 'lightUp',
  Grid: 'lightGrid',
  CrissCross: 'lightTrellis',
  Gray16: 'gray125',
  Gray8: 'gray0625',
} as const;
type Pattern = keyof typeof patterns;
const patternNames = Object.keys(patterns) as Pattern[];
const gradients = ['LinearGradient', 'RectangularGradient'] as const;

function patternOf({ fill }: CellFormat): string {
  if (fill === undefined) return 'None';
  return patternNames.find((name) => patterns[name] === fill.pattern) ?? 'Solid';
}

function withPattern(format: CellFormat, value: unknown): CellFormat {
  const name = choiceArgument(value, ['None', 'Solid', ...gradients, ...patternNames], 'pattern');
  const { pattern: _pattern, patternColor, ...background } = format.fill ?? {};
  switch (name) {
    case 'None':
      return put(format, 'fill', undefined);
    case 'Solid':
      return put(format, 'fill', { color: '#FFFFFF', ...background });
    case 'LinearGradient':
    case 'RectangularGradient':
      throw notImplemented(`RangeFill.pattern (${name})`);
    default:
      return put(format, 'fill', {
        ...background,
        pattern: patterns[name],
        ...(patternColor === undefined ? {} : { patternColor }),
      });
  }
}

function withColor(format: CellFormat, key: 'color' | 'patternColor', value: unknown): CellFormat {
  const color = colorArgument(value, key);
  if (color === undefined && key === 'color') return put(format, 'fill', undefined);
  return put(format, 'fill', put<FillFormat, typeof key>(format.fill, key, color));
}

const fillType = once((): ObjectType<RangeTarget> => ({
  name: 'RangeFill',
  scalars: {
    // No fill reads as white, as in Excel (RangeFill.color: '#FFFFFF' for an unfilled cell).
    Color: member(
      (format) => format.fill?.color ?? '#FFFFFF',
      (format, value) => withColor(format, 'color', value),
    ),
    Pattern: { ...member(patternOf, withPattern), byDefault: false },
    PatternColor: {
      ...member(
        (format) => format.fill?.patternColor ?? '#000000',
        (format, value) => withColor(format, 'patternColor', value),
      ),
      byDefault: false,
    },
  },
  methods: {
    Clear: (session, target) => {
      changeFormats(session, target, (format) => put(format, 'fill', undefined));
    },
  },
}));
