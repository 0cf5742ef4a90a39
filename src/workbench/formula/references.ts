import {
  childrenOf,
  type AreaReference,
  type CellReference,
  type Formula,
  type LinesReference,
  type StructuredReference,
} from './ast';

export type AnyReference =
  CellReference | AreaReference | LinesReference | StructuredReference | Extract<Formula, { readonly kind: 'name' }>;

/** Every reference and name in a formula, in the order written. */
export function referencesOf(formula: Formula): readonly AnyReference[] {
  switch (formula.kind) {
    case 'cell':
    case 'area':
    case 'rows':
    case 'columns':
    case 'structured':
    case 'name':
      return [formula];
    default:
      return childrenOf(formula).flatMap(referencesOf);
  }
}

/**
 * Whether a formula names a table's parts. Excel refuses such formulas in conditional formats and data validation
 * (support.microsoft.com, "Using structured references with Excel tables").
 */
export function hasStructuredReference(formula: Formula): boolean {
  return referencesOf(formula).some((reference) => reference.kind === 'structured');
}

/** Every function a formula calls, in upper case, each once. */
export function functionsOf(formula: Formula): readonly string[] {
  const own = formula.kind === 'call' ? [formula.name] : [];
  return [...new Set([...own, ...childrenOf(formula).flatMap(functionsOf)])];
}
