/** A returned file, opened: whose it is, what was sent, which sheets are the task list. Or why it is not merged. */
import type { FileBase, KnownBases } from './fileBase';
import { refusalOf } from './fileBase';
import { searchBaseline } from './findBaseline';
import type { IdentifyFile, Identity } from './identifyFile';
import { locateTaskSheets, type LocatedSheets } from './locateTaskSheets';
import type { MergeInput, ReturnedFile } from './mergeInput';
import type { FileState, ReturnDiagnostic } from './mergeResult';
import type { PlanNames } from './planState';
import type { ReadFile } from './readAnswers';
import type { SchemaTable } from './schemaTable';
import { countFilled } from './taskRows';

export interface OpenedFile {
  readonly file: ReturnedFile;
  readonly savedAt: string;
  readonly located: LocatedSheets;
  /** Non-empty cells of the task sheets. */
  readonly cells: number;
  /** Non-empty cells of other sheets. */
  readonly otherCells: number;
  readonly diagnostics: readonly ReturnDiagnostic[];
  readonly result:
    | { readonly kind: 'ready'; readonly read: ReadFile; readonly identity: Extract<Identity, { known: true }> }
    | { readonly kind: 'closed'; readonly state: FileState };
}

export interface OpeningContext {
  readonly input: MergeInput;
  readonly table: SchemaTable;
  readonly names: PlanNames;
  readonly identify: IdentifyFile;
  readonly bases: KnownBases;
}

export function openFile(file: ReturnedFile, context: OpeningContext): OpenedFile {
  const { input, table, names, identify, bases } = context;
  const { workbook, name, sha256 } = file;
  const located = locateTaskSheets(workbook, table);
  const cells = located.tasks.reduce((sum, { sheet }) => sum + countFilled(sheet), 0);
  const otherSheets = located.others.map((sheet) => ({ sheet: sheet.name, cells: countFilled(sheet) }));
  const otherCells = otherSheets.reduce((sum, other) => sum + other.cells, 0);
  const savedAt = workbook.modifiedAt ?? file.modifiedAt ?? '';
  const diagnostics: ReturnDiagnostic[] = otherSheets
    .filter((other) => other.cells > 0)
    .map((facts) => ({ code: 'otherSheet', facts }));
  const opened = (result: OpenedFile['result']): OpenedFile => ({
    file,
    savedAt,
    located,
    cells,
    otherCells,
    diagnostics,
    result,
  });
  const closed = (state: FileState): OpenedFile => opened({ kind: 'closed', state });

  const earlier = input.records.find((record) => record.sha256 === sha256);
  const said = input.departmentOf.get(sha256);
  if (
    earlier !== undefined &&
    (said === undefined || names.department(said) === names.department(earlier.department))
  ) {
    const { at, department, file: before } = earlier;
    return closed({ kind: 'alreadyMerged', department, at, file: before, same: 'bytes' });
  }
  const found = searchBaseline(workbook);
  const refusal = refusalOf(found, input);
  if (refusal !== null) return closed({ kind: 'refused', ...refusal });
  if (cells + otherCells === 0) return closed({ kind: 'refused', code: 'empty', facts: {} });
  if (located.tasks.length === 0) {
    return closed({ kind: 'refused', code: 'noTaskSheet', facts: { sheets: workbook.sheets.length } });
  }
  const identity = identify(file, found, located.tasks);
  if (!identity.known) return closed({ kind: 'ask', candidates: identity.candidates });

  const { department, named } = identity;
  const carried = found === null || found === 'damaged' ? null : found;
  const base = carried === null ? bases.ofDepartment(department) : bases.ofBaseline(carried);
  if (found === 'damaged') diagnostics.push({ code: 'baselineDamaged', facts: {} });
  if (base.kind === 'none') diagnostics.push({ code: 'baselineMissing', facts: { department } });
  if (named !== null) diagnostics.push({ code: 'nameDisagrees', facts: { named, department } });
  diagnostics.push(...olderIssue(base, bases));
  return opened({ kind: 'ready', identity, read: { name, sha256, savedAt, department, base, sheets: located.tasks } });
}

function olderIssue({ issue, department }: FileBase, { latest }: KnownBases): ReturnDiagnostic[] {
  const newest = latest.get(department)?.issue;
  if (issue === undefined || newest === undefined || issue >= newest) return [];
  return [{ code: 'olderIssue', facts: { issue, latest: newest } }];
}
