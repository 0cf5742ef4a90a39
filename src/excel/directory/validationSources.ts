/** The ranges that feed the drop-downs: which are there, and the hidden sheet of fixed choices. */
import { departmentCategories } from '../../core/departments';
import { taskStatuses } from '../../core/task';
import { runCommand } from '../runCommand';
import { loadWriteGuard } from '../writeGuard';
import { setNumberFormat } from '../writeChecklistSheet';
import { categoriesName, departmentsName, optionsSheetName, statusesName } from './directoryNames';

/** Which of the names stand for cells now. A drop-down fed from a missing or broken name would offer nothing. */
export interface ValidationSources {
  readonly departments: boolean;
  readonly statuses: boolean;
  readonly categories: boolean;
}

interface LoadedSources {
  /** To be called after the sync. */
  readonly read: () => ValidationSources;
}

/** Queues the reading of the names; costs no sync of its own. */
export function loadSources(context: Excel.RequestContext): LoadedSources {
  const item = (name: string): Excel.NamedItem => {
    const found = context.workbook.names.getItemOrNullObject(name);
    found.load('formula');
    return found;
  };
  const [departments, statuses, categories] = [item(departmentsName), item(statusesName), item(categoriesName)];
  return {
    read: () => ({
      departments: isSound(departments),
      statuses: isSound(statuses),
      categories: isSound(categories),
    }),
  };
}

/** A name whose sheet or table was deleted refers to #REF!. */
const isSound = (item: Excel.NamedItem): boolean => !item.isNullObject && !String(item.formula).includes('#REF!');

/** Adds a name, or makes the one that is there refer to something else. */
export function putName(context: Excel.RequestContext, existing: Excel.NamedItem, name: string, formula: string): void {
  if (existing.isNullObject) context.workbook.names.add(name, formula);
  else existing.formula = formula;
}

const columns = [
  { header: '状态', name: statusesName, choices: taskStatuses },
  { header: '类别', name: categoriesName, choices: departmentCategories },
] as const;

/**
 * Makes the hidden sheet of choices and the names for its columns, when they are not there. A sheet of that name that
 * somebody else made stays as it is: drop-downs then carry their choices themselves.
 *
 * Not within an undo group: hiding a sheet cannot be undone on the desktop
 * (office/dev/add-ins/excel/excel-add-ins-undo-capabilities, Worksheet.visibility). Two syncs at most.
 */
export async function ensureOptions(): Promise<void> {
  await runCommand(
    async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(optionsSheetName);
      const top = sheet.getRange('A1:B1');
      const sources = loadSources(context);
      const guard = loadWriteGuard(context);
      const items = columns.map(({ name }) => context.workbook.names.getItemOrNullObject(name));
      for (const item of items) item.load('formula');
      sheet.load('name');
      top.load('values');
      await context.sync();
      const { statuses, categories } = sources.read();
      if (statuses && categories) return;
      if (!sheet.isNullObject && !isOptionsHeader(top.values)) return;

      guard.begin([sheet.isNullObject ? { made: optionsSheetName } : optionsSheetName]);
      const own = sheet.isNullObject ? context.workbook.worksheets.add(optionsSheetName) : sheet;
      columns.forEach(({ header, choices, name }, index) => {
        const range = own.getRangeByIndexes(0, index, choices.length + 1, 1);
        setNumberFormat(range, '@');
        range.values = [header, ...choices].map((text) => [text]);
        const letter = index === 0 ? 'A' : 'B';
        const item = items[index];
        const formula = `='${optionsSheetName}'!$${letter}$2:$${letter}$${String(choices.length + 1)}`;
        if (item !== undefined) putName(context, item, name, formula);
      });
      own.visibility = Excel.SheetVisibility.hidden;
      await context.sync();
    },
    { oneUndoStep: false },
  );
}

function isOptionsHeader(values: readonly (readonly unknown[])[]): boolean {
  const [row = []] = values;
  return columns.every(({ header }, index) => row[index] === header || row[index] === '');
}
