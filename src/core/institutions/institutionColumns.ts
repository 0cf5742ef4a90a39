/** The columns of the sheet 制度清单, as data. */
import { normalizeHeader } from '../checklist';
import { institutionLevels, institutionTreatments } from './institution';

export type InstitutionColumnKey =
  | 'ordinal'
  | 'level'
  | 'name'
  | 'documentNumber'
  | 'year'
  | 'treatment'
  | 'department'
  | 'deadline'
  | 'progress'
  | 'duplicates'
  | 'remarks';

export interface InstitutionColumn {
  readonly key: InstitutionColumnKey;
  readonly header: string;
  /** Other headers that mean this column, in sheets made by hand. */
  readonly synonyms: readonly string[];
  /** Characters. */
  readonly width: number;
  readonly kind: 'text' | 'choice' | 'number';
  readonly center: boolean;
  readonly choices?: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

const column = (
  key: InstitutionColumnKey,
  header: string,
  width: number,
  synonyms: string,
  options: Partial<Pick<InstitutionColumn, 'kind' | 'center' | 'choices'>> = {},
): InstitutionColumn => ({
  key,
  header,
  width,
  synonyms: words(synonyms),
  kind: 'text',
  center: false,
  ...options,
});

/** In the order they stand on the sheet. */
export const institutionColumns: readonly InstitutionColumn[] = [
  column('ordinal', '序号', 7, '编号 项次', { kind: 'number', center: true }),
  column('level', '层级', 9, '制度层级 级别 制定层级 类别 层面', {
    kind: 'choice',
    center: true,
    choices: institutionLevels,
  }),
  column('name', '名称', 50, '制度名称 文件名称 制度 文件 标题 制度文件名称 文件标题 规章制度名称 制度标题'),
  column('documentNumber', '文号', 22, '发文字号 文件号 发文号 文件编号 发文文号 文件文号'),
  column('year', '年份', 8, '年度 发文年份 印发年份 制定年份 发文年度', { kind: 'number', center: true }),
  column(
    'treatment',
    '处理意见',
    12,
    '处理 清理意见 处理方式 清理结果 处理结果 处置意见 立改废意见 清理建议 处理建议',
    {
      kind: 'choice',
      center: true,
      choices: institutionTreatments,
    },
  ),
  column(
    'department',
    '责任部门',
    18,
    '责任单位 牵头部门 牵头单位 负责部门 负责单位 主责部门 主办部门 起草部门 归口部门',
  ),
  column('deadline', '完成时限', 16, '完成时间 完成期限 时限 时间要求 计划完成时间', { center: true }),
  column('progress', '进展情况', 26, '进度 进展 工作进展 完成情况 落实情况 修订进展 办理情况'),
  column('duplicates', '重复提示', 18, '重复情况 重复'),
  column('remarks', '备注', 18, '说明 备注说明'),
];

const keyOfHeader: ReadonlyMap<string, InstitutionColumnKey> = new Map(
  institutionColumns.flatMap(({ key, header, synonyms }) =>
    [...synonyms, header].map((name): [string, InstitutionColumnKey] => [normalizeHeader(name), key]),
  ),
);

const standard: ReadonlySet<string> = new Set(institutionColumns.map(({ header }) => header));

/** Zero-based places of our columns under headers in any order; a standard header goes before a synonym of it. */
export function institutionPlaces(headers: readonly string[]): ReadonlyMap<InstitutionColumnKey, number> {
  const places = new Map<InstitutionColumnKey, number>();
  for (const wanted of [true, false]) {
    headers.forEach((header, index) => {
      const plain = normalizeHeader(header);
      const key = keyOfHeader.get(plain);
      if (key !== undefined && standard.has(plain) === wanted && !places.has(key)) places.set(key, index);
    });
  }
  return places;
}

/** A row of headers with a column for names and one that only such a list has. */
export function isInstitutionHeader(headers: readonly string[]): boolean {
  const places = institutionPlaces(headers);
  return places.has('name') && (places.has('documentNumber') || places.has('treatment') || places.has('level'));
}
