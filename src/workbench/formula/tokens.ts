/** Formula text -> tokens. Blanks are kept, because a blank between two references is an operator. */
import type { FormulaSyntaxError } from './ast';

export type TokenKind =
  | 'blank'
  | 'number'
  | 'text'
  | 'error'
  /** A sheet name with its '!' ; the value is the bare name. */
  | 'sheet'
  | 'cell'
  | 'columns'
  | 'rows'
  /** A name, a function's name or TRUE/FALSE. */
  | 'word'
  /** The inside of a structured reference's outer brackets. */
  | 'bracket'
  | 'symbol';

export interface Token {
  readonly kind: TokenKind;
  /** As written. */
  readonly source: string;
  /** What it stands for: text without quotes, a sheet name without quotes. */
  readonly value: string;
  readonly position: number;
}

export type Tokens =
  { readonly ok: true; readonly tokens: readonly Token[] } | { readonly ok: false; readonly error: FormulaSyntaxError };

type Scan = { readonly token: Omit<Token, 'position'> } | { readonly error: FormulaSyntaxError['code'] };

const wordStart = '\\p{L}_\\\\';
const wordPart = `${wordStart}\\p{N}.?`;
/** What may not follow a reference, or it was the start of a name: A1B, A1_x, A1!x, A1( . */
const referenceEnd = `(?![${wordPart}$!(\\[])`;

/** Tried in order at each position. */
const patterns: readonly { readonly kind: TokenKind; readonly pattern: RegExp }[] = [
  { kind: 'blank', pattern: /[ \t\r\n]+/y },
  { kind: 'error', pattern: /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)/iy },
  { kind: 'columns', pattern: new RegExp(`\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}${referenceEnd}`, 'uy') },
  { kind: 'rows', pattern: new RegExp(`\\$?[1-9]\\d{0,6}:\\$?[1-9]\\d{0,6}${referenceEnd}`, 'uy') },
  { kind: 'cell', pattern: new RegExp(`\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}${referenceEnd}`, 'uy') },
  { kind: 'number', pattern: /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y },
  { kind: 'word', pattern: new RegExp(`[${wordStart}][${wordPart}]*`, 'uy') },
  { kind: 'symbol', pattern: /<=|>=|<>|[-+*/^&=<>%:,;@(){}]/y },
];

/** Where the text that opens at `start` ends (exclusive), its closing quote doubled inside it; -1 when it never does. */
function quotedEnd(text: string, start: number): number {
  const quote = text.charAt(start);
  for (let at = start + 1; at < text.length; at += 1) {
    if (text.charAt(at) !== quote) continue;
    if (text.charAt(at + 1) !== quote) return at + 1;
    at += 1;
  }
  return -1;
}

/** Where the bracket that opens at `start` ends (exclusive); an apostrophe takes the next character literally. */
function bracketEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === "'") at += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

function scanText(text: string, at: number): Scan {
  const end = quotedEnd(text, at);
  if (end < 0) return { error: 'unclosedText' };
  const source = text.slice(at, end);
  return { token: { kind: 'text', source, value: source.slice(1, -1).replaceAll('""', '"') } };
}

function scanQuotedSheet(text: string, at: number): Scan {
  const end = quotedEnd(text, at);
  if (end < 0) return { error: 'unclosedText' };
  if (text.charAt(end) !== '!') return { error: 'unexpectedCharacter' };
  const source = text.slice(at, end + 1);
  const value = source.slice(1, -2).replaceAll("''", "'");
  if (value.includes('[')) return { error: 'externalReference' };
  if (value.includes(':')) return { error: 'threeDimensionalReference' };
  return { token: { kind: 'sheet', source, value } };
}

function scanBracket(text: string, at: number): Scan {
  const end = bracketEnd(text, at);
  if (end < 0) return { error: 'unclosedBracket' };
  // [Book1.xlsx]Sheet1!A1
  if (/^[\p{L}_][^\s(),;]*!/u.test(text.slice(end))) return { error: 'externalReference' };
  const source = text.slice(at, end);
  return { token: { kind: 'bracket', source, value: source.slice(1, -1) } };
}

function scan(text: string, at: number): Scan {
  const character = text.charAt(at);
  if (character === '"') return scanText(text, at);
  if (character === "'") return scanQuotedSheet(text, at);
  if (character === '[') return scanBracket(text, at);
  for (const { kind, pattern } of patterns) {
    pattern.lastIndex = at;
    const source = pattern.exec(text)?.[0];
    if (source === undefined) continue;
    if (kind === 'word' && text.charAt(at + source.length) === '!') {
      return { token: { kind: 'sheet', source: `${source}!`, value: source } };
    }
    return { token: { kind, source, value: source } };
  }
  return { error: character === '#' ? 'spillReference' : 'unexpectedCharacter' };
}

/** Splits a formula's text, with or without its leading '=', into tokens. */
export function tokenize(text: string): Tokens {
  const tokens: Token[] = [];
  for (let at = text.startsWith('=') ? 1 : 0; at < text.length;) {
    const scanned = scan(text, at);
    if ('error' in scanned) return { ok: false, error: { code: scanned.error, position: at } };
    tokens.push({ ...scanned.token, position: at });
    at += scanned.token.source.length;
  }
  return { ok: true, tokens };
}
