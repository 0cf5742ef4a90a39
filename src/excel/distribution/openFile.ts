/** Opens a file that was made here in a window of its own, where downloads are blocked. */
import { toUserError } from '../runCommand';

/** Characters that String.fromCharCode takes at once. */
const atOnce = 0x8000;

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += atOnce) {
    binary += String.fromCharCode(...bytes.subarray(at, at + atOnce));
  }
  return btoa(binary);
}

/** A new, unsaved workbook with this content (ExcelApi 1.8). @throws UserError excelRefused where Excel may open none */
export async function openFile(bytes: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(toBase64(bytes));
  } catch (error) {
    throw toUserError(error);
  }
}
