/** What the ribbon's 生成任务清单 and the help leave for the pane to show. */
import type { UserError } from '../../core/userError';
import type { ChecklistPlan } from '../../excel/planChecklist';
import type { WriteResult } from '../../excel/writePlannedChecklist';
import type { Reading } from '../../core/reading';
import { createMailbox, type Mailbox } from '../mailbox';

export type Handover =
  /** The workbook has a checklist already: ask before it is updated. */
  | { readonly kind: 'ask'; readonly reading: Reading; readonly plan: ChecklistPlan }
  /** Nothing to read on the active sheet: start from a notice. */
  | { readonly kind: 'start' }
  /** The text of a notice, to be read by the person's own click. */
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'done'; readonly result: WriteResult }
  | { readonly kind: 'failed'; readonly error: UserError };

export type HandoverBox = Mailbox<Handover>;

export const createHandoverBox = createMailbox<Handover>;

/** The pane's own box: there is one pane in a runtime. */
export const handover = createHandoverBox();
