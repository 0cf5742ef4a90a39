/** The text of a .docx. */
import { documentLines, matchLabels, type DocumentElement } from './docx/documentLines';
import { listLabels } from './docx/listLabels';
import { decodeXml } from './xlsx/package/decodeXml';
import { unpack } from './xlsx/package/unpack';

/** Why a file is no .docx that can be read. */
export type DocxErrorCode = 'notAZip' | 'legacyDoc' | 'passwordProtected' | 'damaged' | 'tooLarge' | 'noDocument';

export class DocxError extends Error {
  readonly code: DocxErrorCode;

  constructor(code: DocxErrorCode) {
    super(`The .docx cannot be read: ${code}`);
    this.name = 'DocxError';
    this.code = code;
  }
}

const limit = 128 * 1024 * 1024;

const codes = {
  notAZip: 'notAZip',
  legacyXls: 'legacyDoc',
  passwordProtected: 'passwordProtected',
  truncatedZip: 'damaged',
  damagedZip: 'damaged',
  tooLarge: 'tooLarge',
  noWorkbook: 'noDocument',
  noSheets: 'noDocument',
  brokenXml: 'damaged',
} as const satisfies Record<string, DocxErrorCode>;

function isElement(value: unknown): value is DocumentElement {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** Mammoth's tree of the document; its HTML is not used. */
async function documentTree(bytes: Uint8Array): Promise<DocumentElement> {
  const { default: mammoth } = await import('mammoth');
  let document: unknown;
  const arrayBuffer = bytes.slice().buffer;
  // In a browser Mammoth takes an ArrayBuffer, in Node a Buffer.
  const input = typeof Buffer === 'undefined' ? { arrayBuffer } : { arrayBuffer, buffer: Buffer.from(arrayBuffer) };
  await mammoth.convertToHtml(input, {
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    transformDocument: (element: unknown) => {
      document = element;
      return element;
    },
  });
  if (!isElement(document)) throw new DocxError('noDocument');
  return document;
}

/**
 * The text of a .docx: a line a paragraph, with the automatic numbers of lists (一、 （一） 1.) written out, and a line a
 * table row with tabs between its cells.
 *
 * Loads Mammoth when first called. Rejects with a DocxError when the file is no .docx, or with Mammoth's error when
 * Mammoth cannot read it.
 */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const unpacked = unpack(bytes, { maxUnpackedBytes: limit });
  if (!unpacked.ok) throw new DocxError(codes[unpacked.code]);
  const partText = (path: string): string | undefined => {
    const part = unpacked.parts.get(path);
    return part === undefined ? undefined : decodeXml(part);
  };
  if (![...unpacked.parts.keys()].some((path) => path.startsWith('word/'))) throw new DocxError('noDocument');
  const tree = await documentTree(bytes);
  const document = partText('word/document.xml');
  const labels =
    document === undefined ? [] : listLabels(document, partText('word/numbering.xml'), partText('word/styles.xml'));
  return documentLines(tree, matchLabels(tree, labels)).join('\n');
}
