import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { inflateInto } from '../../../src/files/returns/inflate';

/** Repeats near and far, short and long: what the sheets of returns are made of. */
const repetitive = fc
  .array(fc.tuple(fc.string({ maxLength: 30, unit: 'binary' }), fc.integer({ min: 1, max: 400 })), { maxLength: 12 })
  .map((pieces) => new TextEncoder().encode(pieces.map(([text, times]) => text.repeat(times)).join('')));
/** Parts taken from far back, up to the 32,768 bytes that a stream can reach. */
const farRepeats = fc
  .tuple(
    fc.uint8Array({ minLength: 300, maxLength: 3000 }),
    fc.array(fc.integer({ min: 0, max: 299 }), { maxLength: 20 }),
  )
  .map(([base, starts]) => Uint8Array.from([...base, ...starts.flatMap((at) => [...base.subarray(at)])]));
const content = fc.oneof(repetitive, farRepeats, fc.uint8Array({ maxLength: 5000 }));

const packing = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  strategy: fc.constantFrom(
    constants.Z_DEFAULT_STRATEGY,
    constants.Z_FIXED,
    constants.Z_HUFFMAN_ONLY,
    constants.Z_RLE,
    constants.Z_FILTERED,
  ),
  memLevel: fc.integer({ min: 1, max: 9 }),
  windowBits: fc.integer({ min: 9, max: 15 }),
});

const unpacked = (packed: Uint8Array, size: number): Uint8Array | null => {
  // What was unpacked before is still there.
  const out = new Uint8Array(size).fill(0xa5);
  const length = inflateInto(packed, out);
  return length === -1 ? null : out.subarray(0, length);
};

describe('inflateInto', () => {
  it('gives back what zlib has packed, however it was told to pack it', () => {
    fc.assert(
      fc.property(content, packing, (bytes, options) => {
        const packed = deflateRawSync(bytes, options);
        expect(Buffer.compare(unpacked(packed, bytes.length) ?? Buffer.from('nothing'), bytes)).toBe(0);
      }),
      { numRuns: 400 },
    );
  });

  it('reads codes of every length up to fifteen bits', () => {
    // Each byte half as frequent as the one before needs one bit more.
    const bytes = Uint8Array.from(
      Array.from({ length: 17 }, (_, byte) => Array<number>(2 ** (16 - byte)).fill(byte)).flat(),
    );
    const packed = deflateRawSync(bytes, { strategy: constants.Z_HUFFMAN_ONLY, level: 9, memLevel: 9 });
    expect(Buffer.compare(unpacked(packed, bytes.length) ?? Buffer.from('nothing'), bytes)).toBe(0);
  });

  it('stops at a stream that gives more than there is room for', () => {
    fc.assert(
      fc.property(content, packing, fc.integer({ min: 1, max: 300 }), (bytes, options, missing) => {
        fc.pre(bytes.length >= missing);
        const out = new Uint8Array(bytes.length).fill(0xa5);
        const room = out.subarray(0, bytes.length - missing);
        expect(inflateInto(deflateRawSync(bytes, options), room)).toBe(-1);
        // Not one byte is written behind it.
        expect(out.subarray(room.length).every((byte) => byte === 0xa5)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('says so when the stream ends too early', () => {
    fc.assert(
      fc.property(
        content,
        packing,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (bytes, options, part) => {
          const packed = deflateRawSync(bytes, options);
          expect(unpacked(packed.subarray(0, Math.floor(packed.length * part)), bytes.length)).toBeNull();
        },
      ),
      { numRuns: 200 },
    );
  });

  it('comes to an end on any bytes, and to the same one as zlib when both can read them', () => {
    const streams = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .tuple(content, packing, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }))
        .map(([bytes, options, changes]) => {
          const packed = Uint8Array.from(deflateRawSync(bytes, options));
          for (const [at, byte] of changes) packed[at % packed.length] = byte;
          return packed;
        }),
    );
    fc.assert(
      fc.property(streams, (stream) => {
        const ours = unpacked(stream, 200_000);
        let theirs: Uint8Array | null = null;
        try {
          theirs = inflateRawSync(stream, { maxOutputLength: 200_000 });
        } catch {
          // It cannot read them; ours may, the check sum of the part decides then.
        }
        if (theirs !== null) expect(Buffer.compare(ours ?? Buffer.from('nothing'), theirs)).toBe(0);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['nothing at all', []],
    ['a block of a kind that there is not', [0x07]],
    ['a stored block whose length is not what its check says', [0x01, 0x02, 0x00, 0x00, 0x00, 0x41, 0x42]],
    ['a repeat from before the beginning', [0x03, 0x02, 0x00]],
  ])('refuses %s', (_, bytes) => {
    expect(unpacked(Uint8Array.from(bytes), 1000)).toBeNull();
  });
});
