/** Whose return a file is. */
import { normalizeTitle } from '../chineseText';
import type { Directory } from '../departments';
import type { Baseline } from './baseline';
import { cellText } from './cellValue';
import type { BaselineSearch } from './findBaseline';
import type { TaskSheet } from './locateTaskSheets';
import type { MergeInput, ReturnedFile } from './mergeInput';
import type { IdentifiedBy } from './mergeResult';
import type { PlanNames } from './planState';
import type { SchemaTable } from './schemaTable';
import { taskRows } from './taskRows';

export type Identity =
  | {
      readonly known: true;
      readonly department: string;
      readonly by: IdentifiedBy;
      /** The department that the file's name names, when that is another one. */
      readonly named: string | null;
    }
  | { readonly known: false; readonly candidates: readonly string[] };

export type IdentifyFile = (file: ReturnedFile, found: BaselineSearch, sheets: readonly TaskSheet[]) => Identity;

/** The user's word first, then the hidden sheet, the file's name, the 责任部门 column; a doubt goes to the user. */
export function fileIdentifier(input: MergeInput, table: SchemaTable, names: PlanNames): IdentifyFile {
  const namesIn = fileNameReader(input.directory, input.baselines, names);
  return (file, found, sheets) => {
    const inName = namesIn(file.name);
    const named = inName.length === 1 ? (inName[0] ?? null) : null;
    const identity = (department: string, by: IdentifiedBy): Identity => ({
      known: true,
      department,
      by,
      named: named === department ? null : named,
    });
    const said = input.departmentOf.get(file.sha256);
    if (said !== undefined && said.trim() !== '') return identity(names.department(said), 'user');
    if (found !== null && found !== 'damaged') return identity(names.department(found.head.department), 'hiddenSheet');
    if (named !== null) return identity(named, 'fileName');
    const inColumn = departmentsInColumn(sheets, table, names);
    if (inColumn.length === 1 && inColumn[0] !== undefined) return identity(inColumn[0], 'departmentColumn');
    const candidates = inName.length > 0 ? inName : inColumn;
    return { known: false, candidates: candidates.slice(0, mostCandidates) };
  };
}

const mostCandidates = 8;

/** Shorter aliases stand in too many file names by chance. */
const shortestName = 2;

/** Departments that a file's name names; of names within each other (党委宣传部, 宣传部) only the longest. */
function fileNameReader(
  directory: Directory,
  baselines: readonly Baseline[],
  names: PlanNames,
): (fileName: string) => string[] {
  const written = new Map<string, string>();
  const add = (text: string, department: string): void => {
    const key = normalizeTitle(text);
    if (key.length >= shortestName && !written.has(key)) written.set(key, department);
  };
  const departments = directory.entries.filter(({ category }) => category !== '部门组');
  for (const { name } of departments) add(name, name);
  for (const { department } of baselines) add(department, names.department(department));
  for (const { name, aliases } of departments) for (const alias of aliases) add(alias, name);
  const longestFirst = [...written].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  const titles = [...new Set(baselines.map(({ planTitle }) => normalizeTitle(planTitle)))];
  return (fileName) => {
    let rest = normalizeTitle(fileName.replace(/\.[^.]*$/, ''));
    // The plan's own title may name a department.
    for (const title of titles) if (title !== '') rest = rest.replace(title, '\n');
    const found = new Set<string>();
    for (const [key, department] of longestFirst) {
      if (!rest.includes(key)) continue;
      found.add(department);
      rest = rest.replaceAll(key, '\n');
    }
    return [...found];
  };
}

/** The one department that every row names; else all that are named, the most frequent first. */
function departmentsInColumn(sheets: readonly TaskSheet[], table: SchemaTable, names: PlanNames): string[] {
  const rows = sheets.flatMap((sheet) => {
    const places = table.schema.departmentColumns.map((key) => sheet.places[table.byKey.get(key)?.index ?? -1] ?? -1);
    return taskRows(sheet).flatMap(({ cells, covered }) => {
      const named = places
        .map((place) => names.departments(cellText(covered?.get(place) ?? cells[place] ?? null)))
        .find((departments) => departments.length > 0);
      return named === undefined ? [] : [named];
    });
  });
  const counts = new Map<string, number>();
  for (const name of rows.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const everywhere = byCount.filter(([, count]) => count === rows.length);
  return (everywhere.length === 1 ? everywhere : byCount).map(([name]) => name);
}
