/** What the 清单 step asks of the layers below; handed in, so that tests can say what it talks to. */
import type { Reading } from '../../core/reading';
import type { ChecklistPlan } from '../../excel/planChecklist';
import type { WriteResult } from '../../excel/writePlannedChecklist';
import type { HandoverBox } from './handover';

export interface GenerateServices {
  readonly readText: (text: string) => Promise<Reading>;
  readonly readFile: (file: File) => Promise<Reading>;
  readonly readSheet: () => Promise<Reading>;
  /** Compares what was read with the checklist the workbook may have. Changes nothing. */
  readonly plan: (reading: Reading) => Promise<ChecklistPlan>;
  readonly write: (plan: ChecklistPlan) => Promise<WriteResult>;
  readonly goToChecklist: () => Promise<void>;
  readonly handover: HandoverBox;
}
