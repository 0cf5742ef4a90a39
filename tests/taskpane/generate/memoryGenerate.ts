/** The 清单 step's services over a workbook in memory: the real reading and planning, no Excel. */
import { defaultOptions } from '../../../src/core/settings';
import type { ChecklistRow } from '../../../src/core/checklist';
import { readNoticeText, type Reading } from '../../../src/core/reading';
import type { ExistingRow } from '../../../src/core/regenerate';
import { planFor } from '../../../src/excel/planChecklist';
import type { GenerateServices } from '../../../src/taskpane/generate/generateServices';
import { createHandoverBox } from '../../../src/taskpane/generate/handover';
import { readNoticeFile } from '../../../src/taskpane/generate/readNoticeFile';

export interface MemoryGenerate extends GenerateServices {
  /** What was asked for, in order. */
  readonly asked: readonly string[];
  /** The next call of this service fails. */
  readonly failNext: (service: keyof GenerateServices, error: Error) => void;
  /** The next reading of text answers when told to. */
  readonly holdNextText: () => { readonly release: () => void };
}

export function memoryGenerate(existing: readonly ChecklistRow[] = []): MemoryGenerate {
  const asked: string[] = [];
  const failures = new Map<keyof GenerateServices, Error>();
  let held: Promise<void> | undefined;
  const rows: ExistingRow[] = existing.map((cells) => ({ cells, hasExtra: false }));
  const ask = (service: keyof GenerateServices): void => {
    asked.push(service);
    const failure = failures.get(service);
    failures.delete(service);
    if (failure !== undefined) throw failure;
  };
  const read = (text: string, source: Reading['source']): Reading => readNoticeText(text, source, 2026);
  return {
    asked,
    failNext: (service, error) => failures.set(service, error),
    holdNextText: () => {
      let release = (): void => undefined;
      held = new Promise((resolve) => {
        release = resolve;
      });
      return { release: () => release() };
    },
    readText: async (text) => {
      const wait = held;
      held = undefined;
      await wait;
      ask('readText');
      return read(text, { kind: 'text' });
    },
    readFile: async (file) => {
      ask('readFile');
      return read(await readNoticeFile(file), { kind: 'file', file: file.name });
    },
    readSheet: async () => {
      await Promise.resolve();
      ask('readSheet');
      return {
        ...read('1.打扫（责任单位：后勤处；完成时限：长期坚持）', { kind: 'text' }),
        source: { kind: 'sheet', sheet: 'Sheet1' },
      };
    },
    plan: async (reading) => {
      await Promise.resolve();
      return planFor(
        reading,
        rows.length === 0 ? { kind: 'none', emptySheet: false } : { kind: 'sheet', rows },
        defaultOptions,
      );
    },
    write: async (plan) => {
      await Promise.resolve();
      ask('write');
      return { sheet: '任务清单', rows: plan.rows.length, updated: rows.length > 0 };
    },
    goToChecklist: async () => {
      await Promise.resolve();
      ask('goToChecklist');
    },
    handover: createHandoverBox(),
  };
}
