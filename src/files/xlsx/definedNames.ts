/** Names of a workbook (ECMA-376 part 1, 18.2.5), among them those that hold print titles, print area and filters. */
import { fromFileFormula, toFileFormula } from './cells/fileFormula';
import {
  absoluteReference,
  filterDatabaseName,
  printAreaName,
  printNames,
  printTitlesName,
  readPrintName,
} from './sheet/printNames';
import type { DefinedName, PageSetup, Workbook } from './workbook';
import { booleanAttribute, childOf, childrenOf, numberAttribute, type XmlElement } from './xml/element';
import { decodeXstring, encodeXstringAttribute } from './xml/escape';
import { listElement, xstringElement } from './xml/markup';

export interface ReadNames {
  readonly names: readonly DefinedName[];
  /** Print titles and area by sheet id. */
  readonly printing: ReadonlyMap<string, PageSetup>;
}

/** @param sheetIds by position in the file; a sheet that was not read has none */
export function readNames(workbook: XmlElement, sheetIds: readonly (string | undefined)[]): ReadNames {
  const names: DefinedName[] = [];
  const printing = new Map<string, PageSetup>();
  for (const element of childrenOf(childOf(workbook, 'definedNames'), 'definedName')) {
    const name = element.attributes.get('name') ?? '';
    const local = numberAttribute(element, 'localSheetId');
    const sheetId = local === undefined ? undefined : sheetIds[local];
    // A name of a sheet that was not read has nothing to belong to; filters say their area themselves.
    if (name === '' || name === filterDatabaseName || (local !== undefined && sheetId === undefined)) continue;
    const formula = decodeXstring(element.text);
    const isPrintName = name === printAreaName || name === printTitlesName;
    const setup = isPrintName && sheetId !== undefined ? readPrintName(name, formula) : undefined;
    if (setup !== undefined && sheetId !== undefined) {
      printing.set(sheetId, { ...printing.get(sheetId), ...setup });
      continue;
    }
    const comment = element.attributes.get('comment');
    names.push({
      name,
      formula: fromFileFormula(formula),
      ...(sheetId === undefined ? {} : { sheetId }),
      visible: !booleanAttribute(element, 'hidden', false),
      ...(comment === undefined ? {} : { comment: decodeXstring(comment) }),
    });
  }
  return { names, printing };
}

interface NameEntry {
  readonly name: string;
  readonly formula: string;
  readonly localSheetId: number | undefined;
  readonly hidden: true | undefined;
  readonly comment: string | undefined;
}

export function definedNamesXml(workbook: Workbook): string {
  const own = workbook.names.map((name): NameEntry => {
    const position = workbook.sheets.findIndex((sheet) => sheet.id === name.sheetId);
    return {
      name: name.name,
      formula: toFileFormula(name.formula),
      localSheetId: name.sheetId === undefined || position === -1 ? undefined : position,
      hidden: name.visible ? undefined : true,
      comment: name.comment,
    };
  });
  const ofSheets = workbook.sheets.flatMap((sheet, localSheetId): readonly NameEntry[] => {
    const filter = sheet.autoFilter;
    const printing = printNames(sheet.name, sheet.pageSetup);
    const entries =
      filter === undefined
        ? printing
        : [[filterDatabaseName, absoluteReference(sheet.name, filter.area)] as const, ...printing];
    return entries.map(([name, formula]) => ({
      name,
      formula,
      localSheetId,
      hidden: name === filterDatabaseName ? true : undefined,
      comment: undefined,
    }));
  });
  const entries = [...own, ...ofSheets].map(({ name, formula, localSheetId, hidden, comment }) =>
    xstringElement('definedName', formula, {
      name,
      comment: comment === undefined ? undefined : encodeXstringAttribute(comment),
      localSheetId,
      hidden,
    }),
  );
  return listElement('definedNames', entries);
}
