/** The columns of the sheet 部门名录, and finding them under the headers that people give them. */
import { normalizeHeader } from '../checklist/headers';

export type DirectoryColumnKey = 'name' | 'aliases' | 'category' | 'members' | 'contact' | 'phone';

export interface DirectoryColumn {
  readonly key: DirectoryColumnKey;
  /** The standard header. */
  readonly header: string;
  /** Other headers that mean this column, blank-separated. */
  readonly synonyms: string;
  /** Characters. */
  readonly width: number;
}

/** In the order they stand on the sheet. */
export const directoryColumns: readonly DirectoryColumn[] = [
  {
    key: 'name',
    header: '标准名称',
    synonyms: '名称 全称 部门名称 单位名称 部门全称 单位全称 规范名称 部门 单位 部门单位 责任部门',
    width: 26,
  },
  {
    key: 'aliases',
    header: '简称及曾用名',
    synonyms: '简称 别名 曾用名 又名 又称 其他名称 简称或曾用名 简称曾用名 简称/曾用名 别称 旧称',
    width: 30,
  },
  { key: 'category', header: '类别', synonyms: '类型 部门类别 单位类别 部门类型 单位类型 分类 性质', width: 13 },
  {
    key: 'members',
    header: '成员',
    synonyms: '成员部门 成员单位 包含部门 包含单位 组成部门 组成单位 包括 下属单位',
    width: 36,
  },
  { key: 'contact', header: '联系人', synonyms: '联络员 联络人 对接人 联系人姓名 经办人 负责人', width: 12 },
  {
    key: 'phone',
    header: '联系方式',
    synonyms: '联系电话 电话 电话号码 手机 手机号 手机号码 办公电话 邮箱',
    width: 18,
  },
];

const keyByHeader: ReadonlyMap<string, DirectoryColumnKey> = new Map(
  directoryColumns.flatMap(({ key, header, synonyms }) =>
    [header, ...synonyms.split(' ')].map((name): [string, DirectoryColumnKey] => [normalizeHeader(name), key]),
  ),
);
const standardHeader: ReadonlyMap<DirectoryColumnKey, string> = new Map(
  directoryColumns.map(({ key, header }) => [key, header]),
);

export interface DirectoryHeader {
  /** Zero-based place of each column that was found. */
  readonly places: ReadonlyMap<DirectoryColumnKey, number>;
  /** Places of headers that are none of ours, or that mean a column already found. */
  readonly extra: readonly number[];
}

/** Of two headers that mean the same column the standard one counts, else the first. */
export function matchDirectoryHeader(headers: readonly string[]): DirectoryHeader {
  const found = headers.map((header) => {
    const plain = normalizeHeader(header);
    const key = keyByHeader.get(plain);
    return { key, standard: key !== undefined && plain === standardHeader.get(key) };
  });
  const places = new Map<DirectoryColumnKey, number>();
  for (const standard of [true, false]) {
    found.forEach((one, index) => {
      if (one.key !== undefined && one.standard === standard && !places.has(one.key)) places.set(one.key, index);
    });
  }
  const used = new Set(places.values());
  return {
    places,
    extra: headers.flatMap((header, index) => (header.trim() === '' || used.has(index) ? [] : [index])),
  };
}

/** True for a row that can be the header of a directory: the names and one more column of ours. */
export function isDirectoryHeader(headers: readonly string[]): boolean {
  const { places } = matchDirectoryHeader(headers);
  return places.has('name') && places.size > 1;
}

/** Zero-based places of the columns. Without a column for names the first that is none of ours is taken for it. */
export function directoryPlaces(headers: readonly string[]): ReadonlyMap<DirectoryColumnKey, number> {
  const { places, extra } = matchDirectoryHeader(headers);
  const [first] = extra;
  return places.has('name') || first === undefined ? places : new Map([...places, ['name', first]]);
}
