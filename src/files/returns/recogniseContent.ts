/** What a file is, by its bytes: the name may say anything (.xls renamed .xlsx, HTML saved as .xls). */
import type { OtherContent } from './readFailure';

export type Content =
  | { readonly kind: 'empty' | 'zip' | 'encrypted' | 'xls' | 'text' }
  | { readonly kind: 'other'; readonly looksLike: OtherContent };

const other = (looksLike: OtherContent): Content => ({ kind: 'other', looksLike });

const startsWith = (bytes: Uint8Array, ...prefix: readonly number[]): boolean =>
  prefix.every((byte, i) => bytes[i] === byte);

const startsWithText = (bytes: Uint8Array, text: string): boolean =>
  startsWith(bytes, ...Array.from(text, (letter) => letter.charCodeAt(0)));

const isAt = (bytes: Uint8Array, at: number, text: string): boolean =>
  startsWithText(bytes.subarray(at, at + text.length), text);

/** Names of the streams of a compound file stand in its directory as UTF-16LE ([MS-CFB] 2.6.1). */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let same = 0;
    while (same < name.length && bytes[at + same * 2] === name.charCodeAt(same) && bytes[at + same * 2 + 1] === 0) {
      same += 1;
    }
    // The name ends there: 'Book' is not the beginning of another.
    if (same === name.length && bytes[at + same * 2] === 0 && bytes[at + same * 2 + 1] === 0) return true;
  }
  return false;
}

function compoundFile(bytes: Uint8Array): Content {
  if (hasStream(bytes, 'EncryptedPackage')) return { kind: 'encrypted' };
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) return { kind: 'xls' };
  if (hasStream(bytes, 'WordDocument')) return other('word');
  return other(hasStream(bytes, 'PowerPoint Document') ? 'presentation' : 'other');
}

/** Beginnings that no table has. */
const beginnings: readonly (readonly [string, OtherContent])[] = [
  ['%PDF', 'pdf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['BM', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['{\\rtf', 'word'],
];

/** A workbook of Excel 2 to 4 is one bare stream that begins with BOF ([MS-XLS] 2.4.21; 0x0009, 0x0209, 0x0409, 0x0809). */
const isBareStream = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && (bytes[2] ?? 0) >= 4 && bytes[3] === 0;

/** Text of whatever encoding holds hardly any control characters; UTF-16 has zeros, and its mark or a regular pattern. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return false;
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  const controls = head.reduce(
    (count, byte) => count + (byte > 0 && byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 ? 1 : 0),
    0,
  );
  const zerosOnOneSide =
    head.every((byte, i) => byte !== 0 || i % 2 === 1) || head.every((byte, i) => byte !== 0 || i % 2 === 0);
  return controls > head.length / 50 || (zeros > 0 && !zerosOnOneSide);
}

export function recogniseContent(bytes: Uint8Array): Content {
  if (bytes.length === 0) return { kind: 'empty' };
  // An archive without entries begins with its end.
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) return { kind: 'zip' };
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return compoundFile(bytes);
  if (isBareStream(bytes)) return { kind: 'xls' };
  const known = beginnings.find(([text]) => startsWithText(bytes, text));
  // Letters of text, too: a bitmap says its own size next.
  if (known !== undefined && (known[0] !== 'BM' || looksBinary(bytes))) return other(known[1]);
  if (isAt(bytes, 0, 'RIFF') && isAt(bytes, 8, 'WEBP')) return other('image');
  return looksBinary(bytes) ? other('other') : { kind: 'text' };
}
