/** Several files as one .zip. */
import { zipSync } from 'fflate';

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Names outside ASCII are UTF-8 and say so (general purpose bit 11, APPNOTE.TXT 4.4.4), which the Explorer of Windows
 * goes by. The files are stored as they are: an .xlsx is compressed already.
 *
 * @param modifiedAt local date and time 'yyyy-mm-ddThh:mm'; a .zip knows the years 1980 to 2099
 * @throws RangeError for two files of one name
 */
export function zipFiles(files: readonly NamedFile[], modifiedAt: string): Uint8Array {
  const names = new Set(files.map(({ name }) => name.toLowerCase()));
  if (names.size < files.length) throw new RangeError('two files have one name');
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0, mtime: modifiedAt });
}
