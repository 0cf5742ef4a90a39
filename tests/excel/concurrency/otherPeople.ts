/** What other people do to 任务清单 while a command is prepared or runs, and what it then says. */
import type { TestExcel } from '../../workbench/host/openHost';
import { sheetNamed, tableText } from '../directory/program';

/** What somebody does to 任务清单 meanwhile. */
export interface Edit {
  readonly what: string;
  readonly act: (excel: TestExcel) => Promise<void>;
}

const onChecklist =
  (act: (sheet: Excel.Worksheet, table: Excel.Table) => void) =>
  (excel: TestExcel): Promise<void> =>
    excel.run(async (context) => {
      act(context.workbook.worksheets.getItem('任务清单'), context.workbook.tables.getItem('任务清单'));
      await context.sync();
    });

const typed = '刚刚输入的内容';

export const edits: readonly Edit[] = [
  {
    what: 'a co-author types into 备注 of the third task',
    act: (excel) => {
      excel.host.coAuthor.type(sheetNamed(excel, '任务清单').id, 5, 15, typed);
      return Promise.resolve();
    },
  },
  {
    what: 'somebody types into 责任人 and 状态 of the second task',
    act: async (excel) => {
      await Promise.resolve();
      excel.host.type(sheetNamed(excel, '任务清单').id, 4, 7, typed);
      excel.host.type(sheetNamed(excel, '任务清单').id, 4, 10, '难度较大');
    },
  },
  {
    what: 'somebody inserts a task at the top',
    act: onChecklist((_, table) => {
      table.rows.add(0, [['RW-100', '', '', '插入的任务', ...Array.from({ length: 11 }, () => ''), typed]]);
    }),
  },
  {
    what: 'somebody sorts the tasks the other way round',
    act: onChecklist((_, table) => {
      table.sort.apply([{ key: 0, ascending: false }]);
    }),
  },
];

export type Tasks = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** 任务清单 by 任务编号: what each task says, and that each stands once. */
export async function tasks(excel: TestExcel): Promise<Tasks> {
  const [headers = [], ...rows] = await tableText(excel, '任务清单');
  const byId: Record<string, Record<string, string>> = {};
  for (const row of rows) {
    const cells = Object.fromEntries(headers.map((header, at) => [header, row[at] ?? '']));
    const id = cells['任务编号'] ?? '';
    byId[id in byId ? `${id} again` : id] = cells;
  }
  return byId;
}

/** Formulas. */
export const computed = new Set(['预警']);

/** Cells by task that an edit changed; of a new task all. */
export function changesBetween(before: Tasks, after: Tasks): Tasks {
  return Object.fromEntries(
    Object.entries(after).flatMap(([id, cells]) => {
      const changed = Object.entries(cells).filter(
        ([header, text]) => !computed.has(header) && before[id]?.[header] !== text,
      );
      return changed.length === 0 ? [] : [[id, Object.fromEntries(changed)]];
    }),
  );
}
