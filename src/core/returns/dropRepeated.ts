/** 已汇总过: returns whose content was merged before, or that stand twice in one merge. */
import type { FileAnswers } from './answers';
import type { MergeRecord } from './mergeInput';
import type { FileState } from './mergeResult';
import type { OpenedFile } from './openFile';
import { compareTexts } from './settleAnswers';

/** A file on its way through the merge: with a state it is done with, with answers it goes on. */
export type WorkingFile =
  | { readonly opened: OpenedFile; readonly state: FileState; readonly answers: null }
  | { readonly opened: OpenedFile; readonly state: null; readonly answers: FileAnswers };

type Going = Extract<WorkingFile, { state: null }>;

/** Of files alike the one saved last is kept, in whatever order they come. */
export function dropRepeated(files: readonly WorkingFile[], records: readonly MergeRecord[]): WorkingFile[] {
  const merged = new Map<string, MergeRecord>();
  for (const record of records) if (!merged.has(record.content)) merged.set(record.content, record);
  const kept = new Map<string, Going>();
  for (const file of [...files].sort(laterFirst)) {
    if (file.state === null && !kept.has(file.answers.content)) kept.set(file.answers.content, file);
  }
  return files.map((file) => {
    if (file.state !== null) return file;
    const { opened, answers } = file;
    const before = merged.get(answers.content);
    const first = kept.get(answers.content);
    if (before !== undefined) return repeated(opened, before.at, before.file, 'content');
    if (first === undefined || first === file) return file;
    const same = first.opened.file.sha256 === opened.file.sha256 ? 'bytes' : 'content';
    return repeated(opened, null, first.opened.file.name, same);
  });
}

function repeated(opened: OpenedFile, at: string | null, file: string, same: 'bytes' | 'content'): WorkingFile {
  const department = opened.result.kind === 'ready' ? opened.result.read.department : '';
  return { opened, answers: null, state: { kind: 'alreadyMerged', department, at, file, same } };
}

const laterFirst = ({ opened: a }: WorkingFile, { opened: b }: WorkingFile): number =>
  compareTexts(b.savedAt, a.savedAt) ||
  compareTexts(a.file.sha256, b.file.sha256) ||
  compareTexts(a.file.name, b.file.name);
