import type { BinaryOperator, Constant, Corner, Formula, Line } from './ast';
import { columnLetters } from './columnLetters';
import { signatureOf } from './signatures';
import { writeSpecifier } from './structuredReference';

export interface FormatFormulaOptions {
  /**
   * 'typed' (the default) is what Excel shows in its formula bar. 'file' is what it saves: this-row references in full,
   * with the table's name, and _xlfn. before functions newer than the file format (Office "[MS-XLSX] 2.2.2").
   */
  readonly form?: 'typed' | 'file';
  /** The table the formula stands in, which an unqualified [@列] belongs to; only 'file' needs it. */
  readonly table?: string;
}

const separators: Readonly<Partial<Record<BinaryOperator, string>>> = { ' ': ' ' };

/** A sheet's name as it stands before '!' in a formula: quoted unless it is plain letters, digits, '_' and '.'. */
export function sheetNameInFormula(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  // Excel also quotes what would read as a cell (A1, R1C1) or as TRUE and FALSE.
  const ambiguous =
    /^[A-Za-z]{1,3}\d+$/.test(name) || /^R\d*C?\d*$|^C\d*$/i.test(name) || /^(?:TRUE|FALSE)$/i.test(name);
  return plain && !ambiguous ? name : `'${name.replaceAll("'", "''")}'`;
}

function rowText({ index, absolute }: Line): string {
  return `${absolute ? '$' : ''}${index + 1}`;
}

function columnText({ index, absolute }: Line): string {
  return `${absolute ? '$' : ''}${columnLetters(index)}`;
}

function cornerText({ row, column }: Corner): string {
  return columnText(column) + rowText(row);
}

function constantText(value: Constant): string {
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numberText(value);
  return value.error;
}

/** Excel keeps 15 significant digits of a number in a formula. */
function numberText(value: number): string {
  const text = String(Number(value.toPrecision(15))).toUpperCase();
  return text.replace(/E([+-])(\d)$/, 'E$10$2');
}

/** A syntax tree -> its text without the leading '='. Blanks that were typed for looks are not kept. */
function write(formula: Formula, options: FormatFormulaOptions): string {
  const qualifier = 'sheet' in formula ? `${sheetNameInFormula(formula.sheet)}!` : '';
  switch (formula.kind) {
    case 'number':
    case 'text':
    case 'boolean':
      return constantText(formula.value);
    case 'error':
      return formula.error;
    case 'missing':
      return '';
    case 'cell':
      return qualifier + cornerText(formula.at);
    case 'area':
      return `${qualifier}${cornerText(formula.from)}:${cornerText(formula.to)}`;
    case 'rows':
      return `${qualifier}${rowText(formula.from)}:${rowText(formula.to)}`;
    case 'columns':
      return `${qualifier}${columnText(formula.from)}:${columnText(formula.to)}`;
    case 'structured': {
      const form = options.form ?? 'typed';
      const table = formula.table ?? (form === 'file' ? options.table : undefined);
      return `${table ?? ''}${writeSpecifier(formula, form)}`;
    }
    case 'name':
      return qualifier + formula.name;
    case 'prefix':
      return formula.operator + write(formula.operand, options);
    case 'percent':
      return `${write(formula.operand, options)}%`;
    case 'binary': {
      const operator = separators[formula.operator] ?? formula.operator;
      return write(formula.left, options) + operator + write(formula.right, options);
    }
    case 'parentheses':
      return `(${write(formula.inner, options)})`;
    case 'array':
      return `{${formula.rows.map((row) => row.map(constantText).join(',')).join(';')}}`;
    case 'call': {
      const newer = options.form === 'file' && (signatureOf(formula.name)?.introducedIn ?? 2003) > 2007;
      const given = formula.arguments.map((argument) => write(argument, options)).join(',');
      return `${newer ? '_xlfn.' : ''}${formula.name}(${given})`;
    }
  }
}

/** Writes a formula with its leading '=', in A1 notation and English function names. */
export function formatFormula(formula: Formula, options: FormatFormulaOptions = {}): string {
  return `=${write(formula, options)}`;
}
