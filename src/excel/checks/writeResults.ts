/** 校验结果: the findings as a sheet, to be printed or sent round. Made again, it replaces only what it wrote itself. */
import type { Issue } from '../../core/checks';
import type { CellContent } from '../../core/checklist';
import type { IsoDate } from '../../core/calendar';
import { issueText, issueTitle } from '../../i18n/issueText';
import { inChinese } from '../../i18n/inChinese';
import { runUndoable } from '../undo/journal';
import { loadWriteGuard } from '../writeGuard';
import { writeChecklistSheet, type SheetColumn } from '../writeChecklistSheet';
import { cellOf } from './goToCell';
import type { Snapshot } from './runChecks';

/** The sheet and its table; the sheet gets a number behind its name when a person has one of that name. */
const resultName = '校验结果';

/** Sheets speak Chinese, whatever language the person's Excel has. */
const translator = inChinese;
const { text, date } = translator;

const column = (header: string, width: number, options: Partial<SheetColumn> = {}): SheetColumn => ({
  header,
  width,
  kind: 'text',
  wrap: true,
  center: false,
  ...options,
});

const columns: readonly SheetColumn[] = [
  column(text('result.severity'), 8, { center: true }),
  column(text('result.cell'), 9, { center: true }),
  column(text('result.id'), 12, { center: true }),
  column(text('result.task'), 30),
  column(text('result.departments'), 26),
  column(text('result.issue'), 22),
  column(text('result.message'), 70),
];

/**
 * Four syncs and one step of undo.
 *
 * @returns the sheet's name
 */
export async function writeResults(snapshot: Snapshot, issues: readonly Issue[], day: IsoDate): Promise<string> {
  return runUndoable('results', async (context) => {
    const sheet = await ownSheet(context);
    await writeChecklistSheet(context, sheet, {
      tableName: resultName,
      title: text('result.title'),
      subtitle: text('result.subtitle', { sheet: snapshot.place.sheet, count: issues.length, date: date(day) }),
      columns,
      rows: issues.map((issue) => resultRow(snapshot, issue)),
      footer: text('sheet.footer'),
    });
    sheet.activate();
    sheet.load('name');
    await context.sync();
    return sheet.name;
  });
}

/** The sheet of an earlier run, emptied, or a new one. */
async function ownSheet(context: Excel.RequestContext): Promise<Excel.Worksheet> {
  const { tables, worksheets } = context.workbook;
  const table = tables.getItemOrNullObject(resultName);
  const sheetOfTable = tables.getItemOrNullObject(resultName).worksheet;
  table.load('name');
  sheetOfTable.load('id,name');
  const guard = loadWriteGuard(context);
  await context.sync();
  if (table.isNullObject) {
    const taken = new Set(guard.sheetNames());
    let name = resultName;
    for (let number = 2; taken.has(name); number += 1) name = `${resultName}${String(number)}`;
    guard.begin([{ made: name }]);
    return worksheets.add(name);
  }
  guard.begin([sheetOfTable.name]);
  const sheet = worksheets.getItem(sheetOfTable.id);
  tables.getItem(resultName).delete();
  sheet.getRange().unmerge();
  sheet.getRange().clear();
  return sheet;
}

function resultRow({ place, checklist }: Snapshot, issue: Issue): CellContent[] {
  const { rows } = checklist;
  // Rows stand one below the other from the first on.
  const cells = issue.line === null ? undefined : rows[issue.line - (rows[0]?.line ?? issue.line)]?.cells;
  const content = (key: 'id' | 'title' | 'departments'): string => String(cells?.[key]?.content ?? '');
  return [
    text(`severity.${issue.severity}`),
    cellOf(place, issue),
    content('id'),
    content('title'),
    content('departments'),
    issueTitle(issue.code, translator),
    issueText(issue, translator),
  ];
}
