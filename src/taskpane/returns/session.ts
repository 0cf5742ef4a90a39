/** What is being reviewed: files that were read, what the user has said about them, and what the merge makes of it. */
import { findEntry, groupCategory } from '../../core/departments';
import type { ConflictChoice, MergeInput, MergeResult, ReturnedFile } from '../../core/returns';
import type { MergePlan } from '../../excel/returns/mergeWorkbook';
import type { ReadOutcome, UnreadableFile } from './returnsServices';

export type ChoiceForAll = 'ours' | 'theirs' | 'both';

export interface Decisions {
  /** By SHA-256. */
  readonly departmentOf: ReadonlyMap<string, string>;
  /** By the ids of conflicts. */
  readonly choices: ReadonlyMap<string, ConflictChoice>;
  /** Null: conflicts without a choice of their own stay open. */
  readonly choiceForAll: ChoiceForAll | null;
}

/** What a merge is made of. */
export interface Draft {
  readonly plan: MergePlan;
  readonly files: readonly ReturnedFile[];
  readonly unreadable: readonly UnreadableFile[];
  /** Entries of .zip files that are no tables: their paths. */
  readonly ignored: readonly string[];
  readonly decisions: Decisions;
}

export interface Session extends Draft {
  /** Of this draft, or of the one before while it is being worked out again. */
  readonly result: MergeResult;
}

export const nothingDecided: Decisions = { departmentOf: new Map(), choices: new Map(), choiceForAll: null };

export function inputOf({ plan, files, decisions }: Draft): MergeInput {
  const { departmentOf, choices, choiceForAll } = decisions;
  return { ...plan, files, departmentOf, choices, ...(choiceForAll === null ? {} : { choiceForAll }) };
}

/** A draft of what was read, after what was under review before. */
export function draftOf(plan: MergePlan, outcomes: readonly ReadOutcome[], before: Draft | null): Draft {
  const files = outcomes.flatMap((outcome) => (outcome.kind === 'read' ? [outcome.file] : []));
  const unreadable = outcomes.flatMap((outcome) => (outcome.kind === 'unreadable' ? [outcome.file] : []));
  const ignored = outcomes.flatMap((outcome) => (outcome.kind === 'ignored' ? outcome.names : []));
  if (before === null) return { plan, files, unreadable, ignored, decisions: nothingDecided };
  return {
    plan: before.plan,
    files: [...before.files, ...files],
    unreadable: [...before.unreadable, ...unreadable],
    ignored: [...before.ignored, ...ignored],
    decisions: withoutPlaces(before.decisions),
  };
}

/** The draft on the workbook as it is now. Choices go where rows have moved: they are about rows by their place. */
export function onFreshPlan(draft: Draft, plan: MergePlan): Draft {
  const idsOf = ({ rows }: MergePlan): string => JSON.stringify(rows.map(({ id, cells }) => [id, cells['title']]));
  const isSame = idsOf(plan) === idsOf(draft.plan);
  const { decisions } = draft;
  return { ...draft, plan, decisions: isSame ? withoutPlaces(decisions) : { ...decisions, choices: new Map() } };
}

/** A file that was read twice goes once. */
export function withoutFile(draft: Draft, { name, sha256 }: Pick<ReturnedFile, 'name' | 'sha256'>): Draft {
  const index = draft.files.findIndex((file) => file.name === name && file.sha256 === sha256);
  const files = draft.files.filter((_, at) => at !== index);
  return { ...draft, files, decisions: withoutPlaces(draft.decisions) };
}

/** @param department null to leave it to what the file itself says */
export function withDepartment(draft: Draft, sha256: string, department: string | null): Draft {
  const departmentOf = new Map(draft.decisions.departmentOf);
  if (department === null) departmentOf.delete(sha256);
  else departmentOf.set(sha256, department);
  return { ...draft, decisions: { ...withoutPlaces(draft.decisions), departmentOf } };
}

/** @param choice null to leave it open, or to the choice for all */
export function withChoice(draft: Draft, conflictId: string, choice: ConflictChoice | null): Draft {
  const choices = new Map(draft.decisions.choices);
  if (choice === null) choices.delete(conflictId);
  else choices.set(conflictId, choice);
  return { ...draft, decisions: { ...draft.decisions, choices } };
}

export const withChoiceForAll = (draft: Draft, choiceForAll: ChoiceForAll | null): Draft => ({
  ...draft,
  decisions: { ...draft.decisions, choiceForAll },
});

/** Without choices of one answer out of several: with other files it may stand in another place. */
const withoutPlaces = (decisions: Decisions): Decisions => ({
  ...decisions,
  choices: new Map([...decisions.choices].filter(([, choice]) => typeof choice === 'string')),
});

/** Departments that something was sent to, by their standard names, in the order of the directory. */
export function sentDepartments({ baselines, directory }: MergePlan): string[] {
  const standard = (name: string): string => findEntry(directory, name)?.name ?? name;
  const sent = new Set(baselines.map(({ department }) => standard(department)));
  const known = directory.entries.map(({ name }) => name).filter((name) => sent.has(name));
  return [...new Set([...known, ...sent])];
}

/** Departments that a file may be from. */
export function knownDepartments(plan: MergePlan): string[] {
  const names = plan.directory.entries.flatMap(({ name, category }) => (category === groupCategory ? [] : [name]));
  return [...new Set([...sentDepartments(plan), ...names])];
}

export const headerOf = ({ schema }: MergePlan, column: string): string =>
  schema.columns.find(({ key }) => key === column)?.header ?? column;
