/** 支部摸底: a row for each branch and institution. The columns as data, and the rows of a new survey. */
import { normalizeHeader } from '../checklist';
import { normalizeTitle } from '../chineseText';
import type { SheetSchema } from '../returns';

export const surveyStates = ['已落实', '部分落实', '未落实', '不适用'] as const;
export type SurveyState = (typeof surveyStates)[number];

/** What the regulations on branches ask for; people may take away and add. */
export const usualInstitutions: readonly string[] = [
  '三会一课',
  '主题党日',
  '组织生活会',
  '民主评议党员',
  '谈心谈话',
  '党费收缴',
  '双重组织生活',
  '党员发展',
  '党员教育培训',
  '党务公开',
];

export type SurveyKey =
  'id' | 'departments' | 'title' | 'state' | 'problem' | 'measure' | 'until' | 'owner' | 'remarks';

export interface SurveyColumn {
  readonly key: SurveyKey;
  readonly header: string;
  readonly synonyms: readonly string[];
  /** Characters. */
  readonly width: number;
  readonly kind: 'text' | 'date' | 'choice';
  readonly wrap: boolean;
  readonly center: boolean;
  /** The coordinator sets up branch and institution; the branch fills in the rest. */
  readonly filledBy: 'notice' | 'people';
  readonly choices?: readonly string[];
}

const column = (
  key: SurveyKey,
  header: string,
  width: number,
  options: Partial<Omit<SurveyColumn, 'key' | 'header' | 'width'>> = {},
): SurveyColumn => ({
  key,
  header,
  width,
  synonyms: [],
  kind: 'text',
  wrap: true,
  center: false,
  filledBy: 'people',
  ...options,
});

/** In the order they stand on the sheet. */
export const surveyColumns: readonly SurveyColumn[] = [
  column('id', '编号', 11, { wrap: false, center: true, filledBy: 'notice', synonyms: ['摸底编号'] }),
  column('departments', '支部', 24, { filledBy: 'notice', synonyms: ['党支部', '党组织', '支部名称', '填报单位'] }),
  column('title', '制度', 20, { filledBy: 'notice', synonyms: ['制度名称', '项目', '内容'] }),
  column('state', '落实情况', 12, {
    wrap: false,
    center: true,
    kind: 'choice',
    choices: surveyStates,
    synonyms: ['落实', '执行情况', '是否落实'],
  }),
  column('problem', '存在问题', 34, { synonyms: ['问题', '主要问题'] }),
  column('measure', '整改措施', 34, { synonyms: ['措施', '改进措施'] }),
  column('until', '整改时限', 13, { wrap: false, center: true, kind: 'date', synonyms: ['整改日期', '完成时限'] }),
  column('owner', '责任人', 12, { center: true, synonyms: ['负责人'] }),
  column('remarks', '备注', 18, { synonyms: ['说明'] }),
];

/** The survey as a sheet that is sent out and comes back; its roles are those of the checklist. */
export const surveySchema: SheetSchema = {
  id: 'survey',
  columns: surveyColumns.map(({ key, header, synonyms, kind, filledBy, choices }) => ({
    key,
    header,
    synonyms,
    kind,
    fillable: filledBy === 'people',
    ...(choices === undefined ? {} : { choices: ['', ...choices], rules: [] }),
  })),
  idColumn: 'id',
  titleColumn: 'title',
  departmentColumns: ['departments'],
};

/** 1 -> 'ZB-001' (支部). */
export const surveyId = (number: number): string => `ZB-${String(number).padStart(3, '0')}`;

const numberOf = (id: string): number => Number(/^ZB-(\d{1,6})$/i.exec(id.trim())?.[1] ?? 0);

export interface SurveyRow {
  readonly id: string;
  readonly branch: string;
  readonly institution: string;
}

/** Names are compared without blanks, marks and widths. */
const keyOf = (branch: string, institution: string): string =>
  `${normalizeTitle(branch)}\n${normalizeTitle(institution)}`;

/**
 * The rows that a survey of these branches and institutions still lacks, branch by branch, with ids after those in use.
 *
 * @param present rows that are there already: they stay as they are
 */
export function missingSurveyRows(
  branches: readonly string[],
  institutions: readonly string[],
  present: readonly SurveyRow[],
): readonly SurveyRow[] {
  const known = new Set(present.map(({ branch, institution }) => keyOf(branch, institution)));
  let next = present.reduce((highest, { id }) => Math.max(highest, numberOf(id)), 0);
  return branches.flatMap((branch) =>
    institutions.flatMap((institution): SurveyRow[] => {
      const key = keyOf(branch, institution);
      if (known.has(key)) return [];
      known.add(key);
      next += 1;
      return [{ id: surveyId(next), branch, institution }];
    }),
  );
}

/** A survey is a plan of its own beside the checklist's in the same workbook; its id says so. */
const planMark = '#survey';
export const surveyPlanId = (unique: string): string => `${unique}${planMark}`;
export const isSurveyPlan = (planId: string): boolean => planId.endsWith(planMark);

const keyByHeader: ReadonlyMap<string, SurveyKey> = new Map(
  surveyColumns.flatMap(({ key, header, synonyms }) =>
    [header, ...synonyms].map((name): [string, SurveyKey] => [normalizeHeader(name), key]),
  ),
);

/** Zero-based places of the columns that headers mean; the first of two that mean the same. */
export function matchSurveyHeaders(headers: readonly string[]): ReadonlyMap<SurveyKey, number> {
  const places = new Map<SurveyKey, number>();
  headers.forEach((header, at) => {
    const key = keyByHeader.get(normalizeHeader(header));
    if (key !== undefined && !places.has(key)) places.set(key, at);
  });
  return places;
}
