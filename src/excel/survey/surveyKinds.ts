/** The tables 支部摸底 and 支部指标 on sheets of their own. */
import { surveyColumns } from '../../core/survey';
import { inChinese } from '../../i18n/inChinese';
import type { OwnColumn, OwnKind } from '../ownTables/ownTables';

/** Sheets speak Chinese, whatever language the person's Excel has. */
const { text } = inChinese;

export const surveyKind: OwnKind = {
  name: '支部摸底',
  title: text('survey.sheet.title'),
  subtitle: text('survey.sheet.subtitle'),
  columns: surveyColumns.map(({ key, header, width, kind, wrap, center }) => ({
    key,
    header,
    width,
    kind,
    wrap,
    center,
  })),
  required: ['departments', 'title', 'state'],
};

export const measureKeys = [
  'branch',
  'measure',
  'baseName',
  'base',
  'per',
  'standard',
  'unit',
  'required',
  'actual',
  'missing',
  'outcome',
] as const;
export type MeasureKey = (typeof measureKeys)[number];

const widths: Readonly<Record<MeasureKey, number>> = {
  branch: 24,
  measure: 24,
  baseName: 13,
  base: 10,
  per: 9,
  standard: 10,
  unit: 8,
  required: 11,
  actual: 11,
  missing: 11,
  outcome: 10,
};
const texts: readonly MeasureKey[] = ['branch', 'measure', 'baseName', 'unit'];

export const measureHeader = (key: MeasureKey): string => text(`survey.measure.${key}`);

export const measuresKind: OwnKind = {
  name: '支部指标',
  title: text('survey.measures.title'),
  subtitle: text('survey.measures.subtitle'),
  columns: measureKeys.map((key): OwnColumn => ({
    key,
    header: measureHeader(key),
    width: widths[key],
    kind: texts.includes(key) ? 'text' : 'number',
    wrap: key === 'branch' || key === 'measure',
    center: key !== 'branch' && key !== 'measure',
  })),
  required: ['branch', 'measure', 'base', 'per', 'standard', 'unit', 'actual'],
};

export const metWord = text('survey.met');
export const shortWord = text('survey.short');
export const openWord = text('survey.open');

/** @param table the name of the table, which has a number behind it where a person has one of that name */
export function measureFormulas(table: string): Readonly<Partial<Record<MeasureKey, string>>> {
  const cell = (key: MeasureKey): string => `${table}[[#This Row],[${measureHeader(key)}]]`;
  const product = `${cell('base')}/${cell('per')}*${cell('standard')}`;
  return {
    required: `=IF(${cell('standard')}="","",IF(N(${cell('per')})=0,${cell('standard')},IF(${cell('base')}="","",IF(${cell('unit')}="人",ROUNDUP(${product},0),${product}))))`,
    missing: `=IF(OR(${cell('required')}="",${cell('actual')}=""),"",MAX(0,${cell('required')}-${cell('actual')}))`,
    outcome: `=IF(OR(${cell('required')}="",${cell('actual')}=""),"${openWord}",IF(${cell('actual')}>=${cell('required')},"${metWord}","${shortWord}"))`,
  };
}
