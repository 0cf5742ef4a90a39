/** The grid: Univer, showing the host's workbook. */
import { createUniver, LocaleType, mergeLocales, type IWorkbookData, type ILocales } from '@univerjs/presets';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingEnglish from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalFormattingChinese from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import coreChinese from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationEnglish from '@univerjs/preset-sheets-data-validation/locales/en-US';
import dataValidationChinese from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterEnglish from '@univerjs/preset-sheets-filter/locales/en-US';
import filterChinese from '@univerjs/preset-sheets-filter/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import type { Area, Sheet, Workbook } from '../../../files/xlsx/workbook';
import type { AddinLanguage } from '../../bridge/appContext';
import { contains } from '../../host/address';
import type { Selection } from '../../host/session';
import { gridChange, type ChangedRows } from './changes';
import { offerChoicesOnly } from './offerChoicesOnly';
import { listenToPerson, type PersonEdits } from './personEdits';
import { rowsToFit, runs } from './rowsToFit';
import { cellMatrix } from './sheetData';
import { workbookData } from './workbookData';

type Book = ReturnType<ReturnType<typeof createUniver>['univerAPI']['createWorkbook']>;

export interface Grid {
  /** Draws the workbook and its selection; what is drawn already stays. */
  readonly show: (workbook: Workbook, selection: Selection) => void;
  /** Draws everything anew, next time: what Univer shows may not be what the workbook holds. */
  readonly forget: () => void;
}

const locales: Readonly<Record<AddinLanguage, { readonly type: LocaleType; readonly texts: ILocales[string] }>> = {
  'zh-CN': {
    type: LocaleType.ZH_CN,
    texts: mergeLocales(coreChinese, conditionalFormattingChinese, dataValidationChinese, filterChinese),
  },
  'en-US': {
    type: LocaleType.EN_US,
    texts: mergeLocales(coreEnglish, conditionalFormattingEnglish, dataValidationEnglish, filterEnglish),
  },
};

/** Texts that Univer's own catalogues lack in this version. */
function progressTexts(calculating: string): ILocales[string] {
  const steps = ['analyzing', 'calculating', 'array-analysis', 'array-calculation', 'done'];
  return { 'sheets-formula': { progress: Object.fromEntries(steps.map((step) => [step, calculating])) } };
}

type DrawnSheet = ReturnType<Book['getActiveSheet']>;

/** Cells left in sight beside one that is scrolled to. */
const margin = 2;

/** Scrolls as Excel does when a range is selected: only when its first cell is out of sight. */
function reveal(sheet: DrawnSheet, { top, left }: Area): void {
  // Undefined, against its type, while a sheet is being drawn.
  const seen = sheet.getVisibleRange() as ReturnType<DrawnSheet['getVisibleRange']> | undefined;
  if (seen === null || seen === undefined) return;
  // The last column and row may be cut off.
  const rowSeen = top < sheet.getFrozenRows() || (top >= seen.startRow && top < seen.endRow);
  const columnSeen = left < sheet.getFrozenColumns() || (left >= seen.startColumn && left < seen.endColumn);
  if (rowSeen && columnSeen) return;
  sheet.scrollToCell(
    rowSeen ? seen.startRow : Math.max(0, top - margin),
    columnSeen ? seen.startColumn : Math.max(0, left - margin),
  );
}

export function createGrid(
  container: HTMLElement,
  language: AddinLanguage,
  calculating: string,
  edits: PersonEdits,
): Grid {
  const { type: locale, texts } = locales[language];
  const { univer: core, univerAPI: univer } = createUniver({
    locale,
    locales: { [locale]: mergeLocales(texts, progressTexts(calculating)) },
    presets: [
      UniverSheetsCorePreset({
        container,
        header: true,
        toolbar: false,
        contextMenu: false,
        formulaBar: true,
        footer: {
          sheetBar: true,
          statisticBar: true,
          menus: false,
          zoomSlider: true,
          addSheetButtonConfig: { show: true },
        },
        sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      }),
      UniverSheetsConditionalFormattingPreset(),
      UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
      UniverSheetsFilterPreset(),
    ],
  });

  let drawing = 0;
  let shown: Workbook | undefined;
  let shownSelection: Selection | undefined;
  let book: Book | undefined;
  let bookNumber = 0;
  /** The sheets of this book whose rows were fitted to their text. */
  const fitted = new Set<string>();

  /** What Univer does meanwhile is our drawing, not a person's edit. */
  const draw = <R>(act: () => R): R => {
    drawing += 1;
    try {
      return act();
    } finally {
      drawing -= 1;
    }
  };

  const drawAll = (workbook: Workbook): void => {
    const old = book;
    const scroll = old?.getActiveSheet().getScrollState();
    const oldSheetId = old?.getActiveSheet().getSheetId();
    if (old !== undefined) univer.disposeUnit(old.getId());
    bookNumber += 1;
    const data: unknown = { ...workbookData(workbook, `workbook-${bookNumber}`, language), locale };
    book = univer.createWorkbook(data as Partial<IWorkbookData>);
    // Univer starts its parts with the first workbook.
    if (bookNumber === 1) offerChoicesOnly(core);
    shownSelection = undefined;
    fitted.clear();
    if (scroll !== undefined && oldSheetId === workbook.activeSheetId) {
      book.setActiveSheet(workbook.activeSheetId);
      book.getActiveSheet().scrollToCell(scroll.sheetViewStartRow, scroll.sheetViewStartColumn);
    }
  };

  /** Rows without a height of their own grow with wrapped text, as Excel lets them when it opens a file. */
  const fitRows = (sheet: Sheet, among?: readonly number[]): void => {
    const drawn = book?.getSheetBySheetId(sheet.id);
    if (drawn === null || drawn === undefined) return;
    for (const { first, count } of runs(rowsToFit(sheet, among))) drawn.setRowAutoHeight(first, count);
  };

  const drawCells = ({ sheet, before, rows }: ChangedRows): void => {
    const target = { unitId: book?.getId(), subUnitId: sheet.id };
    const drawn = cellMatrix(before, rows, language);
    const cleared: Record<number, Record<number, null>> = {};
    for (const [row, cells] of Object.entries(drawn)) {
      cleared[Number(row)] = Object.fromEntries(Object.keys(cells).map((column) => [column, null]));
    }
    // Univer merges what it is given with what is there, so what was there goes first.
    univer.syncExecuteCommand('sheet.mutation.set-range-values', { ...target, cellValue: cleared });
    univer.syncExecuteCommand('sheet.mutation.set-range-values', {
      ...target,
      cellValue: cellMatrix(sheet, rows, language),
    });
    fitRows(sheet, rows);
  };

  const drawSelection = (workbook: Workbook, selection: Selection): void => {
    if (book === undefined) return;
    if (book.getActiveSheet().getSheetId() !== workbook.activeSheetId) book.setActiveSheet(workbook.activeSheetId);
    if (selection.sheetId !== workbook.activeSheetId) return;
    const merges = workbook.sheets.find(({ id }) => id === selection.sheetId)?.merges ?? [];
    const area = merges.find((merge) => contains(merge, selection.area)) ?? selection.area;
    const sheet = book.getActiveSheet();
    const bottom = Math.min(area.bottom, sheet.getMaxRows() - 1);
    const right = Math.min(area.right, sheet.getMaxColumns() - 1);
    if (area.top > bottom || area.left > right) return;
    const drawn = sheet.getSelection()?.getActiveRange()?.getRange();
    const asDrawn =
      drawn?.startRow === area.top &&
      drawn.startColumn === area.left &&
      drawn.endRow === bottom &&
      drawn.endColumn === right;
    // Selecting again what a person has just selected would end a drag.
    if (asDrawn) return;
    sheet.getRange(area.top, area.left, bottom - area.top + 1, right - area.left + 1).activate();
    reveal(sheet, area);
  };

  listenToPerson(univer, language, () => drawing > 0, edits);

  return {
    forget: () => {
      shown = undefined;
    },
    show: (workbook, selection) =>
      draw(() => {
        const change = shown === undefined ? ({ kind: 'all' } as const) : gridChange(shown, workbook);
        if (change.kind === 'all') drawAll(workbook);
        if (change.kind === 'cells') for (const sheet of change.sheets) drawCells(sheet);
        if (selection !== shownSelection || shown?.activeSheetId !== workbook.activeSheetId) {
          drawSelection(workbook, selection);
        }
        const active = workbook.sheets.find((sheet) => sheet.id === workbook.activeSheetId);
        // Univer can measure text only in the sheet it shows.
        if (active !== undefined && !fitted.has(active.id)) {
          fitted.add(active.id);
          fitRows(active);
        }
        shown = workbook;
        shownSelection = selection;
      }),
  };
}
