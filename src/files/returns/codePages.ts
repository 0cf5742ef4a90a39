/**
 * Code pages for the library's old formats (.xls of Excel 95 and before, document properties), by the platform's own
 * decoders instead of the library's half-megabyte of tables.
 */

/** Numbers of Windows code pages -> labels of the Encoding Standard. */
const labels: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1200, 'utf-16le'],
  [1201, 'utf-16be'],
  [10000, 'macintosh'],
  [10008, 'gb18030'],
  [20936, 'gb18030'],
  [28591, 'windows-1252'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
]);

const isWindowsLatin = (codePage: number): boolean => codePage >= 1250 && codePage <= 1258;

const decoders = new Map<string, TextDecoder>();

function decoderOf(codePage: number): TextDecoder {
  const label = labels.get(codePage) ?? (isWindowsLatin(codePage) ? `windows-${String(codePage)}` : 'gb18030');
  const decoder = decoders.get(label) ?? new TextDecoder(label);
  decoders.set(label, decoder);
  return decoder;
}

const decode = (codePage: number, bytes: readonly number[] | Uint8Array | string): string =>
  typeof bytes === 'string' ? bytes : decoderOf(codePage).decode(Uint8Array.from(bytes));

/** The library writes nothing here: only characters that have the same number in every code page come this way. */
const encode = (_codePage: number, text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export const codePages = { utils: { decode, encode } };
