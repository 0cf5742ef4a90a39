/** Files damaged in the ways that mail, disks, programs and ill will damage them: for the fuzz run. */
import { zipSync } from 'fflate';
import { limits } from '../../../src/files/returns/limits';
import { budgetOf, entryBytes, zipEntries } from '../../../src/files/returns/zipEntries';

/** Numbers from a seed, so that a case can be run again by itself. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    return Math.floor((((state ^ (state >>> 13)) >>> 0) / 0x1_0000_0000) * below);
  };
}

type Random = ReturnType<typeof numbersFrom>;
type Damage = (bytes: Uint8Array, random: Random) => Uint8Array;

const flipBits: Damage = (bytes, random) => {
  const damaged = bytes.slice();
  for (let i = random(24); i >= 0; i -= 1) {
    const at = random(damaged.length);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << random(8));
  }
  return damaged;
};

const cutOff: Damage = (bytes, random) => bytes.slice(0, random(bytes.length));

/** A stretch is lost, doubled or overwritten. */
const moveBlock: Damage = (bytes, random) => {
  const from = random(bytes.length);
  const to = Math.min(bytes.length, from + random(2000));
  const block = bytes.subarray(from, to);
  const parts = [
    [bytes.subarray(0, from), bytes.subarray(to)],
    [bytes.subarray(0, to), block, bytes.subarray(to)],
    [bytes.subarray(0, from), new Uint8Array(block.length).fill(random(256)), bytes.subarray(to)],
  ][random(3)];
  return Uint8Array.from(Buffer.concat(parts ?? []));
};

/** The directory's numbers: sizes, offsets, flags. */
const upsetDirectory: Damage = (bytes, random) => {
  const damaged = bytes.slice();
  const signatures = ['PK\x01\x02', 'PK\x03\x04', 'PK\x05\x06'];
  const places: number[] = [];
  const view = Buffer.from(damaged.buffer);
  for (const signature of signatures) {
    for (let at = view.indexOf(signature, 0, 'latin1'); at !== -1; at = view.indexOf(signature, at + 4, 'latin1'))
      places.push(at);
  }
  const place = places[random(places.length)];
  if (place === undefined) return flipBits(bytes, random);
  for (let i = random(4); i >= 0; i -= 1) damaged[place + 4 + random(42)] = [0, 255, random(256)][random(3)] ?? 0;
  return damaged;
};

/** Works on the parts of a package, which is packed again: the damage passes every check sum. */
const inParts =
  (change: (parts: Record<string, Uint8Array>, random: Random) => void): Damage =>
  (bytes, random) => {
    let parts: Record<string, Uint8Array>;
    try {
      const budget = budgetOf(limits.workbookBytes);
      parts = Object.fromEntries(zipEntries(bytes).map((entry) => [entry.name, entryBytes(bytes, entry, budget)]));
    } catch {
      return flipBits(bytes, random);
    }
    change(parts, random);
    return zipSync(parts, { level: random(2) === 0 ? 0 : 1 });
  };

const pick = <T>(list: readonly T[], random: Random): T | undefined => list[random(list.length)];

const swapParts = inParts((parts, random) => {
  const names = Object.keys(parts);
  const [one, other] = [pick(names, random), pick(names, random)];
  if (one === undefined || other === undefined) return;
  const content = parts[one];
  if (content === undefined || parts[other] === undefined) return;
  parts[one] = parts[other];
  parts[other] = content;
});

const loseParts = inParts((parts, random) => {
  const name = pick(Object.keys(parts), random);
  if (name !== undefined) Reflect.deleteProperty(parts, name);
});

const snippets = [
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<!-- -->',
  '<![CDATA[<c>]]>',
  '&lol;',
  '&#x110000;',
  '&amp;',
  '</row>',
  '</c>',
  '<row r="1048577">',
  '<row r="99999999999999999999">',
  '<c r="ZZZZZZ1">',
  '<c r="A1" t="s"><v>999999999</v></c>',
  '<c r="XFD1048576"><v>1</v></c>',
  '<v>',
  't="s"',
  's="4294967296"',
  '\0',
  '_xD800_',
  'state="veryHidden"',
  '__proto__',
  '"',
  '>',
  '<',
];

/** Text of a part is cut, doubled or has something written into it. */
const editXml = inParts((parts, random) => {
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  const name = pick(names, random);
  const content = name === undefined ? undefined : parts[name];
  if (name === undefined || content === undefined) return;
  let text = Buffer.from(content).toString('latin1');
  for (let i = random(3); i >= 0; i -= 1) {
    // Half of the edits are where a tag begins or ends.
    const near = random(text.length);
    const tag = text.indexOf(random(2) === 0 ? '<' : '>', near);
    const at = random(2) === 0 || tag === -1 ? near : tag;
    const upTo = at + random(random(4) === 0 ? 500 : 12);
    const written = [pick(snippets, random) ?? '', text.slice(at, upTo), ''][random(3)] ?? '';
    text = text.slice(0, at) + written + text.slice(random(2) === 0 ? at : upTo);
  }
  parts[name] = Uint8Array.from(Buffer.from(text, 'latin1'));
});

const damages: readonly Damage[] = [
  flipBits,
  cutOff,
  moveBlock,
  upsetDirectory,
  swapParts,
  loseParts,
  editXml,
  editXml,
  editXml,
];

/** One or two damages to one of the files, by the number of the case. */
export function damagedFile(files: readonly Uint8Array[], seed: number): Uint8Array {
  const random = numbersFrom(seed);
  let bytes = files[random(files.length)] ?? new Uint8Array();
  for (let i = random(4) === 0 ? 1 : 0; i >= 0; i -= 1)
    bytes = (damages[random(damages.length)] ?? flipBits)(bytes, random);
  return bytes;
}
