/** Bytes of a .txt -> text. Chinese Windows saves "ANSI" as GB18030 (GBK, GB2312) and newer Notepad as UTF-8. */

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface DecodedText {
  /** Without byte order mark; line ends are \n. */
  readonly text: string;
  readonly encoding: TextEncodingName;
  /** True when some bytes make no character in that encoding; they read as U+FFFD. */
  readonly damaged: boolean;
}

const replacement = '\uFFFD';
/** Up to one broken character in this many, text is still taken for UTF-8: a file cut off within a character. */
const charactersPerFault = 200;

function decodeAs(bytes: Uint8Array, encoding: TextEncodingName): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n');
  return { text, encoding, damaged: text.includes(replacement) };
}

function encodingOfMark([first, second, third]: Uint8Array): TextEncodingName | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark: the zero halves of its digits, blanks and line ends stand on one side only. */
function encodingOfZeros(bytes: Uint8Array): TextEncodingName | undefined {
  const zeros = [0, 0];
  bytes.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even === odd || bytes.length % 2 === 1) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/**
 * Decodes by byte order mark; without one as UTF-16 when zero bytes show it, as UTF-8 when the bytes are UTF-8, else as
 * GB18030. Never fails: what cannot be read is marked and `damaged` says so.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const known = encodingOfMark(bytes) ?? encodingOfZeros(bytes);
  if (known !== undefined) return decodeAs(bytes, known);
  const utf8 = decodeAs(bytes, 'utf-8');
  const faults = utf8.text.split(replacement).length - 1;
  if (faults * charactersPerFault <= utf8.text.length) return utf8;
  return decodeAs(bytes, 'gb18030');
}
