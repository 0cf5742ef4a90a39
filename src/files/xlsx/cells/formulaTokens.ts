/**
 * Cuts a formula into the pieces that reading and writing a file have to touch: references, function names and
 * structured references. Everything else passes through as text; joining the pieces gives the formula back.
 */
export type FormulaPiece =
  | { readonly kind: 'text'; readonly text: string }
  /** A word directly before '('. */
  | { readonly kind: 'function'; readonly text: string }
  /** A1, $A$1 */
  | { readonly kind: 'cell'; readonly text: string }
  /** A:C or 1:3 */
  | { readonly kind: 'span'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string }
  /** From '[' to its ']', both included. */
  | { readonly kind: 'bracket'; readonly text: string };

const quoted = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?/y;
const span = /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.$(!])|\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.$(!])/uy;
const word = /[\p{L}\p{N}_.$\\?]+/uy;
const cell = /^\$?[A-Za-z]{1,3}\$?\d{1,7}$/;
const number = /^[\d.]/;

/** The bracket that starts at `from`; inside it an apostrophe escapes the next character. */
function endOfBracket(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at += 1) {
    const character = formula.charAt(at);
    if (character === "'") at += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return formula.length;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function classify(text: string, next: string): FormulaPiece['kind'] {
  if (next === '(') return 'function';
  if (next === '!' || number.test(text)) return 'text';
  return cell.test(text) ? 'cell' : 'name';
}

export function formulaPieces(formula: string): readonly FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let at = 0;
  let plain = 0;
  const push = (kind: FormulaPiece['kind'], text: string): void => {
    if (plain < at) pieces.push({ kind: 'text', text: formula.slice(plain, at) });
    pieces.push({ kind, text });
    at += text.length;
    plain = at;
  };
  while (at < formula.length) {
    const character = formula.charAt(at);
    if (character === '"' || character === "'") at += matchAt(quoted, formula, at)?.length ?? 1;
    else if (character === '[') push('bracket', formula.slice(at, endOfBracket(formula, at)));
    else {
      const range = matchAt(span, formula, at);
      if (range !== undefined) push('span', range);
      else {
        const text = matchAt(word, formula, at);
        if (text === undefined) at += 1;
        else push(classify(text, formula.charAt(at + text.length)), text);
      }
    }
  }
  if (plain < at) pieces.push({ kind: 'text', text: formula.slice(plain, at) });
  return pieces;
}
