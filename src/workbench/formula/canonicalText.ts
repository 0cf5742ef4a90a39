import { signatureOf } from './signatures';
import { tokenize } from './tokens';

const always: ReadonlySet<string> = new Set(['cell', 'columns', 'error']);

/**
 * A formula as Excel shows it after entry: references, error values, TRUE, FALSE and known functions in upper case,
 * everything else, blanks included, as it was typed.
 *
 * @param text a formula that parses; any other text comes back as it is.
 * @example canonicalText('=sum(a1, B2)') // '=SUM(A1, B2)'
 */
export function canonicalText(text: string): string {
  const scanned = tokenize(text);
  if (!scanned.ok) return text;
  const { tokens } = scanned;
  const written = tokens.map((token, at) => {
    if (always.has(token.kind)) return token.source.toUpperCase();
    if (token.kind !== 'word') return token.source;
    const folded = token.source.toUpperCase();
    const isCall = tokens[at + 1]?.source === '(';
    const known = isCall ? signatureOf(folded) !== undefined : folded === 'TRUE' || folded === 'FALSE';
    return known ? folded : token.source;
  });
  return (text.startsWith('=') ? '=' : '') + written.join('');
}
