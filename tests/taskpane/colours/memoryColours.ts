/** The 标色 part's services over plain data: a checklist of one overdue task, or none at all. */
import { UserError } from '../../../src/core/userError';
import type { ColoursOverview } from '../../../src/excel/colours/applyColours';
import { defaultSettings, type PlanSettings } from '../../../src/core/colours/planSettings';
import type { ColoursServices } from '../../../src/taskpane/colours/coloursServices';
import { createMailbox } from '../../../src/taskpane/mailbox';

export interface MemoryColours extends ColoursServices {
  /** What was asked for, in order. */
  readonly asked: string[];
}

const noCounts = {
  overdue: 0,
  dueToday: 0,
  dueSoon: 0,
  onTime: 0,
  doneLate: 0,
  done: 0,
  closed: 0,
  ongoing: 0,
  none: 0,
};

export function memoryColours(sheet: string | null, first: PlanSettings = defaultSettings): MemoryColours {
  const asked: string[] = [];
  let settings = first;
  let coloured = false;
  const overview = (): Promise<ColoursOverview> =>
    sheet === null
      ? Promise.reject(new UserError('noChecklist'))
      : Promise.resolve({ sheet, settings, coloured, fills: {}, counts: { ...noCounts, overdue: 12 } });
  return {
    asked,
    read: () => {
      asked.push('read');
      return overview();
    },
    apply: (wanted) => {
      asked.push(`apply ${wanted === undefined ? 'as set' : JSON.stringify(wanted)}`);
      settings = wanted ?? settings;
      coloured = true;
      return overview();
    },
    remove: () => {
      asked.push('remove');
      coloured = false;
      return overview();
    },
    today: () => '2020-11-20',
    requests: createMailbox<'apply'>(),
  };
}
