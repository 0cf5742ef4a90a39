/** Bytes of an XML part -> text, by byte order mark, else by its declaration, else UTF-8. */

const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/;

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    // A declaration that names an encoding this platform does not know: the bytes are nearly always UTF-8.
    return new TextDecoder();
  }
}

/** The text without byte order mark. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0x3c && second === 0) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0 && second === 0x3c) return new TextDecoder('utf-16be').decode(bytes);
  const head = String.fromCharCode(...bytes.subarray(0, 120)).replace(/^\u00ef\u00bb\u00bf/, '');
  const label = declared.exec(head)?.[1] ?? 'utf-8';
  // A document that is readable as ASCII here cannot be UTF-16, whatever it declares.
  return decoderFor(/^utf-?16/i.test(label) ? 'utf-8' : label).decode(bytes);
}
