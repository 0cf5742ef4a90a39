/** A Sheet -> its worksheet part and the parts that hang on it. */
import { areaName } from '../a1';
import { sheetDataXml } from '../cells/writeCells';
import type { SharedStringWriter } from '../cells/sharedStrings';
import type { PackageBuilder } from '../package/packageBuilder';
import { namespaces } from '../package/vocabulary';
import { customPropertyBytes } from '../parts/customProperties';
import { drawingXml } from '../parts/drawings';
import { autoFilterXml } from '../parts/filters';
import { notesVml, notesXml } from '../parts/notes';
import { tableXml } from '../parts/tables';
import { standInNotes, threadedCommentsXml, withFileIds } from '../parts/threadedComments';
import { chartXml } from '../parts/writeChart';
import { argb } from '../styles/color';
import type { StyleWriter } from '../styles/styleWriter';
import type { Area, Sheet, Table } from '../workbook';
import { encodeXstringAttribute } from '../xml/escape';
import { listElement, markup } from '../xml/markup';
import { columnRunsXml } from './columnRuns';
import { extensionXml } from './extensions';
import { standardColumnWidth } from './geometry';
import { hyperlinksXml } from './hyperlinks';
import { fitsToPage, pageSetupXml } from './pageSetup';
import { sheetProtectionXml } from './sheetProtection';
import { sheetViewXml } from './sheetView';
import { validationsXml } from './validations';
import { conditionalFormatsXml } from './writeConditionalFormats';

export interface WriteSheetContext {
  readonly builder: PackageBuilder;
  readonly styles: StyleWriter;
  readonly strings: SharedStringWriter;
  /** The id that the file gives a table: its own unless another has it. */
  readonly tableId: (table: Table) => number;
  readonly personId: (author: string) => string;
}

/** From A1 to the last cell that is written. */
function usedArea(sheet: Sheet): Area {
  let bottom = 0;
  let right = 0;
  const reach = (row: number, column: number): void => {
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  };
  for (const [index, row] of sheet.rows) for (const column of row.cells.keys()) reach(index, column);
  for (const { area } of sheet.tables) reach(area.bottom, area.right);
  return { top: 0, left: 0, bottom, right };
}

function sheetPropertiesXml(sheet: Sheet): string {
  const children = [
    sheet.tabColor === undefined ? '' : markup('tabColor', { rgb: argb(sheet.tabColor) }),
    fitsToPage(sheet.pageSetup) ? markup('pageSetUpPr', { fitToPage: true }) : '',
  ].join('');
  return children === '' ? '' : markup('sheetPr', {}, children);
}

function sheetFormatXml(sheet: Sheet): string {
  return markup('sheetFormatPr', {
    defaultColWidth: sheet.defaultColumnWidth === standardColumnWidth ? undefined : sheet.defaultColumnWidth,
    defaultRowHeight: sheet.defaultRowHeight,
    customHeight: sheet.defaultRowHeight === 15 ? undefined : true,
  });
}

function writeTables(sheet: Sheet, path: string, { builder, tableId }: WriteSheetContext): string {
  const parts = sheet.tables.map((table) => {
    const target = builder.nextPath('xl/tables/table', 'xml');
    builder.add(target, 'table', tableXml(table, tableId(table)));
    return markup('tablePart', { 'r:id': builder.relate(path, 'table', target) });
  });
  return listElement('tableParts', parts, { count: parts.length });
}

function writeCharts(sheet: Sheet, path: string, { builder }: WriteSheetContext): string {
  if (sheet.charts.length === 0) return '';
  const drawing = builder.nextPath('xl/drawings/drawing', 'xml');
  const chartIds = sheet.charts.map((chart) => {
    const target = builder.nextPath('xl/charts/chart', 'xml');
    builder.add(target, 'chart', chartXml(chart));
    return builder.relate(drawing, 'chart', target);
  });
  builder.add(drawing, 'drawing', drawingXml(sheet, chartIds));
  return markup('drawing', { 'r:id': builder.relate(path, 'drawing', drawing) });
}

/** Notes and threads; a thread also gets a note, since programs that do not know threads would show nothing. */
function writeNotes(sheet: Sheet, path: string, number: number, context: WriteSheetContext): string {
  const { builder, personId } = context;
  const comments = withFileIds(sheet.comments, number);
  if (comments.length > 0) {
    const target = builder.nextPath('xl/threadedComments/threadedComment', 'xml');
    builder.add(target, 'threadedComments', threadedCommentsXml(comments, personId));
    builder.relate(path, 'threadedComments', target);
  }
  const notes = [...sheet.notes, ...standInNotes(comments)];
  if (notes.length === 0) return '';
  const target = builder.nextPath('xl/comments', 'xml');
  builder.add(target, 'comments', notesXml(notes));
  builder.relate(path, 'comments', target);
  const shapes = builder.nextPath('xl/drawings/vmlDrawing', 'vml');
  builder.add(shapes, 'vmlDrawing', notesVml(notes, number));
  return markup('legacyDrawing', { 'r:id': builder.relate(path, 'vmlDrawing', shapes) });
}

function writeCustomProperties(sheet: Sheet, path: string, { builder }: WriteSheetContext): string {
  return listElement(
    'customProperties',
    [...sheet.customProperties].map(([name, value]) => {
      const target = builder.nextPath('xl/customProperty', 'bin');
      builder.add(target, 'customProperty', customPropertyBytes(value));
      return markup('customPr', {
        name: encodeXstringAttribute(name),
        'r:id': builder.relate(path, 'customProperty', target),
      });
    }),
  );
}

/** Adds the sheet's parts to the package. `number` counts sheets from 1. Throws XlsxWriteError. */
export function writeSheet(
  sheet: Sheet,
  path: string,
  number: number,
  isActive: boolean,
  context: WriteSheetContext,
): void {
  const { builder, styles } = context;
  const conditional = conditionalFormatsXml(sheet.conditionalFormats, styles, number);
  const extensions = extensionXml('conditionalFormattings', conditional.extended, false);
  const merges = sheet.merges.map((area) => markup('mergeCell', { ref: areaName(area) }));
  const filter = sheet.autoFilter;
  // The order of CT_Worksheet; Excel refuses any other.
  const children = [
    sheetPropertiesXml(sheet),
    markup('dimension', { ref: areaName(usedArea(sheet)) }),
    sheetViewXml(sheet, isActive),
    sheetFormatXml(sheet),
    columnRunsXml(sheet.columns, styles),
    sheetDataXml(sheet, context),
    sheetProtectionXml(sheet.protection),
    filter === undefined ? '' : autoFilterXml(filter.area, filter.columns),
    listElement('mergeCells', merges, { count: merges.length }),
    conditional.plain,
    validationsXml(sheet.validations),
    hyperlinksXml(sheet.hyperlinks, (address) => builder.relateExternal(path, 'hyperlink', address)),
    pageSetupXml(sheet.pageSetup),
    writeCustomProperties(sheet, path, context),
    writeCharts(sheet, path, context),
    writeNotes(sheet, path, number, context),
    writeTables(sheet, path, context),
    extensions === '' ? '' : markup('extLst', {}, extensions),
  ];
  builder.add(
    path,
    'worksheet',
    markup('worksheet', { xmlns: namespaces.main, 'xmlns:r': namespaces.relationships }, children),
  );
}
