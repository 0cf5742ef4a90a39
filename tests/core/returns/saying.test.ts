import fc from 'fast-check';
import { addEntry, newSaying, sayingText } from '../../../src/core/returns/saying';

type Entry = readonly [row: string, column: string, value: string | number | null];
const of = (entries: readonly Entry[]): string => {
  const saying = newSaying();
  for (const entry of entries) addEntry(saying, ...entry);
  return sayingText(saying);
};
const anyEntry: fc.Arbitrary<Entry> = fc.tuple(
  fc.string(),
  fc.string(),
  fc.oneof(fc.string(), fc.integer(), fc.constant(null)),
);

describe('what a file says', () => {
  it('is the same in any order', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), fc.infiniteStream(fc.nat()), (entries, numbers) => {
        const shuffled = entries
          .map((entry) => ({ entry, at: Number(numbers.next().value) }))
          .sort((a, b) => a.at - b.at)
          .map(({ entry }) => entry);
        expect(of(shuffled)).toBe(of(entries));
      }),
    );
  });

  it('differs when one entry differs, is missing or stands twice', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 1 }), anyEntry, (entries, other) => {
        const [first, ...rest] = entries;
        fc.pre(first !== undefined && JSON.stringify(first) !== JSON.stringify(other));
        expect(of([other, ...rest])).not.toBe(of(entries));
        expect(of(rest)).not.toBe(of(entries));
        expect(of([...entries, ...entries.slice(0, 1)])).not.toBe(of(entries));
      }),
    );
  });

  it.each([
    [['ab', 'c', 'x'] as const, ['a', 'bc', 'x'] as const],
    [['a', 'b', 1] as const, ['a', 'b', '1'] as const],
    [['a', 'b', null] as const, ['a', 'b', 'null'] as const],
    [['a', 'b', ''] as const, ['a', '', 'b'] as const],
  ])('tells %p from %p', (one, other) => {
    expect(of([one])).not.toBe(of([other]));
  });
});
