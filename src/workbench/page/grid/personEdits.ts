/**
 * What a person does in Univer, said to the host. Univer never changes the workbook itself: every mutation of a sheet
 * that we did not send is stopped, and the ones that mean an edit become an edit of the host, whose new workbook is then
 * drawn. So the grid can show nothing that the add-in would not read.
 */
import type { FUniver } from '@univerjs/presets';
import type { Area } from '../../../files/xlsx/workbook';
import type { AddinLanguage } from '../../bridge/appContext';
import { formatValue } from '../../typing/formatValue';
import type { UniverRange } from './univerData';

/** A rectangle as Univer selects it: `rangeType` says when it is whole rows or columns. */
interface SelectedRange extends UniverRange {
  readonly rangeType?: number;
}

export interface PersonEdits {
  /** May the cell be edited at all? Asked when a person starts to. */
  readonly mayEdit: (sheetId: string, row: number, column: number) => boolean;
  readonly editing: (isEditing: boolean) => void;
  readonly type: (sheetId: string, row: number, column: number, text: string) => void;
  readonly clear: (sheetId: string, area: Area) => void;
  readonly select: (sheetId: string, area: Area) => void;
  readonly activate: (sheetId: string) => void;
  /** `column` counts from the left edge of the sheet; no criteria shows all rows. */
  readonly filter: (sheetId: string, column: number, criteria: unknown) => void;
  readonly resizeColumns: (sheetId: string, first: number, last: number, pixels: number) => void;
  readonly resizeRows: (sheetId: string, first: number, last: number, pixels: number) => void;
  readonly renameSheet: (sheetId: string, name: string) => void;
  readonly addSheet: () => void;
  /** Something that the trial page does not do. */
  readonly refused: () => void;
}

/** A cell that Univer would write: its own reading of what was pasted or chosen. */
interface WrittenCell {
  readonly v?: unknown;
  readonly f?: unknown;
  readonly s?: unknown;
}

interface CommandParams {
  readonly subUnitId?: string;
  readonly trigger?: string;
  readonly ranges?: readonly UniverRange[];
  readonly selections?: readonly { readonly range: SelectedRange }[];
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, WrittenCell | null>>>>;
  readonly colWidth?: number | Readonly<Record<string, number>>;
  readonly rowHeight?: number | Readonly<Record<string, number>>;
  readonly col?: number;
  readonly criteria?: unknown;
  readonly name?: string;
}

/** Univer's RANGE_TYPE. */
const rangeType = { row: 1, column: 2, all: 3 } as const;
const lastRow = 1_048_575;
const lastColumn = 16_383;

/** A selected range; whole rows and columns reach to the end of the sheet, not of what Univer shows of it. */
export function areaOf(range: SelectedRange): Area {
  const whole = range.rangeType;
  const allRows = whole === rangeType.column || whole === rangeType.all;
  const allColumns = whole === rangeType.row || whole === rangeType.all;
  return {
    top: allRows ? 0 : range.startRow,
    bottom: allRows ? lastRow : range.endRow,
    left: allColumns ? 0 : range.startColumn,
    right: allColumns ? lastColumn : range.endColumn,
  };
}

/** Mutations of what is only seen: the height that a row takes for its text, and what must be evaluated again. */
const harmless = /row-auto-height$|re-calc-filter$|mark-dirty$/;
/** Commands that empty cells: Delete, and the context menu's. */
const clearers: ReadonlySet<string> = new Set([
  'sheet.command.clear-selection-content',
  'sheet.command.clear-selection-all',
]);
/** Commands that write what a person chose or pasted; other writers are Univer's own. */
const writers =
  /^sheet\.command\.(set-range-values|paste|optional-paste|auto-fill|refill|cut|move-range|copy-(down|right)|toggle-cell)/;

/**
 * Listens to Univer and says what a person does.
 * @param isOurs true while we draw: what Univer does then is our doing.
 */
export function listenToPerson(
  univer: FUniver,
  language: AddinLanguage,
  isOurs: () => boolean,
  edits: PersonEdits,
): void {
  /** What the editor held when it closed: Univer's own reading of it (dates, percent) must not come between. */
  let typed: { readonly row: number; readonly column: number; readonly text: string } | undefined;

  const write = (sheetId: string, values: NonNullable<CommandParams['cellValue']>): void => {
    for (const [row, cells] of Object.entries(values)) {
      for (const [column, cell] of Object.entries(cells)) {
        const fromEditor = typed?.row === Number(row) && typed.column === Number(column) ? typed.text : undefined;
        const text = fromEditor ?? (cell === null ? '' : writtenText(cell, language));
        edits.type(sheetId, Number(row), Number(column), text);
      }
    }
    typed = undefined;
  };

  const clearSelected = (sheetId: string): void => {
    const ranges = univer.getActiveWorkbook()?.getActiveSheet().getSelection()?.getActiveRangeList() ?? [];
    for (const range of ranges) edits.clear(sheetId, areaOf(range.getRange()));
  };

  const eachRange = (
    ranges: readonly UniverRange[],
    size: number | Readonly<Record<string, number>> | undefined,
    span: (range: UniverRange) => readonly [number, number],
    resize: (first: number, last: number, pixels: number) => void,
  ): void => {
    for (const range of ranges) {
      const [first, last] = span(range);
      const pixels = typeof size === 'number' ? size : size?.[String(first)];
      if (pixels !== undefined) resize(first, last, pixels);
    }
  };

  /**
   * Mutations that mean an edit. Each is stopped and told to the host instead. Never a command: Univer believes that one
   * it has stopped is still running, and would name it as the cause of whatever comes after.
   */
  const meanings: Readonly<Record<string, (sheetId: string, params: CommandParams) => void>> = {
    'sheet.mutation.set-range-values': (sheetId, params) => {
      const trigger = params.trigger ?? '';
      if (clearers.has(trigger)) clearSelected(sheetId);
      else if (writers.test(trigger)) write(sheetId, params.cellValue ?? {});
    },
    'sheet.mutation.set-worksheet-col-width': (sheetId, params) =>
      eachRange(
        params.ranges ?? [],
        params.colWidth,
        ({ startColumn, endColumn }) => [startColumn, endColumn],
        (first, last, pixels) => edits.resizeColumns(sheetId, first, last, pixels),
      ),
    'sheet.mutation.set-worksheet-row-height': (sheetId, params) =>
      eachRange(
        params.ranges ?? [],
        params.rowHeight,
        ({ startRow, endRow }) => [startRow, endRow],
        (first, last, pixels) => edits.resizeRows(sheetId, first, last, pixels),
      ),
    'sheet.mutation.set-worksheet-name': (sheetId, { name }) => {
      if (name !== undefined) edits.renameSheet(sheetId, name);
    },
    'sheet.mutation.insert-sheet': () => edits.addSheet(),
    'sheet.mutation.set-filter-criteria': (sheetId, params) => edits.filter(sheetId, params.col ?? 0, params.criteria),
  };

  const activeSheetId = (): string => univer.getActiveWorkbook()?.getActiveSheet().getSheetId() ?? '';

  univer.addEvent(univer.Event.BeforeCommandExecute, (event) => {
    if (isOurs()) return;
    const params = (event.params ?? {}) as CommandParams;
    const meaning = meanings[event.id];
    if (meaning !== undefined) {
      event.cancel = true;
      meaning(params.subUnitId ?? activeSheetId(), params);
      return;
    }
    if (!/^(sheet|data-validation)\.mutation\./.test(event.id) || harmless.test(event.id)) return;
    event.cancel = true;
    if (params.trigger !== undefined) edits.refused();
  });

  univer.addEvent(univer.Event.CommandExecuted, (event) => {
    if (isOurs()) return;
    const params = (event.params ?? {}) as CommandParams;
    if (event.id === 'sheet.operation.set-worksheet-active') edits.activate(params.subUnitId ?? activeSheetId());
    if (event.id !== 'sheet.operation.set-selections') return;
    const last = params.selections?.at(-1);
    if (last !== undefined) edits.select(params.subUnitId ?? activeSheetId(), areaOf(last.range));
  });

  univer.addEvent(univer.Event.BeforeSheetEditStart, (event) => {
    typed = undefined;
    if (edits.mayEdit(event.worksheet.getSheetId(), event.row, event.column)) {
      edits.editing(true);
      return;
    }
    event.cancel = true;
    // The key that was pressed is in the formula bar already; selecting the cell again brings back what it holds.
    setTimeout(() => event.worksheet.getRange(event.row, event.column).activate());
  });
  univer.addEvent(univer.Event.BeforeSheetEditEnd, (event) => {
    const text = event.value.toPlainText().replace(/\r\n$/, '').replaceAll('\r', '\n');
    typed = event.isConfirm ? { row: event.row, column: event.column, text } : undefined;
  });
  // Univer writes the cell after this event.
  univer.addEvent(univer.Event.SheetEditEnded, () => setTimeout(() => edits.editing(false)));
}

/** What to type so that the host comes to the same value: a date as a date, not as its number. */
export function writtenText({ v, f, s }: WrittenCell, language: AddinLanguage): string {
  if (typeof f === 'string') return f;
  if (typeof v === 'number') {
    const pattern = patternOf(s);
    return pattern === undefined ? String(v) : formatValue(v, pattern, language);
  }
  return typeof v === 'string' || typeof v === 'boolean' ? String(v) : '';
}

function patternOf(style: unknown): string | undefined {
  const format = typeof style === 'object' && style !== null && 'n' in style ? style.n : undefined;
  const pattern = typeof format === 'object' && format !== null && 'pattern' in format ? format.pattern : undefined;
  return typeof pattern === 'string' ? pattern : undefined;
}
