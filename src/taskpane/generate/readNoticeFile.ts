/** The text of a chosen file. The .docx reader loads when it is first needed. */
import { UserError } from '../../core/userError';

const limitMegabytes = 20;

/** @throws UserError fileTooLarge, fileTypeUnknown, fileUnreadable */
export async function readNoticeFile(file: File): Promise<string> {
  if (file.size > limitMegabytes * 1024 * 1024) {
    throw new UserError('fileTooLarge', { file: file.name, limit: limitMegabytes });
  }
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase();
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    switch (extension) {
      case 'docx': {
        const { readDocx } = await import('../../files/docx');
        return await readDocx(bytes);
      }
      case 'txt': {
        const { decodeText } = await import('../../files/text');
        return decodeText(bytes).text;
      }
      case undefined:
      default:
        throw new UserError('fileTypeUnknown', { file: file.name });
    }
  } catch (error) {
    throw error instanceof UserError ? error : new UserError('fileUnreadable', { file: file.name }, error);
  }
}
