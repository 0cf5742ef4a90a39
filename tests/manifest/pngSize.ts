/**
 * Width and height in pixels of a PNG, from its header (W3C PNG specification, 11.2.1 IHDR: always the first chunk).
 * Throws when the bytes are not a PNG.
 */
export function pngSize(bytes: Buffer): { readonly width: number; readonly height: number } {
  const signature = bytes.subarray(0, 8).toString('hex');
  if (signature !== '89504e470d0a1a0a' || bytes.toString('latin1', 12, 16) !== 'IHDR') throw new Error('Not a PNG.');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
