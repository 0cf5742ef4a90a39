/**
 * Formula text -> syntax tree: a Pratt parser over Excel's operators.
 *
 * Precedence is that of support.microsoft.com, "Calculation operators and precedence in Excel": references bind
 * tightest, then negation (so -2^2 is 4), %, ^, * and /, + and -, &, comparisons. Everything associates to the left.
 */
import { maxColumns, maxRows } from '../../files/xlsx/workbook';
import type { BinaryOperator, Constant, ErrorCode, Formula, FormulaSyntaxError } from './ast';
import { areaBetween, columnLine, cornerOf, inOrder, rowLine } from './corners';
import { signatureOf } from './signatures';
import { readSpecifier } from './structuredReference';
import { tokenize, type Token } from './tokens';

export type ParsedFormula =
  { readonly ok: true; readonly formula: Formula } | { readonly ok: false; readonly error: FormulaSyntaxError };

/** Excel's limits: "Excel specifications and limits" on support.microsoft.com. */
const longestFormula = 8192;
const deepestNesting = 64;

const binding: Readonly<Record<BinaryOperator, number>> = {
  '=': 10,
  '<>': 10,
  '<': 10,
  '<=': 10,
  '>': 10,
  '>=': 10,
  '&': 20,
  '+': 30,
  '-': 30,
  '*': 40,
  '/': 40,
  '^': 50,
  ',': 80,
  ' ': 90,
  ':': 100,
};
const percentBinding = 60;
const prefixBinding = 70;
const missing: Formula = { kind: 'missing' };

/** Thrown inside the parser only, and turned into a result at its edge. */
class Refusal extends Error {
  constructor(readonly detail: FormulaSyntaxError) {
    super(detail.code);
  }
}

function refuse(code: FormulaSyntaxError['code'], position: number): never {
  throw new Refusal({ code, position });
}

function isOperator(source: string): source is BinaryOperator {
  return Object.hasOwn(binding, source);
}

/** Whether a formula can stand on either side of a reference operator. */
function isReferenceLike(formula: Formula): boolean {
  switch (formula.kind) {
    case 'cell':
    case 'area':
    case 'rows':
    case 'columns':
    case 'structured':
    case 'name':
    case 'call':
      return true;
    case 'error':
      return formula.error === '#REF!';
    case 'parentheses':
      return isReferenceLike(formula.inner);
    case 'binary':
      return formula.operator === ':' || formula.operator === ' ' || formula.operator === ',';
    default:
      return false;
  }
}

const referenceStart: ReadonlySet<Token['kind']> = new Set(['cell', 'columns', 'rows', 'word', 'sheet', 'bracket']);

function parser(tokens: readonly Token[], end: number) {
  let at = 0;
  let depth = 0;

  const peek = (): Token | undefined => tokens[at];
  const skipBlanks = (): void => {
    while (peek()?.kind === 'blank') at += 1;
  };
  const isSymbol = (symbol: string): boolean => peek()?.kind === 'symbol' && peek()?.source === symbol;
  const take = (): Token => {
    const token = peek();
    if (token === undefined) return refuse('unexpectedEnd', end);
    at += 1;
    return token;
  };
  const expect = (symbol: string): void => {
    skipBlanks();
    const token = take();
    if (token.source !== symbol) refuse('unexpectedToken', token.position);
  };

  /** A blank is the intersection operator only when it separates two references. */
  const blankIntersects = (left: Formula): boolean => {
    const next = tokens[at + 1];
    if (!isReferenceLike(left) || next === undefined) return false;
    return referenceStart.has(next.kind) || next.source === '(';
  };

  const infix = (left: Formula, comma: boolean): BinaryOperator | '%' | undefined => {
    if (peek()?.kind === 'blank') {
      if (blankIntersects(left)) return ' ';
      skipBlanks();
    }
    const token = peek();
    if (token?.kind !== 'symbol') return undefined;
    if (token.source === '%') return '%';
    if (token.source === ',' && !comma) return undefined;
    return isOperator(token.source) ? token.source : undefined;
  };

  function expression(least: number, comma: boolean): Formula {
    depth += 1;
    if (depth > deepestNesting * 4) refuse('tooDeep', peek()?.position ?? end);
    let left = operand();
    for (;;) {
      const before = at;
      const operator = infix(left, comma);
      if (operator === undefined) break;
      const strength = operator === '%' ? percentBinding : binding[operator];
      if (strength <= least) {
        at = before;
        break;
      }
      at += 1;
      left = operator === '%' ? { kind: 'percent', operand: left } : combine(operator, left, strength, comma);
    }
    depth -= 1;
    return left;
  }

  function combine(operator: BinaryOperator, left: Formula, strength: number, comma: boolean): Formula {
    const position = tokens[at - 1]?.position ?? end;
    const right = expression(strength, comma);
    if (operator === ':') {
      // Sheet1:Sheet3!A1 reads here as a name, ':' and a qualified cell.
      if (left.kind === 'name' && 'sheet' in right) return refuse('threeDimensionalReference', position);
      if (left.kind === 'cell' && right.kind === 'cell' && right.sheet === undefined) {
        const { from, to } = areaBetween(left.at, right.at);
        return { kind: 'area', ...(left.sheet === undefined ? {} : { sheet: left.sheet }), from, to };
      }
    }
    if (
      (operator === ':' || operator === ' ' || operator === ',') &&
      !(isReferenceLike(left) && isReferenceLike(right))
    ) {
      return refuse('unexpectedToken', position);
    }
    return { kind: 'binary', operator, left, right };
  }

  function operand(): Formula {
    skipBlanks();
    const token = take();
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: Number(token.source) };
      case 'text':
        return { kind: 'text', value: token.value };
      case 'error':
        return { kind: 'error', error: token.source.toUpperCase() as ErrorCode };
      case 'sheet':
        return qualified(token);
      case 'cell':
      case 'columns':
      case 'rows':
        return reference(token, {});
      case 'word':
        return word(token);
      case 'bracket':
        return structured(token, {});
      case 'symbol':
        return symbol(token);
      case 'blank':
        return refuse('unexpectedToken', token.position);
    }
  }

  function qualified(sheet: Token): Formula {
    const token = take();
    const place = { sheet: sheet.value };
    if (token.kind === 'cell' || token.kind === 'columns' || token.kind === 'rows') return reference(token, place);
    if (token.kind === 'word') return { kind: 'name', name: token.value, ...place };
    if (token.kind === 'error' && token.source.toUpperCase() === '#REF!') return { kind: 'error', error: '#REF!' };
    return refuse('unexpectedToken', token.position);
  }

  function reference(token: Token, place: { readonly sheet?: string }): Formula {
    if (token.kind === 'cell') {
      const corner = cornerOf(token.source);
      return corner === undefined
        ? { kind: 'name', name: token.source, ...place }
        : { kind: 'cell', ...place, at: corner };
    }
    const [first = '', second = ''] = token.source.split(':');
    const line = token.kind === 'rows' ? rowLine : columnLine;
    const lines = inOrder(line(first), line(second));
    if (lines.to.index >= (token.kind === 'rows' ? maxRows : maxColumns)) refuse('unexpectedToken', token.position);
    return { kind: token.kind === 'rows' ? 'rows' : 'columns', ...place, ...lines };
  }

  function word(token: Token): Formula {
    if (isSymbol('(')) return call(token);
    if (peek()?.kind === 'bracket') return structured(take(), { table: token.value });
    const folded = token.value.toUpperCase();
    if (folded === 'TRUE' || folded === 'FALSE') return { kind: 'boolean', value: folded === 'TRUE' };
    return { kind: 'name', name: token.value };
  }

  function structured(bracket: Token, table: { readonly table?: string }): Formula {
    const specifier = readSpecifier(bracket.value);
    if (specifier === undefined) return refuse('badStructuredReference', bracket.position);
    return { kind: 'structured', ...table, ...specifier };
  }

  function call(name: Token): Formula {
    expect('(');
    const given: Formula[] = [];
    skipBlanks();
    if (!isSymbol(')')) {
      for (;;) {
        skipBlanks();
        given.push(isSymbol(',') || isSymbol(')') ? missing : expression(0, false));
        skipBlanks();
        if (!isSymbol(',')) break;
        at += 1;
      }
    }
    expect(')');
    const folded = name.value.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, '');
    const signature = signatureOf(folded);
    if (signature !== undefined && (given.length < signature.least || given.length > signature.most)) {
      refuse('wrongArgumentCount', name.position);
    }
    return { kind: 'call', name: folded, arguments: given };
  }

  function symbol(token: Token): Formula {
    switch (token.source) {
      case '(': {
        const inner = expression(0, true);
        expect(')');
        return { kind: 'parentheses', inner };
      }
      case '{':
        return constantArray();
      case '+':
      case '-':
      case '@':
        return { kind: 'prefix', operator: token.source, operand: expression(prefixBinding, false) };
      default:
        return refuse('unexpectedToken', token.position);
    }
  }

  function constantArray(): Formula {
    const rows: Constant[][] = [[]];
    for (;;) {
      rows.at(-1)?.push(constant());
      skipBlanks();
      const token = take();
      if (token.source === '}') break;
      if (token.source === ';') rows.push([]);
      else if (token.source !== ',') refuse('unexpectedToken', token.position);
    }
    const width = rows[0]?.length;
    if (rows.some((row) => row.length !== width)) refuse('unexpectedToken', tokens[at - 1]?.position ?? end);
    return { kind: 'array', rows };
  }

  function constant(): Constant {
    skipBlanks();
    const sign = isSymbol('-') || isSymbol('+') ? take().source : '';
    const token = take();
    const folded = token.value.toUpperCase();
    if (token.kind === 'number') return Number(token.source) * (sign === '-' ? -1 : 1);
    if (sign === '') {
      if (token.kind === 'text') return token.value;
      if (token.kind === 'error') return { error: folded as ErrorCode };
      if (token.kind === 'word' && (folded === 'TRUE' || folded === 'FALSE')) return folded === 'TRUE';
    }
    return refuse('unexpectedToken', token.position);
  }

  return (): Formula => {
    const formula = expression(0, true);
    skipBlanks();
    const rest = peek();
    if (rest !== undefined) refuse('unexpectedToken', rest.position);
    return formula;
  };
}

/**
 * Reads a formula in A1 notation with English function names, with or without its leading '='.
 *
 * References to other workbooks, 3-D references (Sheet1:Sheet3!A1) and spill references (A1#) are refused, each with
 * its own code. A known function with too few or too many arguments is refused, as Excel refuses to enter it.
 *
 * @example parseFormula('=SUM(任务清单[权重])')
 */
export function parseFormula(text: string): ParsedFormula {
  if (text.length > longestFormula) return { ok: false, error: { code: 'tooLong', position: longestFormula } };
  const scanned = tokenize(text);
  if (!scanned.ok) return scanned;
  try {
    return { ok: true, formula: parser(scanned.tokens, text.length)() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.detail };
    throw error;
  }
}
