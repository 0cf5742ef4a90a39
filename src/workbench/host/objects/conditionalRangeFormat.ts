/** Excel.ConditionalRangeFormat and its fill, font and borders: what a conditional format changes of a cell. */
import type { BorderFormat, BorderStyle, FontFormat } from '../../../files/xlsx/format';
import type { DifferentialFormat } from '../../../files/xlsx/rules';
import { changeFormat, formatOf, type FormatTarget } from '../conditionalFormats';
import { HostError } from '../hostError';
import { hostObject, once, type HostObject, type ObjectType, type ScalarMember } from '../objectType';
import type { HostSession } from '../session';
import { booleanArgument, choiceArgument, colorArgument, integerArgument, textArgument } from './arguments';

export function conditionalRangeFormatObject(target: FormatTarget): HostObject {
  return hostObject(rangeFormatType(), target);
}

function differentialOf(session: HostSession, target: FormatTarget): DifferentialFormat {
  const { rule } = formatOf(session, target);
  return 'format' in rule ? rule.format : {};
}

function changeDifferential(
  session: HostSession,
  target: FormatTarget,
  change: (format: DifferentialFormat) => DifferentialFormat,
): void {
  changeFormat(session, target, (format) => {
    const { rule } = format;
    switch (rule.kind) {
      case 'custom':
      case 'cellValue':
      case 'containsText':
        return { ...format, rule: { ...rule, format: change(rule.format) } };
      case 'dataBar':
      case 'iconSet':
      case 'foreign':
        throw new HostError('InvalidOperation', 'this conditional format has no range format');
    }
  });
}

/** The object without the keys that are undefined: absent means "not changed by this format". */
function compact<T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}

const rangeFormatType = once((): ObjectType<FormatTarget> => ({
  name: 'ConditionalRangeFormat',
  scalars: {
    NumberFormat: {
      get: (session, target) => differentialOf(session, target).numberFormat ?? null,
      set: (session, target, value) => {
        // "Cleared if null is passed in" (ConditionalRangeFormat.numberFormat).
        const numberFormat = value === null ? undefined : textArgument(value, 'numberFormat');
        changeDifferential(session, target, (format) => compact<DifferentialFormat>({ ...format, numberFormat }));
      },
    },
  },
  navigations: {
    Fill: (_, target) => hostObject(fillType(), target),
    Font: (_, target) => hostObject(fontType(), target),
    Borders: (_, target) => hostObject(bordersType(), target),
  },
}));

const fillType = once((): ObjectType<FormatTarget> => ({
  name: 'ConditionalRangeFill',
  scalars: {
    Color: {
      get: (session, target) => differentialOf(session, target).fill?.color ?? '',
      set: (session, target, value) => {
        const color = colorArgument(value, 'color');
        changeDifferential(session, target, ({ fill: _old, ...format }) =>
          color === undefined ? format : { ...format, fill: { color } },
        );
      },
    },
  },
  methods: {
    Clear: (session, target) => {
      changeDifferential(session, target, ({ fill: _old, ...format }) => format);
    },
  },
}));

function setFont<K extends keyof FontFormat>(
  session: HostSession,
  target: FormatTarget,
  key: K,
  value: FontFormat[K] | undefined,
): void {
  changeDifferential(session, target, (format) => ({
    ...format,
    font: compact<FontFormat>({ ...format.font, [key]: value }),
  }));
}

function fontFlag(key: 'bold' | 'italic' | 'strikethrough'): ScalarMember<FormatTarget> {
  return {
    get: (session, target) => differentialOf(session, target).font?.[key] ?? false,
    set: (session, target, value) => setFont(session, target, key, booleanArgument(value, key)),
  };
}

const underlines = { None: undefined, Single: 'single', Double: 'double' } as const;

const fontType = once((): ObjectType<FormatTarget> => ({
  name: 'ConditionalRangeFont',
  scalars: {
    Color: {
      get: (session, target) => differentialOf(session, target).font?.color ?? '',
      set: (session, target, value) => setFont(session, target, 'color', colorArgument(value, 'color')),
    },
    Bold: fontFlag('bold'),
    Italic: fontFlag('italic'),
    Strikethrough: fontFlag('strikethrough'),
    Underline: {
      get: (session, target) => {
        const underline = differentialOf(session, target).font?.underline;
        return underline === 'double' ? 'Double' : underline === undefined ? 'None' : 'Single';
      },
      set: (session, target, value) =>
        setFont(
          session,
          target,
          'underline',
          underlines[choiceArgument(value, ['None', 'Single', 'Double'], 'underline')],
        ),
    },
  },
  methods: {
    Clear: (session, target) => {
      changeDifferential(session, target, ({ font: _old, ...format }) => format);
    },
  },
}));

const sides = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
type SideIndex = keyof typeof sides;
const sideIndexes: readonly SideIndex[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

interface BorderTarget extends FormatTarget {
  readonly side: SideIndex;
}

const lineStyles = {
  Continuous: 'thin',
  Dash: 'dashed',
  DashDot: 'dashDot',
  DashDotDot: 'dashDotDot',
  Dot: 'dotted',
} as const;
const lineStyleNames = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const;

function styleName(style: BorderStyle | undefined): string {
  if (style === undefined) return 'None';
  return Object.entries(lineStyles).find(([, known]) => known === style)?.[0] ?? 'Continuous';
}

function setBorder(
  session: HostSession,
  target: BorderTarget,
  line: (before: BorderFormat['top']) => BorderFormat['top'],
): void {
  const side = sides[target.side];
  changeDifferential(session, target, (format) => ({
    ...format,
    border: compact<BorderFormat>({ ...format.border, [side]: line(format.border?.[side]) }),
  }));
}

const borderType = once((): ObjectType<BorderTarget> => ({
  name: 'ConditionalRangeBorder',
  scalars: {
    SideIndex: { get: (_, { side }) => side },
    Style: {
      get: (session, target) => styleName(differentialOf(session, target).border?.[sides[target.side]]?.style),
      set: (session, target, value) => {
        const name = choiceArgument(value, lineStyleNames, 'style');
        setBorder(session, target, (before) => (name === 'None' ? undefined : { ...before, style: lineStyles[name] }));
      },
    },
    Color: {
      get: (session, target) => differentialOf(session, target).border?.[sides[target.side]]?.color ?? '',
      set: (session, target, value) => {
        const color = colorArgument(value, 'color');
        setBorder(session, target, (before) => ({
          style: before?.style ?? 'thin',
          ...(color === undefined ? {} : { color }),
        }));
      },
    },
  },
}));

const border = (target: FormatTarget, side: SideIndex): HostObject => hostObject(borderType(), { ...target, side });

const bordersType = once((): ObjectType<FormatTarget> => ({
  name: 'ConditionalRangeBorderCollection',
  scalars: { Count: { get: () => sideIndexes.length } },
  items: (_, target) => sideIndexes.map((side) => border(target, side)),
  indexer: (_, target, key) => border(target, choiceArgument(key, sideIndexes, 'index')),
  navigations: {
    Top: (_, target) => border(target, 'EdgeTop'),
    Bottom: (_, target) => border(target, 'EdgeBottom'),
    Left: (_, target) => border(target, 'EdgeLeft'),
    Right: (_, target) => border(target, 'EdgeRight'),
  },
  methods: {
    GetItemAt: (_, target, [index]) => {
      const side = sideIndexes[integerArgument(index, 'index')];
      if (side === undefined) throw new HostError('InvalidArgument', 'index');
      return border(target, side);
    },
  },
}));
