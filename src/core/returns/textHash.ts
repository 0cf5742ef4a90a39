/** A short fingerprint of text, to notice damage and to recognise content. Not for secrets. */

const { imul } = Math;

/** Two 32-bit mixes of the UTF-16 units (multiply and xor-shift), as 16 hexadecimal signs. */
export function textHash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = imul(a ^ unit, 0x01000193);
    b = imul(b ^ unit, 0x85ebca6b);
    b ^= b >>> 13;
  }
  a = imul(a ^ (b >>> 15), 0xc2b2ae35);
  b = imul(b ^ (a >>> 13), 0x27d4eb2f);
  return hex(a ^ (a >>> 16)) + hex(b ^ (b >>> 15));
}

const hex = (mix: number): string => (mix >>> 0).toString(16).padStart(8, '0');
