/** Reads the checklist as the checks look at it: values, dates, formulas, error values, hidden rows. */
import type { CheckedCell, CheckedChecklist, CheckedRow } from '../../core/checks/check';
import { planColumns, type PlanKey } from '../../core/checklist';
import { bodyRange, type ChecklistPlace, type LocatedChecklist } from '../locateChecklist';

type Value = string | number | boolean;

/** One sync; more only for a checklist past what Excel gives in one answer (5 MB). */
export async function readCheckedChecklist(
  context: Excel.RequestContext,
  place: LocatedChecklist,
): Promise<CheckedChecklist> {
  const { extraColumns } = place.options;
  return {
    headerLine: place.headerRow + 1,
    headers: place.headers.flatMap((text, index) =>
      text.trim() === '' ? [] : [{ text, column: place.firstColumn + index }],
    ),
    rows: await readRows(context, place, 0, place.rowCount),
    ...(extraColumns.length === 0 ? {} : { extraColumns }),
  };
}

/** Everything in one answer; where that is past Excel's limit, in halves, and those in halves again. */
async function readRows(
  context: Excel.RequestContext,
  place: LocatedChecklist,
  first: number,
  count: number,
): Promise<CheckedRow[]> {
  try {
    return await readCheckedRows(context, place, first, count);
  } catch (error) {
    if (!isTooLarge(error) || count < 2) throw error;
  }
  const half = Math.ceil(count / 2);
  const upper = await readRows(context, place, first, half);
  const lower = await readRows(context, place, first + half, count - half);
  return [...upper, ...lower];
}

/** 5 MB an answer: office/dev/add-ins/concepts/resource-limits-and-performance-optimization. */
const isTooLarge = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ResponsePayloadSizeLimitExceeded';

/**
 * Some rows of the checklist, in one sync.
 *
 * @param first zero-based row below the header
 */
export async function readCheckedRows(
  context: Excel.RequestContext,
  place: LocatedChecklist,
  first: number,
  count: number,
): Promise<CheckedRow[]> {
  const body = bodyRange(context, { ...place, headerRow: place.headerRow + first, rowCount: count });
  if (body === null) return [];
  const { places, extra } = place.columns;
  body.load('values,rowIndex');
  const hiddenAt = loadHiddenRows(body);
  const dateFormats = loadDateFormats(body, place);
  const formulas = loadFormulas(body, place);
  await context.sync();

  const formulaAt = formulas();
  const isDateAt = dateFormats();
  const isHidden = hiddenAt();
  const values = body.values as readonly (readonly Value[])[];
  return values.map((row, rowIndex): CheckedRow => {
    const cells: Partial<Record<PlanKey, CheckedCell>> = {};
    for (const [key, column] of places) {
      const value = row[column] ?? '';
      const formula = formulaAt(rowIndex, column);
      if (value === '' && formula === undefined) continue;
      cells[key] = {
        content: value === '' ? null : value,
        isDate: typeof value === 'number' && isDateAt(key, rowIndex),
        ...(formula === undefined ? {} : { formula }),
        ...(typeof value === 'string' && isErrorValue(value) ? { error: value } : {}),
      };
    }
    return {
      line: place.headerRow + first + rowIndex + 2,
      hidden: isHidden(rowIndex),
      cells,
      hasExtra: extra.some((column) => row[column] !== undefined && row[column] !== ''),
    };
  });
}

/** Excel hands error values over as their texts; typed as text they are no better. */
const isErrorValue = (value: string): boolean =>
  /^#(?:REF|VALUE|DIV\/0|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|CONNECT)!$|^#N\/A$|^#NAME\?$/.test(value);

/** A date typed into the column of texts counts too, and a number that a person has made a date. */
const maybeDates = ({ options }: LocatedChecklist): readonly PlanKey[] => [
  ...planColumns(options).flatMap(({ key, kind }) => (kind === 'date' || kind === 'number' ? [key] : [])),
  'deadline',
];

/** Asks which rows are hidden or filtered out; the answer is there after the sync. */
function loadHiddenRows(body: Excel.Range) {
  const asked = { rows: body.getRowProperties({ rowHidden: true }) };
  return () =>
    (row: number): boolean =>
      asked.rows.value[row]?.rowHidden === true;
}

/** Asks for the number formats of the columns that may hold dates; the answer is there after the sync. */
function loadDateFormats(body: Excel.Range, place: LocatedChecklist) {
  const loaded = new Map<PlanKey, Excel.Range>();
  for (const key of maybeDates(place)) {
    const column = place.columns.places.get(key);
    if (column === undefined) continue;
    const range = body.getColumn(column);
    range.load('numberFormat');
    loaded.set(key, range);
  }
  return () =>
    (key: PlanKey, row: number): boolean => {
      const format: unknown = loaded.get(key)?.numberFormat[row]?.[0];
      return typeof format === 'string' && isDateFormat(format);
    };
}

/** True for a number format that shows a date: years, months or days outside quotation marks and brackets. */
export const isDateFormat = (format: string): boolean =>
  /[ymd年月日]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));

/** Asks for formulas outside the 预警 column, where they belong. The answer is there after the sync. */
function loadFormulas(body: Excel.Range, { columns, headers, firstColumn }: ChecklistPlace) {
  const warning = columns.places.get('warning') ?? headers.length;
  const parts = [
    { first: 0, width: warning },
    { first: warning + 1, width: headers.length - warning - 1 },
  ].filter(({ width }) => width > 0);
  const areas = parts.map(({ first, width }) => {
    const found = body
      .getColumn(first)
      .getResizedRange(0, width - 1)
      .getSpecialCellsOrNullObject('Formulas');
    found.load('cellCount');
    found.areas.load('items/formulas,items/rowIndex,items/columnIndex');
    return found;
  });
  return () => {
    const known = new Map<string, string>();
    for (const found of areas) {
      if (found.isNullObject) continue;
      for (const { formulas, rowIndex, columnIndex } of found.areas.items) {
        (formulas as readonly (readonly unknown[])[]).forEach((row, i) => {
          row.forEach((formula, j) => {
            const at = `${String(rowIndex + i - body.rowIndex)},${String(columnIndex + j - firstColumn)}`;
            if (typeof formula === 'string') known.set(at, formula);
          });
        });
      }
    }
    return (row: number, column: number): string | undefined =>
      known.size === 0 ? undefined : known.get(`${String(row)},${String(column)}`);
  };
}
