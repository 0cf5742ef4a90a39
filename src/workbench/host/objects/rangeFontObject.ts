/** Excel.RangeFont. */
import type { FontFormat } from '../../../files/xlsx/format';
import { HostError } from '../hostError';
import { hostObject, once, type HostObject, type ObjectType, type ScalarMember } from '../objectType';
import type { RangeTarget } from '../rangeTarget';
import { booleanArgument, choiceArgument, colorArgument, numberArgument, textArgument } from './arguments';
import { choices, member, put, putPart } from './rangeFormatObject';

export function rangeFontObject(target: RangeTarget): HostObject {
  return hostObject(fontType(), target);
}

function fontMember<K extends keyof FontFormat>(
  key: K,
  fallback: unknown,
  parse: (value: unknown) => FontFormat[K] | undefined,
): ScalarMember<RangeTarget> {
  return member(
    (format) => format.font?.[key] ?? fallback,
    (format, value) => putPart(format, 'font', put<FontFormat, K>(format.font, key, parse(value))),
  );
}

const flag = (key: 'bold' | 'italic' | 'strikethrough' | 'subscript' | 'superscript'): ScalarMember<RangeTarget> =>
  fontMember(key, false, (value) => booleanArgument(value, key) || undefined);

const underlines = {
  None: undefined,
  Single: 'single',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
} as const;

const fontType = once((): ObjectType<RangeTarget> => ({
  name: 'RangeFont',
  scalars: {
    Name: fontMember('name', '等线', (value) => textArgument(value, 'name')),
    Size: fontMember('size', 11, (value) => {
      const size = numberArgument(value, 'size');
      if (size < 1 || size > 409) throw new HostError('InvalidArgument', 'size');
      return size;
    }),
    Color: fontMember('color', '#000000', (value) => colorArgument(value, 'color')),
    Bold: flag('bold'),
    Italic: flag('italic'),
    Strikethrough: flag('strikethrough'),
    Subscript: flag('subscript'),
    Superscript: flag('superscript'),
    Underline: member(
      (format) => choices(underlines).find((name) => underlines[name] === format.font?.underline) ?? 'None',
      (format, value) =>
        putPart(
          format,
          'font',
          put<FontFormat, 'underline'>(
            format.font,
            'underline',
            underlines[choiceArgument(value, choices(underlines), 'underline')],
          ),
        ),
    ),
  },
}));
