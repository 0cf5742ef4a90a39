/** Which data validation lies where: reading it over a range, replacing it in a part of its cells, removing it. */
import type { DataValidation, ValidationRule } from '../../files/xlsx/rules';
import type { Area, Sheet } from '../../files/xlsx/workbook';
import { commonAreas, cornerOf, coversArea, withoutArea } from './areas';
import { HostError } from './hostError';
import type { RangeTarget } from './rangeTarget';
import { rebasedFormula } from './ruleFormulas';
import { newId, sheetOf, updateSheet, type HostSession } from './session';
import { requireUnprotected } from './sheetRules';

/** A validation without its place. Its formulas are as seen from the top left cell of the range that was asked for. */
export type ValidationSettings = Omit<DataValidation, 'id' | 'areas'>;

export type RangeValidation =
  | { readonly kind: 'none' }
  | { readonly kind: 'uniform'; readonly settings: ValidationSettings }
  /** Every cell has a validation, but not the same. */
  | { readonly kind: 'inconsistent' }
  /** Some cells have a validation and some have not. */
  | { readonly kind: 'mixed' };

const validationGroup = 4;

/** What a cell without validation has, and one whose rule is set for the first time. */
export const noValidation: ValidationSettings = { rule: { kind: 'any' }, ignoreBlanks: true };

/** The rule with each of its formulas replaced; a list typed out is no formula. */
export function withRuleFormulas(rule: ValidationRule, change: (formula: string) => string): ValidationRule {
  switch (rule.kind) {
    case 'any':
      return rule;
    case 'list':
      return { ...rule, source: change(rule.source) };
    case 'custom':
      return { ...rule, formula: change(rule.formula) };
    case 'wholeNumber':
    case 'decimal':
    case 'date':
    case 'time':
    case 'textLength':
      return {
        ...rule,
        formula1: change(rule.formula1),
        ...(rule.formula2 === undefined ? {} : { formula2: change(rule.formula2) }),
      };
  }
}

function settingsFrom(validation: DataValidation, row: number, column: number): ValidationSettings {
  const { id: _id, areas, ...settings } = validation;
  const corner = cornerOf(areas);
  const move = (text: string): string => rebasedFormula(text, row - corner.row, column - corner.column);
  return { ...settings, rule: withRuleFormulas(settings.rule, move) };
}

const same = (one: ValidationSettings, two: ValidationSettings): boolean => JSON.stringify(one) === JSON.stringify(two);

/** The validation of a range as a whole. */
export function validationOf(sheet: Sheet, target: Area): RangeValidation {
  const touching = sheet.validations.filter((validation) => commonAreas(validation.areas, target).length > 0);
  const [first, ...others] = touching.map((validation) => settingsFrom(validation, target.top, target.left));
  if (first === undefined) return { kind: 'none' };
  if (
    !coversArea(
      touching.flatMap((validation) => validation.areas),
      target,
    )
  )
    return { kind: 'mixed' };
  return others.every((other) => same(first, other)) ? { kind: 'uniform', settings: first } : { kind: 'inconsistent' };
}

/** The validation of one cell, with formulas as seen from that cell; undefined when it has none. */
export function validationAt(sheet: Sheet, row: number, column: number): ValidationSettings | undefined {
  const found = validationOf(sheet, { top: row, bottom: row, left: column, right: column });
  return found.kind === 'uniform' ? found.settings : undefined;
}

/** The sheet's validations with the target's cells taken out of them; formulas follow a corner that was lost. */
function cutOut(validations: readonly DataValidation[], target: Area): readonly DataValidation[] {
  return validations.flatMap((validation) => {
    const areas = withoutArea(validation.areas, target);
    if (areas.length === 0) return [];
    if (areas.length === validation.areas.length && areas.every((area, i) => area === validation.areas[i])) {
      return [validation];
    }
    const corner = cornerOf(areas);
    return [{ ...validation, ...settingsFrom(validation, corner.row, corner.column), areas }];
  });
}

const placeOf = ({ top, left, bottom, right }: RangeTarget): Area => ({ top, left, bottom, right });

/** Puts one validation on a range, in place of whatever its cells had. A protected sheet refuses (AccessDenied). */
export function replaceValidation(session: HostSession, target: RangeTarget, settings: ValidationSettings): void {
  requireUnprotected(sheetOf(session, target.sheetId));
  updateSheet(session, target.sheetId, (sheet) => ({
    ...sheet,
    validations: [
      ...cutOut(sheet.validations, target),
      { id: newId(session, validationGroup), areas: [placeOf(target)], ...settings },
    ],
  }));
}

/**
 * Changes settings other than the rule on every cell of a range: validations keep their rules, cells without one get
 * a validation that allows anything.
 */
export function changeSettings(
  session: HostSession,
  target: RangeTarget,
  change: (settings: ValidationSettings) => ValidationSettings,
): void {
  const current = sheetOf(session, target.sheetId);
  requireUnprotected(current);
  const bare = current.validations.reduce<readonly Area[]>(
    (rest, validation) => validation.areas.reduce((areas, area) => withoutArea(areas, area), rest),
    [placeOf(target)],
  );
  const changed = current.validations.flatMap((validation): DataValidation[] => {
    const areas = commonAreas(validation.areas, target);
    if (areas.length === 0) return [];
    const corner = cornerOf(areas);
    return [
      { ...change(settingsFrom(validation, corner.row, corner.column)), id: newId(session, validationGroup), areas },
    ];
  });
  const fresh =
    bare.length === 0 ? [] : [{ ...change(noValidation), id: newId(session, validationGroup), areas: bare }];
  updateSheet(session, target.sheetId, (sheet) => ({
    ...sheet,
    validations: [...cutOut(sheet.validations, target), ...changed, ...fresh],
  }));
}

/**
 * Sets the rule of a range and keeps its prompt and alert. A range whose cells differ in their validation refuses, as
 * there is no one prompt to keep (github.com/OfficeDev/office-js/issues/2594): it has to be cleared first.
 */
export function setRule(session: HostSession, target: RangeTarget, rule: ValidationRule): void {
  const sheet = sheetOf(session, target.sheetId);
  requireUnprotected(sheet);
  const current = validationOf(sheet, target);
  switch (current.kind) {
    case 'inconsistent':
    case 'mixed':
      throw new HostError('InvalidArgument', 'the cells of the range have different validations; clear them first');
    case 'none':
      replaceValidation(session, target, { ...noValidation, rule });
      return;
    case 'uniform':
      replaceValidation(session, target, { ...current.settings, rule });
  }
}

/** Takes a range out of every validation ("only the overlapping cells of the two ranges are cleared"). */
export function clearValidations(session: HostSession, target: RangeTarget): void {
  requireUnprotected(sheetOf(session, target.sheetId));
  updateSheet(session, target.sheetId, (sheet) => ({ ...sheet, validations: cutOut(sheet.validations, target) }));
}
