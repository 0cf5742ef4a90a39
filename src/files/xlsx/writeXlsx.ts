/** A workbook -> bytes of an .xlsx that Excel 2016 opens. */
import { strToU8 } from 'fflate';
import { sharedStringWriter } from './cells/sharedStrings';
import { definedNamesXml } from './definedNames';
import { packageBuilder, type PackageBuilder } from './package/packageBuilder';
import { namespaces } from './package/vocabulary';
import { customXmlText, itemPropertiesXml, settingsPartId, settingsXml } from './parts/customXml';
import { corePropertiesXml, customDocumentPropertiesXml, extendedPropertiesXml } from './parts/documentProperties';
import { numberedGuid, personsXml } from './parts/threadedComments';
import { writeSheet } from './sheet/writeSheet';
import { styleWriter } from './styles/styleWriter';
import { themeXml } from './styles/theme';
import type { Table, Workbook } from './workbook';
import { XlsxWriteError } from './writeError';
import { listElement, markup } from './xml/markup';

const workbookPath = 'xl/workbook.xml';
/** What Excel forbids in a sheet name, besides an apostrophe at either end. */
const forbiddenInSheetName = /[[\]:*?/\\]|^'|'$/;
const maxSheetNameLength = 31;

function checkSheets(workbook: Workbook): void {
  const { sheets, activeSheetId } = workbook;
  if (sheets.length === 0) throw new XlsxWriteError('noSheets', {});
  if (!sheets.some((sheet) => sheet.visibility === 'visible')) throw new XlsxWriteError('noVisibleSheet', {});
  if (!sheets.some((sheet) => sheet.id === activeSheetId)) {
    throw new XlsxWriteError('unknownActiveSheet', { id: activeSheetId });
  }
  const seen = new Set<string>();
  for (const { name } of sheets) {
    if (name === '' || name.length > maxSheetNameLength || forbiddenInSheetName.test(name)) {
      throw new XlsxWriteError('sheetName', { name });
    }
    if (seen.has(name.toLowerCase())) throw new XlsxWriteError('duplicateSheetName', { name });
    seen.add(name.toLowerCase());
  }
  const tableNames = new Set<string>();
  for (const { name } of sheets.flatMap((sheet) => sheet.tables)) {
    if (name === '' || tableNames.has(name.toLowerCase())) throw new XlsxWriteError('tableName', { name });
    tableNames.add(name.toLowerCase());
  }
}

function workbookXml(workbook: Workbook, sheetIds: readonly string[]): string {
  const { sheets, structurePassword } = workbook;
  const hasFormulas = sheets.some((sheet) =>
    [...sheet.rows.values()].some((row) => [...row.cells.values()].some((cell) => cell.formula !== undefined)),
  );
  const active = sheets.findIndex((sheet) => sheet.id === workbook.activeSheetId);
  return markup('workbook', { xmlns: namespaces.main, 'xmlns:r': namespaces.relationships }, [
    markup('workbookPr', { date1904: workbook.date1904 ? true : undefined }),
    workbook.structureProtected
      ? markup('workbookProtection', {
          workbookAlgorithmName: structurePassword?.algorithmName,
          workbookHashValue: structurePassword?.hashValue,
          workbookSaltValue: structurePassword?.saltValue,
          workbookSpinCount: structurePassword?.spinCount,
          lockStructure: true,
        })
      : '',
    markup('bookViews', {}, markup('workbookView', { activeTab: active === 0 ? undefined : active })),
    listElement(
      'sheets',
      sheets.map((sheet, i) =>
        markup('sheet', {
          name: sheet.name,
          sheetId: i + 1,
          state: sheet.visibility === 'visible' ? undefined : sheet.visibility,
          'r:id': sheetIds[i],
        }),
      ),
    ),
    definedNamesXml(workbook),
    // Values may have been calculated by a program that knows fewer functions than Excel.
    hasFormulas ? markup('calcPr', { fullCalcOnLoad: true }) : '',
  ]);
}

/** Table ids must differ within a workbook; copies of sheets may bring equal ones. */
function tableIds(workbook: Workbook): (table: Table) => number {
  const all = workbook.sheets.flatMap((sheet) => sheet.tables);
  const ids = new Map<Table, number>();
  let highest = Math.max(0, ...all.map((table) => table.id));
  const taken = new Set<number>();
  for (const table of all) {
    const id = table.id > 0 && !taken.has(table.id) ? table.id : (highest += 1);
    taken.add(id);
    ids.set(table, id);
  }
  return (table) => ids.get(table) ?? table.id;
}

function writeCustomXml(workbook: Workbook, builder: PackageBuilder): void {
  const settings = workbook.settings.size === 0 ? [] : [{ id: settingsPartId, xml: settingsXml(workbook.settings) }];
  for (const part of [...workbook.customXmlParts, ...settings]) {
    const path = builder.nextPath('customXml/item', 'xml');
    const properties = builder.nextPath('customXml/itemProps', 'xml');
    // As bytes: a declaration would become part of the text.
    builder.add(path, 'customXml', strToU8(customXmlText(part)));
    builder.add(properties, 'customXmlProperties', itemPropertiesXml(part.id));
    builder.relate(path, 'customXmlProperties', properties);
    builder.relate(workbookPath, 'customXml', path);
  }
}

function writeDocumentProperties({ properties }: Workbook, builder: PackageBuilder): void {
  const add = (path: string, kind: Parameters<PackageBuilder['add']>[1], xml: string): void => {
    builder.add(path, kind, xml);
    builder.relate('', kind, path);
  };
  add('docProps/core.xml', 'coreProperties', corePropertiesXml(properties));
  add('docProps/app.xml', 'extendedProperties', extendedPropertiesXml(properties));
  const custom = customDocumentPropertiesXml(properties);
  if (custom !== undefined) add('docProps/custom.xml', 'customDocumentProperties', custom);
}

/**
 * Writes a workbook; the same workbook always gives the same bytes.
 *
 * Throws XlsxWriteError for what an .xlsx cannot hold: text over 32,767 characters, a forbidden sheet name, an in-line
 * list over 255 characters and the like.
 */
export function writeXlsx(workbook: Workbook): Uint8Array {
  checkSheets(workbook);
  const builder = packageBuilder();
  const styles = styleWriter(workbook.defaultFont);
  const strings = sharedStringWriter();
  const persons = new Map<string, string>();
  const tableId = tableIds(workbook);
  builder.relate('', 'workbook', workbookPath);
  const paths = workbook.sheets.map(() => builder.nextPath('xl/worksheets/sheet', 'xml'));
  const sheetIds = paths.map((path) => builder.relate(workbookPath, 'worksheet', path));
  builder.add(workbookPath, 'workbook', workbookXml(workbook, sheetIds));
  workbook.sheets.forEach((sheet, i) =>
    writeSheet(sheet, paths[i] ?? '', i + 1, sheet.id === workbook.activeSheetId, {
      builder,
      styles,
      strings,
      tableId,
      personId: (author) => {
        const id = persons.get(author) ?? numberedGuid(0, persons.size + 1);
        persons.set(author, id);
        return id;
      },
    }),
  );
  const addToWorkbook = (path: string, kind: Parameters<PackageBuilder['add']>[1], xml: string): void => {
    builder.add(path, kind, xml);
    builder.relate(workbookPath, kind, path);
  };
  addToWorkbook('xl/theme/theme1.xml', 'theme', themeXml());
  addToWorkbook('xl/styles.xml', 'styles', styles.xml());
  const sharedStrings = strings.xml();
  if (sharedStrings !== undefined) addToWorkbook('xl/sharedStrings.xml', 'sharedStrings', sharedStrings);
  if (persons.size > 0) addToWorkbook('xl/persons/person.xml', 'persons', personsXml(persons));
  writeCustomXml(workbook, builder);
  writeDocumentProperties(workbook, builder);
  return builder.zip();
}
