/** The parts of a formula. Rows and columns are zero-based; nothing here depends on a workbook. */
import type { CellError } from '../../files/xlsx/workbook';

export type ErrorCode = CellError['error'];

/** A row or column of a reference; absolute when it was written with '$'. */
export interface Line {
  readonly index: number;
  readonly absolute: boolean;
}

export interface Corner {
  readonly row: Line;
  readonly column: Line;
}

/** The special items of a structured reference, as Excel writes them. */
export type TableItem = '#All' | '#Data' | '#Headers' | '#Totals' | '#This Row';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=' | ':' | ' ' | ',';

/** '@' is the implicit intersection operator that newer Excel shows where older Excel intersected silently. */
export type PrefixOperator = '+' | '-' | '@';

export interface CellReference {
  readonly kind: 'cell';
  readonly sheet?: string;
  readonly at: Corner;
}

export interface AreaReference {
  readonly kind: 'area';
  readonly sheet?: string;
  readonly from: Corner;
  readonly to: Corner;
}

/** Whole rows (3:5) or whole columns (B:D). */
export interface LinesReference {
  readonly kind: 'rows' | 'columns';
  readonly sheet?: string;
  readonly from: Line;
  readonly to: Line;
}

export interface StructuredReference {
  readonly kind: 'structured';
  /** Absent in a formula inside the table itself: [@状态]. */
  readonly table?: string;
  readonly items: readonly TableItem[];
  readonly columns?: { readonly from: string; readonly to?: string };
}

export interface FunctionCall {
  readonly kind: 'call';
  /** In upper case, without the _xlfn. prefix that files carry. */
  readonly name: string;
  readonly arguments: readonly Formula[];
}

export type Constant = number | string | boolean | CellError;

export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly error: ErrorCode }
  /** An argument left out between two commas. */
  | { readonly kind: 'missing' }
  | CellReference
  | AreaReference
  | LinesReference
  | StructuredReference
  /** A defined name; with a sheet when it was written Sheet1!Name. */
  | { readonly kind: 'name'; readonly name: string; readonly sheet?: string }
  | { readonly kind: 'prefix'; readonly operator: PrefixOperator; readonly operand: Formula }
  | { readonly kind: 'percent'; readonly operand: Formula }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'parentheses'; readonly inner: Formula }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Constant[])[] }
  | FunctionCall;

/** Why a text is not a formula; `position` counts UTF-16 units from the start of the text given. */
export interface FormulaSyntaxError {
  readonly code:
    | 'unexpectedCharacter'
    | 'unexpectedToken'
    | 'unexpectedEnd'
    | 'unclosedText'
    | 'unclosedBracket'
    | 'badStructuredReference'
    | 'threeDimensionalReference'
    | 'externalReference'
    | 'spillReference'
    | 'wrongArgumentCount'
    | 'tooLong'
    | 'tooDeep';
  readonly position: number;
}

/** Every formula directly inside another, in the order written. */
export function childrenOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'prefix':
    case 'percent':
      return [formula.operand];
    case 'binary':
      return [formula.left, formula.right];
    case 'parentheses':
      return [formula.inner];
    case 'call':
      return formula.arguments;
    default:
      return [];
  }
}

/** The same formula with each of its direct parts replaced. */
export function mapChildren(formula: Formula, replace: (child: Formula) => Formula): Formula {
  switch (formula.kind) {
    case 'prefix':
    case 'percent':
      return { ...formula, operand: replace(formula.operand) };
    case 'binary':
      return { ...formula, left: replace(formula.left), right: replace(formula.right) };
    case 'parentheses':
      return { ...formula, inner: replace(formula.inner) };
    case 'call':
      return { ...formula, arguments: formula.arguments.map(replace) };
    default:
      return formula;
  }
}
