/** The directory as rows of the sheet 部门名录, and rows as a directory: one entry a row. */
import { normalizeTitle, tidyLine } from '../chineseText';
import {
  departmentCategories,
  findEntry,
  type DepartmentCategory,
  type Directory,
  type DirectoryEntry,
} from './directory';
import { directoryColumns, directoryPlaces, type DirectoryColumnKey } from './directoryColumns';
import { categoryOf } from './draftDirectory';
import { groupMembers } from './parseDepartments';

export type DirectoryDiagnosticCode =
  /** A row with content but without a name. */
  | 'missingName'
  /** The name has a row of its own further up; what this row says is added to that one. */
  | 'duplicateName'
  /** An alias is also the name or an alias of an entry that comes first; it means that one. */
  | 'duplicateAlias'
  /** 类别 holds a word that is none of ours; the category was judged by the name. */
  | 'unknownCategory'
  /** 成员 names a department that has no entry. */
  | 'unknownMember'
  /** A group without 成员 whose name does not say which category it means. */
  | 'groupWithoutMembers';

export interface DirectoryDiagnostic {
  readonly code: DirectoryDiagnosticCode;
  /** Zero-based, below the header. */
  readonly row: number;
  readonly facts: Readonly<Record<'name' | 'text', string>>;
}

export interface DirectoryReading {
  readonly directory: Directory;
  /** For each entry the zero-based row below the header that it is from. */
  readonly entryRows: readonly number[];
  readonly diagnostics: readonly DirectoryDiagnostic[];
}

/** Rows in the order of {@link directoryColumns}, all texts. */
export function directoryRows(directory: Directory): string[][] {
  return directory.entries.map((entry) => directoryColumns.map(({ key }) => cellOf(entry, key)));
}

/** What stands in a column of an entry's row. */
export function cellOf(entry: DirectoryEntry, key: DirectoryColumnKey): string {
  switch (key) {
    case 'name':
    case 'category':
      return entry[key];
    case 'aliases':
    case 'members':
      return entry[key].join('、');
    case 'contact':
    case 'phone':
      return entry[key] ?? '';
  }
}

/**
 * Reads rows under a header in any order, as {@link directoryPlaces} finds the columns; columns of the user's own are
 * passed over.
 */
export function readDirectoryRows(
  header: readonly string[],
  rows: readonly (readonly (string | number | boolean | null)[])[],
): DirectoryReading {
  const places = directoryPlaces(header);
  const diagnostics: DirectoryDiagnostic[] = [];
  const entries: DirectoryEntry[] = [];
  const entryRows: number[] = [];
  const byKey = new Map<string, number>();
  rows.forEach((row, index) => {
    const cell = (key: DirectoryColumnKey): string => String(row[places.get(key) ?? -1] ?? '');
    const text = (key: DirectoryColumnKey): string => tidyLine(cell(key));
    const name = text('name');
    const key = normalizeTitle(name);
    if (key === '') {
      const rest = directoryColumns.map((column) => text(column.key)).filter((cell) => cell !== '');
      if (rest.length > 0) diagnostics.push({ code: 'missingName', row: index, facts: { name, text: rest.join(' ') } });
      return;
    }
    const category = readCategory(text('category'));
    if (category === null && text('category') !== '') {
      diagnostics.push({ code: 'unknownCategory', row: index, facts: { name, text: text('category') } });
    }
    const entry: DirectoryEntry = {
      name,
      aliases: splitNames(cell('aliases')),
      category: category ?? categoryOf(name),
      members: splitNames(cell('members')),
      ...(text('contact') === '' ? {} : { contact: text('contact') }),
      ...(text('phone') === '' ? {} : { phone: text('phone') }),
    };
    const known = byKey.get(key);
    const first = known === undefined ? undefined : entries[known];
    if (known === undefined || first === undefined) {
      byKey.set(key, entries.length);
      entries.push(entry);
      entryRows.push(index);
      return;
    }
    diagnostics.push({ code: 'duplicateName', row: index, facts: { name, text: first.name } });
    entries[known] = together(first, entry);
  });
  const directory: Directory = { entries };
  return { directory, entryRows, diagnostics: [...diagnostics, ...contradictions(directory, entryRows)] };
}

/** Other words for a category. */
const categoryWords: readonly (readonly [DepartmentCategory, string])[] = [
  ['部门', '职能部门 机关部门 党政部门 处室 机关 行政部门 党务部门'],
  ['党总支', '总支 基层党总支'],
  ['直属党支部', '直属支部 党支部 支部'],
  ['学院', '二级学院 院系 教学单位 教学院系 系 系部'],
  ['群团', '群团组织 群众组织 群众团体'],
  ['部门组', '组 群组 部门群组 分组 集合'],
];
const categoryByWord: ReadonlyMap<string, DepartmentCategory> = new Map([
  ...departmentCategories.map((category): [string, DepartmentCategory] => [category, category]),
  ...categoryWords.flatMap(([category, words]) =>
    words.split(' ').map((word): [string, DepartmentCategory] => [word, category]),
  ),
]);

const readCategory = (text: string): DepartmentCategory | null => categoryByWord.get(normalizeTitle(text)) ?? null;

const separators = new Set('、，,；;|\n');

/** Names between 、，,；; and lines, but not within brackets; each once. */
function splitNames(text: string): string[] {
  const names: string[] = [];
  let current = '';
  let depth = 0;
  for (const sign of text) {
    if ('(（'.includes(sign)) depth += 1;
    if (')）'.includes(sign)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separators.has(sign)) {
      names.push(current);
      current = '';
    } else current += sign;
  }
  return distinctNames([...names, current].map(tidyLine));
}

function distinctNames(names: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const name of names) {
    const key = normalizeTitle(name);
    if (key !== '' && !byKey.has(key)) byKey.set(key, name);
  }
  return [...byKey.values()];
}

/** Two rows of one department: nothing that either says is lost; where both say something the first counts. */
function together(first: DirectoryEntry, second: DirectoryEntry): DirectoryEntry {
  const contact = first.contact ?? second.contact;
  const phone = first.phone ?? second.phone;
  return {
    ...first,
    aliases: distinctNames([...first.aliases, ...second.aliases]),
    members: distinctNames([...first.members, ...second.members]),
    ...(contact === undefined ? {} : { contact }),
    ...(phone === undefined ? {} : { phone }),
  };
}

/** Entries that contradict each other or the names in them. */
function contradictions(directory: Directory, entryRows: readonly number[]): DirectoryDiagnostic[] {
  return directory.entries.flatMap((entry, index) => {
    const row = entryRows[index] ?? 0;
    const report = (code: DirectoryDiagnosticCode, text: string): DirectoryDiagnostic => ({
      code,
      row,
      facts: { name: entry.name, text },
    });
    const aliases = entry.aliases.filter((alias) => findEntry(directory, alias) !== entry);
    const members = entry.members.filter((member) => findEntry(directory, member) === undefined);
    return [
      ...aliases.map((alias) => report('duplicateAlias', alias)),
      ...members.map((member) => report('unknownMember', member)),
      ...(entry.category === '部门组' && groupMembers(directory, entry.name).length === 0
        ? [report('groupWithoutMembers', '')]
        : []),
    ];
  });
}
