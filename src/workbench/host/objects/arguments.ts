/** Reads the arguments of methods and the values of properties: what does not fit is InvalidArgument, as in Excel. */
import { HostError } from '../hostError';
import { isHostObject, type HostObject } from '../objectType';

export function textArgument(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument', name);
  return value;
}

export function optionalText(value: unknown, name: string): string | undefined {
  return value === undefined || value === null ? undefined : textArgument(value, name);
}

export function numberArgument(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new HostError('InvalidArgument', name);
  return value;
}

export function integerArgument(value: unknown, name: string, fallback?: number): number {
  if ((value === undefined || value === null) && fallback !== undefined) return fallback;
  const number = numberArgument(value, name);
  if (!Number.isInteger(number)) throw new HostError('InvalidArgument', name);
  return number;
}

export function booleanArgument(value: unknown, name: string, fallback?: boolean): boolean {
  if ((value === undefined || value === null) && fallback !== undefined) return fallback;
  if (typeof value !== 'boolean') throw new HostError('InvalidArgument', name);
  return value;
}

/** One of Excel's string constants; they are case-sensitive. */
export function choiceArgument<const T extends string>(
  value: unknown,
  choices: readonly T[],
  name: string,
  fallback?: T,
): T {
  if ((value === undefined || value === null) && fallback !== undefined) return fallback;
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new HostError('InvalidArgument', `${name}: ${String(value)}`);
  return found;
}

export function recordArgument(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isHostObject(value)) {
    throw new HostError('InvalidArgument', name);
  }
  return value as Readonly<Record<string, unknown>>;
}

/** The target of an argument that must be an object of the named type. */
export function objectArgument(value: unknown, typeName: string): HostObject {
  if (!isHostObject(value) || value.typeName !== typeName) throw new HostError('InvalidArgument', typeName);
  return value;
}

/** '#RGB', '#RRGGBB' or an HTML colour name -> '#RRGGBB'; '' and null mean none (undefined). */
export function colorArgument(value: unknown, name: string): string | undefined {
  if (value === null || value === '') return undefined;
  const text = textArgument(value, name);
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace('#', '').toUpperCase()}`;
  const named = namedColors[text.toLowerCase()];
  if (named === undefined) throw new HostError('InvalidArgument', `${name}: ${text}`);
  return named;
}

/** The basic colour names of HTML, which Excel accepts beside hexadecimal ones (RangeFill.color reference page). */
const namedColors: Readonly<Record<string, string>> = {
  black: '#000000',
  silver: '#C0C0C0',
  gray: '#808080',
  grey: '#808080',
  white: '#FFFFFF',
  maroon: '#800000',
  red: '#FF0000',
  purple: '#800080',
  fuchsia: '#FF00FF',
  green: '#008000',
  lime: '#00FF00',
  olive: '#808000',
  yellow: '#FFFF00',
  orange: '#FFA500',
  navy: '#000080',
  blue: '#0000FF',
  teal: '#008080',
  aqua: '#00FFFF',
  pink: '#FFC0CB',
  lightgray: '#D3D3D3',
  lightgreen: '#90EE90',
  lightblue: '#ADD8E6',
  lightyellow: '#FFFFE0',
  darkred: '#8B0000',
};
