/**
 * Reads options that a workbook or a file holds. Another version, another program or a person may have written them:
 * each part that cannot be used falls back to its default and is named, the others count.
 */
import { peopleColumns } from '../checklist';
import type { IssueCode } from '../checks/check';
import { issueSeverities } from '../checks/issueFacts';
import { colourLevels } from '../colours/levelStyles';
import { extraColumnFault, type ExtraColumnFault } from './extraColumnFaults';
import {
  beforeReadings,
  defaultOptions,
  extraColumnFillers,
  extraColumnKinds,
  rollUpRules,
  unmarkedLeads,
  type ExtraColumn,
  type PlanOptions,
} from './planOptions';

export type OptionField = keyof PlanOptions;

export type OptionProblem =
  /** The part is no such thing, or says something that this version does not know; its default holds. */
  | { readonly kind: 'unusable'; readonly field: OptionField }
  /** One of the plan's own columns cannot be used and is left out. */
  | { readonly kind: 'column'; readonly header: string; readonly fault: ExtraColumnFault };

export interface ReadOptions {
  readonly options: PlanOptions;
  readonly problems: readonly OptionProblem[];
}

/** @param value anything; undefined or null for none, which is no problem */
export function readPlanOptions(value: unknown): ReadOptions {
  if (value === undefined || value === null) return { options: defaultOptions, problems: [] };
  const problems: OptionProblem[] = [];
  if (!isRecord(value)) {
    return { options: defaultOptions, problems: optionFields.map((field) => ({ kind: 'unusable', field })) };
  }
  const part = <Field extends OptionField>(field: Field): PlanOptions[Field] => {
    const given = value[field];
    if (given === undefined) return defaultOptions[field];
    const read = readers[field](given, problems);
    if (read !== undefined) return read;
    problems.push({ kind: 'unusable', field });
    return defaultOptions[field];
  };
  return {
    options: {
      deadlines: part('deadlines'),
      unmarkedLead: part('unmarkedLead'),
      rollUp: part('rollUp'),
      fillable: part('fillable'),
      extraColumns: part('extraColumns'),
      colours: part('colours'),
      checksOff: part('checksOff'),
    },
    problems,
  };
}

const optionFields: readonly OptionField[] = [
  'deadlines',
  'unmarkedLead',
  'rollUp',
  'fillable',
  'extraColumns',
  'colours',
  'checksOff',
];

/** Undefined for what cannot be used at all. */
type Reader<Value> = (given: unknown, problems: OptionProblem[]) => Value | undefined;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const oneOf =
  <Value extends string>(values: readonly Value[]): Reader<Value> =>
  (given) =>
    values.find((value) => value === given);

/** Those that are known, in their own order; unusable when one is unknown, or when there have to be some and are none. */
const someOf =
  <Value extends string>(values: readonly Value[], least: number): Reader<readonly Value[]> =>
  (given) => {
    if (!Array.isArray(given)) return undefined;
    const known = values.filter((value) => given.includes(value));
    return known.length < least || given.some((one) => !values.some((value) => value === one)) ? undefined : known;
  };

const issueCodes = Object.keys(issueSeverities) as IssueCode[];
const before = oneOf(beforeReadings);

const readers: { readonly [Field in OptionField]: Reader<PlanOptions[Field]> } = {
  deadlines: (given, problems) => {
    if (!isRecord(given)) return undefined;
    const tenthBefore = before(given['tenthBefore'], problems);
    const monthBefore = before(given['monthBefore'], problems);
    return tenthBefore === undefined || monthBefore === undefined ? undefined : { tenthBefore, monthBefore };
  },
  unmarkedLead: oneOf(unmarkedLeads),
  rollUp: oneOf(rollUpRules),
  fillable: someOf(peopleColumns, 1),
  extraColumns: (given, problems) => (Array.isArray(given) ? readColumns(given, problems) : undefined),
  colours: (given) => {
    if (!isRecord(given)) return undefined;
    const known = colourLevels.flatMap((level) => {
      const fill = given[level];
      return typeof fill === 'string' && /^#[0-9a-f]{6}$/i.test(fill) ? [[level, fill.toUpperCase()] as const] : [];
    });
    return known.length < Object.keys(given).length ? undefined : Object.fromEntries(known);
  },
  checksOff: someOf(issueCodes, 0),
};

function readColumns(given: readonly unknown[], problems: OptionProblem[]): readonly ExtraColumn[] | undefined {
  const columns: ExtraColumn[] = [];
  for (const one of given) {
    const column = readColumn(one, problems);
    if (column === undefined) return undefined;
    const fault = extraColumnFault(column, columns);
    if (fault === null) columns.push(column);
    else problems.push({ kind: 'column', header: column.header, fault });
  }
  return columns;
}

function readColumn(given: unknown, problems: OptionProblem[]): ExtraColumn | undefined {
  if (!isRecord(given)) return undefined;
  const { key, header, width, choices } = given;
  const kind = oneOf(extraColumnKinds)(given['kind'], problems);
  const filledBy = oneOf(extraColumnFillers)(given['filledBy'], problems);
  if (typeof key !== 'string' || !/^x[1-9]\d{0,3}$/.test(key) || typeof header !== 'string') return undefined;
  if (typeof width !== 'number' || kind === undefined || filledBy === undefined) return undefined;
  if (!Array.isArray(choices) || !choices.every((choice) => typeof choice === 'string')) return undefined;
  return { key, header: header.trim(), kind, choices, width, filledBy };
}
