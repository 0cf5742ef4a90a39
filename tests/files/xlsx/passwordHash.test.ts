import { createHash } from 'node:crypto';
import { fitsHash, hashPassword, hashValueOf, legacyHashOf } from '../../../src/files/xlsx/passwordHash';
import { sha512 } from '../../../src/files/xlsx/sha512';

describe('sha512', () => {
  it.each([0, 1, 55, 111, 112, 127, 128, 129, 255, 1000])('agrees with node:crypto for %i bytes', (length) => {
    const message = Uint8Array.from({ length }, (_, index) => (index * 37 + 11) % 256);
    expect(Buffer.from(sha512(message)).toString('hex')).toBe(createHash('sha512').update(message).digest('hex'));
  });
});

describe('password hashes (ECMA-376 part 1, 18.3.1.85)', () => {
  it('hashes salt and password, then the hash and a counter', () => {
    const salt = Buffer.from('0123456789abcdef');
    let expected = createHash('sha512')
      .update(Buffer.concat([salt, Buffer.from('督办', 'utf16le')]))
      .digest();
    for (let i = 0; i < 50; i += 1) {
      const counter = Buffer.alloc(4);
      counter.writeUInt32LE(i);
      expected = createHash('sha512')
        .update(Buffer.concat([expected, counter]))
        .digest();
    }
    expect(hashValueOf('督办', salt.toString('base64'), 50)).toBe(expected.toString('base64'));
  });

  it('fits the password it was made from and no other', () => {
    const hash = hashPassword('2020督办');
    expect(hash).toMatchObject({ algorithmName: 'SHA-512', spinCount: 100_000 });
    expect(fitsHash('2020督办', hash)).toBe(true);
    expect(fitsHash('2020督办 ', hash)).toBe(false);
  });

  // openpyxl's documentation and tests give this value for the same password.
  it('computes the 16-bit hash of old files', () => {
    expect(legacyHashOf('test')).toBe('CBEB');
  });
});
