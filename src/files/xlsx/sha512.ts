/**
 * SHA-512 (FIPS 180-4), synchronous: Web Crypto only answers later, a hundred thousand times.
 * Sixty-four-bit words are kept as pairs of 32-bit ones: a hundred thousand rounds of a password hash take moments.
 */

const wordMask = (1n << 64n) - 1n;

/** The first primes. */
function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

/** The largest whole number whose power is not above n. */
function wholeRoot(n: bigint, power: bigint): bigint {
  let low = 0n;
  let high = 1n << (BigInt(n.toString(2).length) / power + 1n);
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** power <= n) low = middle;
    else high = middle - 1n;
  }
  return low;
}

/** The first 64 bits behind the point of a prime's root: where FIPS 180-4 takes its constants from (5.3.5, 4.2.3). */
function rootWords(count: number, power: bigint): Int32Array {
  const words = new Int32Array(count * 2);
  for (const [index, prime] of primes(count).entries()) {
    const bits = wholeRoot(BigInt(prime) << (64n * power), power) & wordMask;
    words[index * 2] = Number(bits >> 32n) | 0;
    words[index * 2 + 1] = Number(bits & 0xffffffffn) | 0;
  }
  return words;
}

const initial = rootWords(8, 2n);
const constants = rootWords(80, 3n);

/** The message, a one bit, zeros, and the message's length in bits, to a multiple of 128 bytes. */
function padded(message: Uint8Array): DataView {
  const length = Math.ceil((message.length + 17) / 128) * 128;
  const bytes = new Uint8Array(length);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(length - 8, Math.floor(message.length / 0x20000000));
  view.setUint32(length - 4, (message.length << 3) >>> 0);
  return view;
}

/** The 64 bytes of a message's SHA-512. */
export function sha512(message: Uint8Array): Uint8Array {
  const state = Int32Array.from(initial);
  const schedule = new Int32Array(160);
  const block = padded(message);
  for (let offset = 0; offset < block.byteLength; offset += 128) {
    for (let i = 0; i < 32; i += 1) schedule[i] = block.getInt32(offset + i * 4);
    expand(schedule);
    compress(state, schedule);
  }
  const digest = new DataView(new ArrayBuffer(64));
  for (const [index, word] of state.entries()) digest.setInt32(index * 4, word);
  return new Uint8Array(digest.buffer);
}

const at = (words: Int32Array, index: number): number => words[index] ?? 0;
/** The high half of a right rotation; with the halves exchanged, the low half. Up to 31 bits. */
const rotate = (high: number, low: number, by: number): number => (high >>> by) | (low << (32 - by));
const carry = (sum: number): number => (sum / 0x100000000) | 0;

function expand(w: Int32Array): void {
  for (let i = 32; i < 160; i += 2) {
    const ah = at(w, i - 30);
    const al = at(w, i - 29);
    const bh = at(w, i - 4);
    const bl = at(w, i - 3);
    const s0h = rotate(ah, al, 1) ^ rotate(ah, al, 8) ^ (ah >>> 7);
    const s0l = rotate(al, ah, 1) ^ rotate(al, ah, 8) ^ rotate(al, ah, 7);
    const s1h = rotate(bh, bl, 19) ^ rotate(bl, bh, 29) ^ (bh >>> 6);
    const s1l = rotate(bl, bh, 19) ^ rotate(bh, bl, 29) ^ rotate(bl, bh, 6);
    const low = (at(w, i - 31) >>> 0) + (s0l >>> 0) + (at(w, i - 13) >>> 0) + (s1l >>> 0);
    w[i] = (at(w, i - 32) + s0h + at(w, i - 14) + s1h + carry(low)) | 0;
    w[i + 1] = low | 0;
  }
}

/** One block: eighty rounds over the eight working words a to h of FIPS 180-4, 6.4.2, each a high and a low half. */
function compress(state: Int32Array, w: Int32Array): void {
  let ah = at(state, 0);
  let al = at(state, 1);
  let bh = at(state, 2);
  let bl = at(state, 3);
  let ch = at(state, 4);
  let cl = at(state, 5);
  let dh = at(state, 6);
  let dl = at(state, 7);
  let eh = at(state, 8);
  let el = at(state, 9);
  let fh = at(state, 10);
  let fl = at(state, 11);
  let gh = at(state, 12);
  let gl = at(state, 13);
  let hh = at(state, 14);
  let hl = at(state, 15);
  for (let i = 0; i < 160; i += 2) {
    const s1h = rotate(eh, el, 14) ^ rotate(eh, el, 18) ^ rotate(el, eh, 9);
    const s1l = rotate(el, eh, 14) ^ rotate(el, eh, 18) ^ rotate(eh, el, 9);
    const choice = (el & fl) ^ (~el & gl);
    const sum1 = (hl >>> 0) + (s1l >>> 0) + (choice >>> 0) + (at(constants, i + 1) >>> 0) + (at(w, i + 1) >>> 0);
    const high1 = (hh + s1h + ((eh & fh) ^ (~eh & gh)) + at(constants, i) + at(w, i) + carry(sum1)) | 0;
    const low1 = sum1 | 0;
    const s0h = rotate(ah, al, 28) ^ rotate(al, ah, 2) ^ rotate(al, ah, 7);
    const s0l = rotate(al, ah, 28) ^ rotate(ah, al, 2) ^ rotate(ah, al, 7);
    const majority = (al & bl) ^ (al & cl) ^ (bl & cl);
    const sum2 = (s0l >>> 0) + (majority >>> 0) + (low1 >>> 0);
    const sumE = (dl >>> 0) + (low1 >>> 0);
    hh = gh;
    hl = gl;
    gh = fh;
    gl = fl;
    fh = eh;
    fl = el;
    eh = (dh + high1 + carry(sumE)) | 0;
    el = sumE | 0;
    const majorityHigh = (ah & bh) ^ (ah & ch) ^ (bh & ch);
    dh = ch;
    dl = cl;
    ch = bh;
    cl = bl;
    bh = ah;
    bl = al;
    ah = (high1 + s0h + majorityHigh + carry(sum2)) | 0;
    al = sum2 | 0;
  }
  const words = [ah, al, bh, bl, ch, cl, dh, dl, eh, el, fh, fl, gh, gl, hh, hl];
  for (let i = 0; i < 16; i += 2) {
    const low = (at(state, i + 1) >>> 0) + ((words[i + 1] ?? 0) >>> 0);
    state[i] = (at(state, i) + (words[i] ?? 0) + carry(low)) | 0;
    state[i + 1] = low | 0;
  }
}
