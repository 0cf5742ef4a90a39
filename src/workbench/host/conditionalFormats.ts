/** Adding, finding, ordering, cutting and removing the conditional formats of a sheet. */
import type { ConditionalFormat, ConditionalRule } from '../../files/xlsx/rules';
import type { Area } from '../../files/xlsx/workbook';
import { overlaps } from './address';
import { cornerOf, withoutArea } from './areas';
import { HostError } from './hostError';
import type { AreasTarget } from './rangeTarget';
import { rebasedFormula } from './ruleFormulas';
import { newId, sheetOf, updateSheet, type HostSession } from './session';
import { requireAllowed } from './sheetRules';

/** Which conditional format an object stands for; it may be gone meanwhile. */
export interface FormatTarget {
  readonly sheetId: string;
  readonly id: string;
}

const conditionalFormatGroup = 3;

/** The formats that touch some of the areas, the one with the highest priority first. */
export function formatsOn(session: HostSession, target: AreasTarget): readonly ConditionalFormat[] {
  return sheetOf(session, target.sheetId).conditionalFormats.filter((format) =>
    format.areas.some((area) => target.areas.some((other) => overlaps(area, other))),
  );
}

export function formatOf(session: HostSession, { sheetId, id }: FormatTarget): ConditionalFormat {
  const found = sheetOf(session, sheetId).conditionalFormats.find((format) => format.id === id);
  if (found === undefined) throw new HostError('ItemNotFound', 'the conditional format was deleted');
  return found;
}

/**
 * A protected sheet lets conditional formats be changed when formatting cells is allowed
 * (support.microsoft.com, "Protect a worksheet": Format cells).
 */
function changeFormats(
  session: HostSession,
  sheetId: string,
  change: (formats: readonly ConditionalFormat[]) => readonly ConditionalFormat[],
): void {
  requireAllowed(sheetOf(session, sheetId), 'allowFormatCells');
  updateSheet(session, sheetId, (sheet) => ({ ...sheet, conditionalFormats: change(sheet.conditionalFormats) }));
}

/** Adds a format "at the first/top priority" (ConditionalFormatCollection.add). */
export function addFormat(session: HostSession, target: AreasTarget, rule: ConditionalRule): FormatTarget {
  const taken = new Set(session.workbook.sheets.flatMap((sheet) => sheet.conditionalFormats.map((f) => f.id)));
  let id = newId(session, conditionalFormatGroup);
  while (taken.has(id)) id = newId(session, conditionalFormatGroup);
  const areas = target.areas.map(({ top, left, bottom, right }): Area => ({ top, left, bottom, right }));
  changeFormats(session, target.sheetId, (formats) => [{ id, areas, stopIfTrue: false, rule }, ...formats]);
  return { sheetId: target.sheetId, id };
}

export function changeFormat(
  session: HostSession,
  target: FormatTarget,
  change: (format: ConditionalFormat) => ConditionalFormat,
): void {
  const current = formatOf(session, target);
  const next = change(current);
  changeFormats(session, target.sheetId, (formats) => formats.map((format) => (format === current ? next : format)));
}

export function deleteFormat(session: HostSession, target: FormatTarget): void {
  const current = formatOf(session, target);
  changeFormats(session, target.sheetId, (formats) => formats.filter((format) => format !== current));
}

/**
 * Moves a format to a place among those of its sheet: negative counts from the back, and what is out of bounds becomes
 * the nearest place (ConditionalFormat.priority).
 */
export function setPriority(session: HostSession, target: FormatTarget, priority: number): void {
  const current = formatOf(session, target);
  changeFormats(session, target.sheetId, (formats) => {
    const others = formats.filter((format) => format !== current);
    const wanted = priority < 0 ? formats.length + priority : priority;
    const place = Math.min(Math.max(wanted, 0), others.length);
    return [...others.slice(0, place), current, ...others.slice(place)];
  });
}

/** Takes areas out of every format; one that loses all its cells goes, one that loses its corner is rewritten. */
export function clearFormats(session: HostSession, target: AreasTarget): void {
  if (formatsOn(session, target).length === 0) return;
  changeFormats(session, target.sheetId, (formats) =>
    formats.flatMap((format) => {
      const areas = target.areas.reduce(withoutArea, format.areas);
      if (areas.length === 0) return [];
      return areas.every((area, index) => area === format.areas[index]) ? [format] : [withAreas(format, areas)];
    }),
  );
}

function withAreas(format: ConditionalFormat, areas: readonly Area[]): ConditionalFormat {
  const [from, to] = [cornerOf(format.areas), cornerOf(areas)];
  const move = (formula: string): string => rebasedFormula(formula, to.row - from.row, to.column - from.column);
  return { ...format, areas, rule: withFormulas(format.rule, move) };
}

/** The rule with each of its formulas replaced. */
export function withFormulas(rule: ConditionalRule, move: (formula: string) => string): ConditionalRule {
  switch (rule.kind) {
    case 'custom':
      return { ...rule, formula: move(rule.formula) };
    case 'cellValue':
      return {
        ...rule,
        formula1: move(rule.formula1),
        ...(rule.formula2 === undefined ? {} : { formula2: move(rule.formula2) }),
      };
    case 'containsText':
    case 'dataBar':
    case 'iconSet':
    case 'foreign':
      return rule;
  }
}
