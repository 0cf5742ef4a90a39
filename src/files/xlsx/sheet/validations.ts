/** Data validations (ECMA-376 part 1, 18.3.1.33; those of Excel 2010's extension are read as well). */
import { areaNames, parseAreas } from '../a1';
import { fromFileFormula, toFileFormula } from '../cells/fileFormula';
import type { ReadWarning } from '../readResult';
import type { ComparisonOperator, DataValidation, ValidationRule } from '../rules';
import { XlsxWriteError } from '../writeError';
import { booleanAttribute, childOf, childrenOf, choiceAttribute, textOf, type XmlElement } from '../xml/element';
import { decodeXstring, encodeXstringAttribute } from '../xml/escape';
import { listElement, markup, xstringElement } from '../xml/markup';
import { extensionItems } from './extensions';

export const comparisonOperators: readonly ComparisonOperator[] = [
  ...(['between', 'notBetween', 'equal', 'notEqual'] as const),
  ...(['greaterThan', 'lessThan', 'greaterThanOrEqual', 'lessThanOrEqual'] as const),
];

/** Excel's limit for the items of an in-line list, separators included; a longer one makes it repair the file. */
const maxListLength = 255;
const maxTitleLength = 32;
const maxMessageLength = 255;

const ruleKinds = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
} as const;
type StoredKind = keyof typeof ruleKinds;
const storedKinds = Object.keys(ruleKinds) as readonly StoredKind[];

const quotedList = /^"((?:[^"]|"")*)"$/;
const numeric = /^-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;

/** A plain number stays a plain number; anything else is a formula. */
function readOperand(text: string): string {
  return numeric.test(text.trim()) ? text.trim() : fromFileFormula(text);
}

function readRule(element: XmlElement): ValidationRule {
  const type = element.attributes.get('type') ?? 'none';
  const formula1 = decodeXstring(textOf(childOf(element, 'formula1')));
  const formula2 = decodeXstring(textOf(childOf(element, 'formula2')));
  if (type === 'list') {
    const items = quotedList.exec(formula1.trim())?.[1];
    return {
      kind: 'list',
      source: items === undefined ? fromFileFormula(formula1) : items.replace(/""/g, '"'),
      // The attribute says the opposite of its name (18.3.1.32): true hides the arrow.
      inCellDropDown: !booleanAttribute(element, 'showDropDown', false),
    };
  }
  const stored = storedKinds.find((kind) => kind === type);
  if (type === 'custom') return { kind: 'custom', formula: fromFileFormula(formula1) };
  if (stored === undefined) return { kind: 'any' };
  return {
    kind: ruleKinds[stored],
    operator: choiceAttribute(element, 'operator', comparisonOperators) ?? 'between',
    formula1: readOperand(formula1),
    ...(formula2 === '' ? {} : { formula2: readOperand(formula2) }),
  };
}

function readValidation(element: XmlElement, id: string): DataValidation {
  const sqref = element.attributes.get('sqref') ?? textOf(childOf(element, 'sqref'));
  const text = (name: string): string => decodeXstring(element.attributes.get(name) ?? '');
  const [promptTitle, prompt, errorTitle, error] = [
    text('promptTitle'),
    text('prompt'),
    text('errorTitle'),
    text('error'),
  ];
  const style = choiceAttribute(element, 'errorStyle', ['stop', 'warning', 'information'] as const) ?? 'stop';
  const showError = booleanAttribute(element, 'showErrorMessage', false);
  const hasPrompt = promptTitle !== '' || prompt !== '';
  // An alert that is shown with Excel's own words is the default and left out.
  const plainAlert = showError && style === 'stop' && errorTitle === '' && error === '';
  return {
    id,
    areas: parseAreas(sqref),
    rule: readRule(element),
    ignoreBlanks: booleanAttribute(element, 'allowBlank', false),
    ...(hasPrompt
      ? {
          prompt: {
            show: booleanAttribute(element, 'showInputMessage', false),
            title: promptTitle,
            message: prompt,
          },
        }
      : {}),
    ...(plainAlert ? {} : { errorAlert: { show: showError, style, title: errorTitle, message: error } }),
  };
}

/** Reads the validations of a worksheet element, those of its extension after the plain ones. */
export function readValidations(
  sheet: XmlElement,
  part: string,
  warn: (warning: ReadWarning) => void,
): readonly DataValidation[] {
  const elements = [
    ...childrenOf(childOf(sheet, 'dataValidations'), 'dataValidation'),
    ...extensionItems(sheet, 'dataValidations'),
  ];
  return elements.flatMap((element, i) => {
    const validation = readValidation(element, `dv${i + 1}`);
    const { rule } = validation;
    if (rule.kind === 'list' && !rule.source.startsWith('=') && rule.source.length > maxListLength) {
      // Excel drops such a list when it repairs the file.
      warn({ code: 'valueIgnored', part, element: 'dataValidation', value: rule.source });
      return [];
    }
    return validation.areas.length === 0 ? [] : [validation];
  });
}

function writtenOperand(text: string): string {
  return text.startsWith('=') ? toFileFormula(text) : text;
}

function formulasOf(rule: ValidationRule): readonly [type: string, formula1: string, formula2: string] {
  switch (rule.kind) {
    case 'any':
      return ['none', '', ''];
    case 'list':
      if (rule.source.startsWith('=')) return ['list', toFileFormula(rule.source), ''];
      if (rule.source.length > maxListLength) {
        throw new XlsxWriteError('listTooLong', { length: rule.source.length, limit: maxListLength });
      }
      return ['list', `"${rule.source.replace(/"/g, '""')}"`, ''];
    case 'custom':
      return ['custom', toFileFormula(rule.formula), ''];
    case 'wholeNumber':
      return ['whole', writtenOperand(rule.formula1), writtenOperand(rule.formula2 ?? '')];
    case 'decimal':
    case 'date':
    case 'time':
    case 'textLength':
      return [rule.kind, writtenOperand(rule.formula1), writtenOperand(rule.formula2 ?? '')];
  }
}

function validationXml(validation: DataValidation): string {
  const { rule, prompt, errorAlert } = validation;
  const [type, formula1, formula2] = formulasOf(rule);
  const limited = (text: string | undefined, limit: number): string | undefined => {
    if (text === undefined || text === '') return undefined;
    if (text.length > limit) throw new XlsxWriteError('promptTooLong', { length: text.length, limit });
    return encodeXstringAttribute(text);
  };
  const operator = 'operator' in rule && rule.operator !== 'between' ? rule.operator : undefined;
  return markup(
    'dataValidation',
    {
      type,
      errorStyle: errorAlert === undefined || errorAlert.style === 'stop' ? undefined : errorAlert.style,
      operator,
      allowBlank: validation.ignoreBlanks ? true : undefined,
      showDropDown: rule.kind === 'list' && !rule.inCellDropDown ? true : undefined,
      showInputMessage: (prompt?.show ?? true) ? true : undefined,
      showErrorMessage: (errorAlert?.show ?? true) ? true : undefined,
      errorTitle: limited(errorAlert?.title, maxTitleLength),
      error: limited(errorAlert?.message, maxMessageLength),
      promptTitle: limited(prompt?.title, maxTitleLength),
      prompt: limited(prompt?.message, maxMessageLength),
      sqref: areaNames(validation.areas),
    },
    [
      formula1 === '' ? '' : xstringElement('formula1', formula1),
      formula2 === '' ? '' : xstringElement('formula2', formula2),
    ],
  );
}

/** The dataValidations element, or nothing. Throws XlsxWriteError past Excel's limits for lists and messages. */
export function validationsXml(validations: readonly DataValidation[]): string {
  return listElement('dataValidations', validations.map(validationXml), { count: validations.length });
}
