/** Institutions that a list names twice, or that two lists name. */
import { normalizeTitle, toHalfWidth } from '../chineseText';
import { normalizeDocumentNumber } from './documentNumber';
import type { Institution } from './institution';
import { nameQualifiers } from './words';

export interface InstitutionDuplicates {
  readonly kind: 'name' | 'number';
  /** Zero-based, rising; two at least. */
  readonly indexes: readonly number[];
}

/** …关于印发〈X〉的通知 brings X and is filed under its name. */
const wrapper = /(?:印发|发布|颁布|转发)[〈《](.+)[〉》]的(?:通知|公告|决定)$/;
const years = /\(?(?:19|20)\d{2}(?:年?[-—–~至](?:(?:19|20)\d{2})?)?年?(?:版|修订|修正)?\)?/g;

/**
 * A name as names are compared: without 《》, marks, blanks, years, （试行）, and without the notice around it. Two
 * versions of different years so have one name, which is what a revision wants to know.
 */
export function institutionKey(name: string): string {
  const half = toHalfWidth(name)
    .replace(/\s/g, '')
    .replace(/^《(.*)》$/, '$1');
  const inner = wrapper.exec(half)?.[1] ?? half;
  const plain = inner.replace(years, '').replace(qualified, '');
  const key = normalizeTitle(plain);
  return key === '' ? normalizeTitle(half) : key;
}

const qualified = new RegExp(`[(（](?:${nameQualifiers.join('|')})[)）]|(?:试行|暂行)$`, 'g');

/**
 * Pairs and larger groups with one name or one 文号, in the order of their first member. A group whose members have
 * both in common is named once, by its name.
 */
export function institutionDuplicates(
  institutions: readonly Pick<Institution, 'name' | 'documentNumber'>[],
): InstitutionDuplicates[] {
  const byName = groups(institutions.map(({ name }) => institutionKey(name)));
  const named = new Set(byName.map((indexes) => indexes.join()));
  const byNumber = groups(
    institutions.map(({ documentNumber }) => (documentNumber === '' ? '' : normalizeDocumentNumber(documentNumber))),
  ).filter((indexes) => !named.has(indexes.join()));
  return [
    ...byName.map((indexes): InstitutionDuplicates => ({ kind: 'name', indexes })),
    ...byNumber.map((indexes): InstitutionDuplicates => ({ kind: 'number', indexes })),
  ].sort((a, b) => (a.indexes[0] ?? 0) - (b.indexes[0] ?? 0));
}

/** Places of equal keys, '' left out. */
function groups(keys: readonly string[]): number[][] {
  const places = new Map<string, number[]>();
  keys.forEach((key, index) => {
    if (key === '') return;
    const found = places.get(key);
    if (found === undefined) places.set(key, [index]);
    else found.push(index);
  });
  return [...places.values()].filter(({ length }) => length > 1);
}
