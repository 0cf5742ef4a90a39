/** Excel.DataValidation: the validation of a range. */
import type { ComparisonOperator, DataValidation, ValidationRule } from '../../../files/xlsx/rules';
import { formatArea, quoteSheetName } from '../address';
import { areasOfCells } from '../areas';
import { HostError } from '../hostError';
import { hostObject, isHostObject, nullObject, once, type HostObject, type ObjectType } from '../objectType';
import type { RangeTarget } from '../rangeTarget';
import { requireRuleFormula } from '../ruleFormulas';
import { sheetOf, type HostSession } from '../session';
import { calculateIfNeeded } from '../calculation';
import { invalidCells } from '../validateEntry';
import {
  changeSettings,
  clearValidations,
  noValidation,
  setRule,
  validationOf,
  type ValidationSettings,
} from '../validations';
import { booleanArgument, choiceArgument, recordArgument, textArgument } from './arguments';
import { rangeAreasObject } from './rangeAreasObject';
import { serialOfIso } from './isoSerial';

/** Validation formulas and typed lists end here (learn.microsoft.com/office/vba/api/excel.validation.add, Formula1). */
const longestFormula = 255;
/** What Excel's dialog and file take of titles and messages ([MS-XLSB] 2.4.353, BrtDVal). */
const longestTitle = 32;
const longestPrompt = 255;
const longestError = 225;

const operators = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
} as const satisfies Record<string, ComparisonOperator>;
const operatorNames = Object.keys(operators) as (keyof typeof operators)[];

const typeNames: Readonly<Record<ValidationRule['kind'], string>> = {
  any: 'None',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

const styleNames = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;
const styles = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;

function limited(value: unknown, name: string, longest: number): string {
  const text = value === undefined || value === null ? '' : textArgument(value, name);
  if (text.length > longest) throw new HostError('InvalidArgument', `${name} has more than ${longest} characters`);
  return text;
}

/** A range as an absolute reference, as seen from the validated sheet. */
function referenceTo(session: HostSession, sheetId: string, object: HostObject): string {
  if (object.typeName !== 'Range') throw new HostError('InvalidArgument', 'a Range is wanted');
  const range = object.target as RangeTarget;
  const area = formatArea(range).replace(/([A-Z]+)|(\d+)/g, '$$$&');
  const sheet = range.sheetId === sheetId ? '' : `${quoteSheetName(sheetOf(session, range.sheetId).name)}!`;
  return `=${sheet}${area}`;
}

function ruleFormula(text: string, name: string): string {
  return requireRuleFormula(limited(text, name, longestFormula), name);
}

function readLimit(
  session: HostSession,
  target: RangeTarget,
  kind: 'wholeNumber' | 'decimal' | 'textLength' | 'date' | 'time',
  value: unknown,
  name: string,
): string {
  if (isHostObject(value)) {
    const range = value.target as RangeTarget;
    const reference = referenceTo(session, target.sheetId, value);
    // Only a list may refer to more than one cell ([MS-XLSX] 2.6.4).
    if (range.top !== range.bottom || range.left !== range.right) throw new HostError('InvalidArgument', name);
    return reference;
  }
  const ofDates = kind === 'date' || kind === 'time';
  if (typeof value === 'number' && !ofDates && Number.isFinite(value)) return String(value);
  const text = textArgument(value, name);
  if (text.startsWith('=')) return ruleFormula(text, name);
  const serial = ofDates ? serialOfIso(text, session.workbook.date1904) : undefined;
  if (serial !== undefined) return String(serial);
  if (text.trim() !== '' && Number.isFinite(Number(text))) return text.trim();
  throw new HostError('InvalidArgument', `${name}: ${text}`);
}

function readList(session: HostSession, target: RangeTarget, value: unknown): ValidationRule {
  const list = recordArgument(value, 'list');
  const inCellDropDown = booleanArgument(list['inCellDropDown'], 'inCellDropDown', true);
  const source = list['source'];
  if (isHostObject(source)) {
    const range = source.target as RangeTarget;
    // "The list source must be a delimited list, or a reference to a single row or column" (Excel's own message).
    if (source.typeName === 'Range' && range.top !== range.bottom && range.left !== range.right) {
      throw new HostError('InvalidArgument', 'source is neither one row nor one column');
    }
    return { kind: 'list', source: referenceTo(session, target.sheetId, source), inCellDropDown };
  }
  const text = limited(source, 'source', longestFormula);
  if (text.trim() === '') throw new HostError('InvalidArgument', 'source is empty');
  return { kind: 'list', source: text.startsWith('=') ? ruleFormula(text, 'source') : text, inCellDropDown };
}

const ruleKinds = ['custom', 'date', 'decimal', 'list', 'textLength', 'time', 'wholeNumber'] as const;

/** "No more than one of these properties may be present in any DataValidationRule object." */
function readRule(session: HostSession, target: RangeTarget, value: unknown): ValidationRule {
  const wanted = recordArgument(value, 'rule');
  const present = Object.keys(wanted).filter((key) => wanted[key] !== undefined && wanted[key] !== null);
  if (present.length !== 1) throw new HostError('InvalidArgument', 'exactly one kind of rule is wanted');
  const kind = choiceArgument(present[0], ruleKinds, 'rule');
  switch (kind) {
    case 'list':
      return readList(session, target, wanted[kind]);
    case 'custom':
      return { kind, formula: ruleFormula(textArgument(recordArgument(wanted[kind], kind)['formula'], kind), kind) };
    case 'date':
    case 'time':
    case 'decimal':
    case 'textLength':
    case 'wholeNumber': {
      const limits = recordArgument(wanted[kind], kind);
      const operator = operators[choiceArgument(limits['operator'], operatorNames, 'operator')];
      const two = operator === 'between' || operator === 'notBetween';
      const limit = (name: string): string => readLimit(session, target, kind, limits[name], name);
      return { kind, operator, formula1: limit('formula1'), ...(two ? { formula2: limit('formula2') } : {}) };
    }
  }
}

/** Limits come back "always … as a string formula" (BasicDataValidation.formula1). */
const asFormula = (text: string): string => (text.startsWith('=') ? text : `=${text}`);

function ruleFor(rule: ValidationRule): Readonly<Record<string, unknown>> {
  switch (rule.kind) {
    case 'any':
      return {};
    case 'list':
      return { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } };
    case 'custom':
      return { custom: { formula: rule.formula } };
    case 'wholeNumber':
    case 'decimal':
    case 'date':
    case 'time':
    case 'textLength': {
      const operator = operatorNames.find((name) => operators[name] === rule.operator);
      const formula2 = rule.formula2 === undefined ? {} : { formula2: asFormula(rule.formula2) };
      return { [rule.kind]: { formula1: asFormula(rule.formula1), ...formula2, operator } };
    }
  }
}

/** The settings all cells share; null when they differ, which Office.js then shows. */
function sharedSettings(session: HostSession, target: RangeTarget): ValidationSettings | null {
  const found = validationOf(sheetOf(session, target.sheetId), target);
  if (found.kind === 'none') return noValidation;
  return found.kind === 'uniform' ? found.settings : null;
}

function typeOf(session: HostSession, target: RangeTarget): string {
  const found = validationOf(sheetOf(session, target.sheetId), target);
  if (found.kind === 'uniform') return typeNames[found.settings.rule.kind];
  return ({ none: 'None', inconsistent: 'Inconsistent', mixed: 'MixedCriteria' } as const)[found.kind];
}

/** True when all cells are valid, false when all are invalid, null when there are both (DataValidation.valid). */
function isValid(session: HostSession, target: RangeTarget): boolean | null {
  calculateIfNeeded(session);
  const { cells, total } = invalidCells(session, sheetOf(session, target.sheetId), target);
  if (cells.length === 0) return true;
  return cells.length === total ? false : null;
}

function invalid(session: HostSession, target: RangeTarget): HostObject | null {
  calculateIfNeeded(session);
  const { cells } = invalidCells(session, sheetOf(session, target.sheetId), target);
  return cells.length === 0 ? null : rangeAreasObject(target.sheetId, areasOfCells(cells));
}

function readAlert(value: unknown): DataValidation['errorAlert'] & object {
  const alert = recordArgument(value, 'errorAlert');
  return {
    show: booleanArgument(alert['showAlert'], 'showAlert', true),
    style: styles[choiceArgument(alert['style'], ['Stop', 'Warning', 'Information'], 'style', 'Stop')],
    title: limited(alert['title'], 'title', longestTitle),
    message: limited(alert['message'], 'message', longestError),
  };
}

function readPrompt(value: unknown): DataValidation['prompt'] & object {
  const prompt = recordArgument(value, 'prompt');
  return {
    show: booleanArgument(prompt['showPrompt'], 'showPrompt', true),
    title: limited(prompt['title'], 'title', longestTitle),
    message: limited(prompt['message'], 'message', longestPrompt),
  };
}

const dataValidationType = once((): ObjectType<RangeTarget> => ({
  name: 'DataValidation',
  scalars: {
    Type: { get: typeOf },
    Rule: {
      get: (session, target) => {
        const settings = sharedSettings(session, target);
        return settings === null ? null : ruleFor(settings.rule);
      },
      set: (session, target, value) => setRule(session, target, readRule(session, target, value)),
    },
    ErrorAlert: {
      get: (session, target) => {
        const settings = sharedSettings(session, target);
        if (settings === null) return null;
        const alert = settings.errorAlert;
        return {
          message: alert?.message ?? '',
          showAlert: alert?.show ?? true,
          style: styleNames[alert?.style ?? 'stop'],
          title: alert?.title ?? '',
        };
      },
      set: (session, target, value) => {
        const errorAlert = readAlert(value);
        changeSettings(session, target, (settings) => ({ ...settings, errorAlert }));
      },
    },
    Prompt: {
      get: (session, target) => {
        const settings = sharedSettings(session, target);
        if (settings === null) return null;
        const { prompt } = settings;
        return { message: prompt?.message ?? '', showPrompt: prompt?.show ?? true, title: prompt?.title ?? '' };
      },
      set: (session, target, value) => {
        const prompt = readPrompt(value);
        changeSettings(session, target, (settings) => ({ ...settings, prompt }));
      },
    },
    IgnoreBlanks: {
      get: (session, target) => sharedSettings(session, target)?.ignoreBlanks ?? null,
      set: (session, target, value) => {
        const ignoreBlanks = booleanArgument(value, 'ignoreBlanks');
        changeSettings(session, target, (settings) => ({ ...settings, ignoreBlanks }));
      },
    },
    Valid: { get: isValid },
  },
  methods: {
    Clear: (session, target) => clearValidations(session, target),
    GetInvalidCells: (session, target) => {
      const cells = invalid(session, target);
      if (cells === null) throw new HostError('ItemNotFound', 'all cells are valid');
      return cells;
    },
    GetInvalidCellsOrNullObject: (session, target) => invalid(session, target) ?? nullObject,
  },
}));

export const dataValidationNavigations: NonNullable<ObjectType<RangeTarget>['navigations']> = {
  DataValidation: (_, target) => hostObject(dataValidationType(), target),
};
