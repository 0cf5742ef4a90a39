/**
 * Passwords of protected sheets and workbooks, as ECMA-376 part 1, 18.3.1.85 stores them: SHA-512 over salt and
 * password, then a hundred thousand times over the hash and a counter, which is what Excel itself writes.
 */
import type { PasswordHash } from './workbook';
import { sha512 } from './sha512';

const spinCount = 100_000;
const saltLength = 16;

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function utf16(text: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), true);
  return new Uint8Array(view.buffer);
}

/** Rounds between two yields: some milliseconds of work. */
const spinsPerStep = 2_000;

/** The hash of a password in base 64, for a salt in base 64; yields often, so that a page can draw meanwhile. */
function* hashSteps(password: string, salt: string, spins: number): Generator<undefined, string> {
  let hash = sha512(new Uint8Array([...bytesOf(salt), ...utf16(password)]));
  const next = new Uint8Array(hash.length + 4);
  const counter = new DataView(next.buffer, hash.length);
  for (let i = 0; i < spins; i += 1) {
    next.set(hash);
    counter.setUint32(0, i, true);
    hash = sha512(next);
    if (i % spinsPerStep === spinsPerStep - 1) yield;
  }
  return base64Of(hash);
}

function resultOf<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The hash of a password in base 64, for a salt in base 64. */
export const hashValueOf = (password: string, salt: string, spins: number): string =>
  resultOf(hashSteps(password, salt, spins));

/** A new hash with a random salt; the work of a second, in steps. */
export function* hashPasswordInSteps(password: string): Generator<undefined, PasswordHash> {
  const saltValue = base64Of(crypto.getRandomValues(new Uint8Array(saltLength)));
  const hashValue = yield* hashSteps(password, saltValue, spinCount);
  return { algorithmName: 'SHA-512', saltValue, spinCount, hashValue };
}

/** A new hash with a random salt. */
export const hashPassword = (password: string): PasswordHash => resultOf(hashPasswordInSteps(password));

/** True when the password is the hashed one. A hash of another algorithm than SHA-512 fits no password. */
export function fitsHash(password: string, hash: PasswordHash): boolean {
  if (hash.algorithmName !== 'SHA-512') return false;
  return hashValueOf(password, hash.saltValue, hash.spinCount) === hash.hashValue;
}

/** The 16-bit hash of Excel before 2013 as four hexadecimal digits ([MS-OFFCRYPTO] 2.2.3, method 1). */
export function legacyHashOf(password: string): string {
  const rotated = (hash: number): number => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  let hash = 0;
  for (let i = password.length - 1; i >= 0; i -= 1) hash = rotated(hash ^ (password.charCodeAt(i) & 0xff));
  return (hash ^ password.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, '0');
}
