/** Defined names: what they may be called, what they stand for, and their scopes. */
import type { DefinedName } from '../../files/xlsx/workbook';
import { mapChildren, type Formula } from '../formula/ast';
import { evaluateArray, evaluateReference } from '../formula/evaluate';
import { formatFormula } from '../formula/formatFormula';
import { parseFormula } from '../formula/parseFormula';
import { workbookContext } from '../formula/workbookContext';
import type { CellValue } from '../../files/xlsx/workbook';
import { columnName, isWholeColumns, isWholeRows, parseArea, quoteSheetName } from './address';
import { HostError } from './hostError';
import type { RangeTarget } from './rangeTarget';
import { sheetOf, type HostSession } from './session';

/** The workbook (null) or the sheet with this id. */
export type NameScope = string | null;

const longestName = 255;

/**
 * Why Excel takes no such name, or null. Names start with a letter, _ or \, hold letters, digits, periods and underscores,
 * read as no cell, are not C or R, and have at most 255 characters (support.microsoft.com, "Names in formulas").
 */
export function nameFault(name: string): string | null {
  if (name === '' || name.length > longestName) return 'it is empty or too long';
  if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*$/u.test(name)) return 'it holds a character that names may not have';
  if (/^[cr]$/i.test(name)) return 'C and R are reserved';
  if (/^(?:true|false)$/i.test(name)) return 'it reads as a value';
  if (parseArea(name) !== null || /^r\d*c\d*$/i.test(name)) return 'it reads as a cell';
  return null;
}

const inScope = (name: DefinedName, scope: NameScope): boolean => (name.sheetId ?? null) === scope;

/** The names of one scope, in alphabetical order as the name manager lists them. */
export function namesIn(session: HostSession, scope: NameScope): readonly DefinedName[] {
  if (scope !== null) sheetOf(session, scope);
  return session.workbook.names
    .filter((name) => inScope(name, scope))
    .sort((a, b) => a.name.localeCompare(b.name, session.options.locale));
}

export function findName(session: HostSession, scope: NameScope, name: string): DefinedName | null {
  const folded = name.toLowerCase();
  return namesIn(session, scope).find((candidate) => candidate.name.toLowerCase() === folded) ?? null;
}

/** '=Sheet1!$A$1:$B$2' */
function referenceFormula(session: HostSession, { sheetId, ...area }: RangeTarget): string {
  const column = (index: number): string => `$${columnName(index)}`;
  const row = (index: number): string => `$${index + 1}`;
  const first = `${column(area.left)}${row(area.top)}`;
  const last = `${column(area.right)}${row(area.bottom)}`;
  const place = isWholeRows(area)
    ? `${row(area.top)}:${row(area.bottom)}`
    : isWholeColumns(area)
      ? `${column(area.left)}:${column(area.right)}`
      : first === last
        ? first
        : `${first}:${last}`;
  return `=${quoteSheetName(sheetOf(session, sheetId).name)}!${place}`;
}

/** References that name no sheet mean the active one, as in the name manager. */
function withSheet(formula: Formula, sheet: string): Formula {
  switch (formula.kind) {
    case 'cell':
    case 'area':
    case 'rows':
    case 'columns':
      return formula.sheet === undefined ? { ...formula, sheet } : formula;
    default:
      return mapChildren(formula, (child) => withSheet(child, sheet));
  }
}

/**
 * What a name stands for, as it is kept. Text without an equals sign is read as a formula all the same, and refused when
 * it is none (Excel on the web, github.com/OfficeDev/office-js/issues/1918).
 */
export function nameFormula(session: HostSession, reference: RangeTarget | string, scope: NameScope): string {
  if (typeof reference !== 'string') return referenceFormula(session, reference);
  const parsed = parseFormula(reference.startsWith('=') ? reference : `=${reference}`);
  if (!parsed.ok) throw new HostError('InvalidArgument', `the reference ${reference}`);
  const sheet = sheetOf(session, scope ?? session.workbook.activeSheetId).name;
  return formatFormula(withSheet(parsed.formula, sheet));
}

/** Adds a name. One that its scope has already is ItemAlreadyExists (github.com/OfficeDev/office-js/issues/2875). */
export function addName(
  session: HostSession,
  scope: NameScope,
  name: string,
  reference: RangeTarget | string,
  comment: string | undefined,
): void {
  const fault = nameFault(name);
  if (fault !== null) throw new HostError('InvalidArgument', `the name ${name}: ${fault}`);
  const tables = session.workbook.sheets.flatMap((sheet) => sheet.tables);
  const isTable = tables.some((table) => table.name.toLowerCase() === name.toLowerCase());
  if (isTable || findName(session, scope, name) !== null) throw new HostError('ItemAlreadyExists', `the name ${name}`);
  const added: DefinedName = {
    name,
    formula: nameFormula(session, reference, scope),
    ...(scope === null ? {} : { sheetId: scope }),
    visible: true,
    ...(comment === undefined || comment === '' ? {} : { comment }),
  };
  setNames(session, [...session.workbook.names, added]);
}

/** Replaces a name by what `change` makes of it; null deletes it. */
export function changeName(
  session: HostSession,
  name: DefinedName,
  change: (name: DefinedName) => DefinedName | null,
): void {
  setNames(
    session,
    session.workbook.names.flatMap((candidate) => {
      const next = candidate === name ? change(candidate) : candidate;
      return next === null ? [] : [next];
    }),
  );
}

function setNames(session: HostSession, names: readonly DefinedName[]): void {
  session.workbook = { ...session.workbook, names };
  session.calculationPending = true;
}

/** What a name stands for: one rectangle of cells, or values (one row of one value for a constant). */
export type NameMeaning =
  | { readonly kind: 'range'; readonly range: RangeTarget }
  | { readonly kind: 'values'; readonly rows: readonly (readonly CellValue[])[] };

/** Relative references count from A1: the host does not move them with the active cell. */
export function meaningOf(session: HostSession, name: DefinedName): NameMeaning {
  const parsed = parseFormula(name.formula);
  if (!parsed.ok) return { kind: 'values', rows: [[{ error: '#NAME?' }]] };
  const { now, locale } = session.options;
  const sheetId = name.sheetId ?? session.workbook.activeSheetId;
  const context = workbookContext(session.workbook, { now: now(), locale })({ sheetId, row: 0, column: 0 });
  const areas = evaluateReference(parsed.formula, context);
  const [first] = areas ?? [];
  if (first !== undefined && areas?.length === 1)
    return { kind: 'range', range: { sheetId: first.sheetId, ...first.area } };
  return { kind: 'values', rows: evaluateArray(parsed.formula, context) };
}

/** 'Sheet1!$A$1:$B$2': NamedItem.value of a name for a range. */
export const rangeText = (session: HostSession, range: RangeTarget): string =>
  referenceFormula(session, range).slice(1);
