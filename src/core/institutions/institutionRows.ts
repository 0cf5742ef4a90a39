/** The rows of a sheet 制度清单, read and brought up to date. */
import { tidyLine, toHalfWidth } from '../chineseText';
import { normalizeDocumentNumber } from './documentNumber';
import { institutionKey } from './duplicates';
import type { Institution, InstitutionLevel, InstitutionTreatment } from './institution';
import { institutionPlaces, type InstitutionColumnKey } from './institutionColumns';

export interface InstitutionRow {
  /** Zero-based, below the header. */
  readonly row: number;
  /** 序号 as it stands there. */
  readonly ordinal: string;
  /** Null for an empty cell and for a word that is none of ours. */
  readonly level: InstitutionLevel | null;
  /** Without 《》 around it. */
  readonly name: string;
  /** As it stands there. */
  readonly documentNumber: string;
  readonly year: number | null;
  /** Null while nothing was decided, and for a word that is none of ours. */
  readonly treatment: InstitutionTreatment | null;
  readonly department: string;
  readonly deadline: string;
  readonly progress: string;
  readonly remarks: string;
}

type Cell = string | number | boolean | null;

type Words<Value extends string> = ReadonlyMap<string, Value>;

const wordMap = <Value extends string>(table: Readonly<Record<Value, string>>): Words<Value> =>
  new Map(
    (Object.keys(table) as Value[]).flatMap((value) =>
      [value, ...table[value].split(' ')].map((word): [string, Value] => [word, value]),
    ),
  );

/** Other words for the levels and treatments. */
const levelOf = wordMap<InstitutionLevel>({
  中央: '国家 党中央 国家级 中央级 全国',
  省: '省级 省委 省市级 省部级 自治区 全省',
  市: '市级 市委 全市',
  学校: '校级 学校级 校 院级 校内 本校 学院',
  部门: '部门级 处室 二级单位',
  其他: '其它',
});
const treatmentOf = wordMap<InstitutionTreatment>({
  继续有效: '有效 保留 继续执行 沿用 继续保留 予以保留 留 继续使用',
  修订: '修改 修订完善 完善 修改完善 修 改 拟修订 需修订 待修订',
  整合: '合并 归并 并 拟整合',
  废止: '废除 取消 废 失效 宣布失效 拟废止 予以废止',
});

const plain = (text: string): string => toHalfWidth(text).replace(/\s/g, '');

/** @param rows below the header; those without a name are left out */
export function readInstitutionRows(
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
): readonly InstitutionRow[] {
  const places = institutionPlaces(headers);
  return rows.flatMap((cells, row): InstitutionRow[] => {
    const text = (key: InstitutionColumnKey): string => tidyLine(String(cells[places.get(key) ?? -1] ?? ''));
    const name = bareName(text('name'));
    if (name === '') return [];
    const documentNumber = text('documentNumber');
    const year = Number(/(?:19|20)\d{2}/.exec(plain(text('year')))?.[0] ?? NaN);
    return [
      {
        row,
        ordinal: text('ordinal'),
        level: levelOf.get(plain(text('level'))) ?? null,
        name,
        documentNumber,
        year: Number.isNaN(year) ? null : year,
        treatment: treatmentOf.get(plain(text('treatment'))) ?? null,
        department: text('department'),
        deadline: text('deadline'),
        progress: text('progress'),
        remarks: text('remarks'),
      },
    ];
  });
}

/** Without the 《》 that stand around the whole name. */
function bareName(text: string): string {
  const inner = /^《([^《》]*(?:《[^《》]*》[^《》]*)*)》$/.exec(text)?.[1];
  return (inner ?? text).trim();
}

export interface InstitutionUpdate {
  /** Those that the sheet has, with the row that is theirs. */
  readonly matched: readonly { readonly institution: Institution; readonly row: InstitutionRow }[];
  /** Those that it has not, in the order of the notice. */
  readonly added: readonly Institution[];
  /** Rows that the notice does not name: the user's own, and those of an earlier notice. They stay. */
  readonly kept: readonly InstitutionRow[];
}

/**
 * Finds each institution's row by name and 文号 together, then by 文号 alone, then by name alone; a row belongs to one
 * institution at most.
 */
export function updateInstitutions(
  rows: readonly InstitutionRow[],
  institutions: readonly Institution[],
): InstitutionUpdate {
  const rowOf = new Map<Institution, InstitutionRow>();
  const used = new Set<InstitutionRow>();
  for (const { keyOf, also } of matchSteps) {
    const free = new Map<string, InstitutionRow[]>();
    for (const row of rows) {
      if (used.has(row)) continue;
      const found = free.get(keyOf(row));
      if (found === undefined) free.set(keyOf(row), [row]);
      else found.push(row);
    }
    for (const institution of institutions) {
      const key = keyOf(institution);
      const [row] = rowOf.has(institution) || key === '' ? [] : (free.get(key) ?? []);
      if (row === undefined || !also(institution, row)) continue;
      free.get(key)?.shift();
      rowOf.set(institution, row);
      used.add(row);
    }
  }
  return {
    matched: institutions.flatMap((institution) => {
      const row = rowOf.get(institution);
      return row === undefined ? [] : [{ institution, row }];
    }),
    added: institutions.filter((institution) => !rowOf.has(institution)),
    kept: rows.filter((row) => !used.has(row)),
  };
}

type Named = Pick<Institution, 'name' | 'documentNumber'>;

const numberOf = ({ documentNumber }: Named): string =>
  documentNumber === '' ? '' : normalizeDocumentNumber(documentNumber);

interface MatchStep {
  /** '' for one that has no such key. */
  readonly keyOf: (named: Named) => string;
  readonly also: (institution: Named, row: Named) => boolean;
}

const always = (): boolean => true;

/** From the surest on. */
const matchSteps: readonly MatchStep[] = [
  { keyOf: (named) => `${plain(named.name)}\n${numberOf(named)}`, also: always },
  { keyOf: (named) => `${institutionKey(named.name)}\n${numberOf(named)}`, also: always },
  { keyOf: numberOf, also: always },
  // Two 文号 under one name are two versions; where one of them has none, it may be the same.
  {
    keyOf: (named) => institutionKey(named.name),
    also: (institution, row) => numberOf(institution) === '' || numberOf(row) === '',
  },
];
