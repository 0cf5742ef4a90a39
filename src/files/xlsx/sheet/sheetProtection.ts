/** Sheet protection and its password hash (ECMA-376 part 1, 18.3.1.85). */
import type { PasswordHash, ProtectionOptions, SheetProtection } from '../workbook';
import { booleanAttribute, numberAttribute, type XmlElement } from '../xml/element';
import { markup, type Attributes } from '../xml/markup';

type Allowance = Exclude<keyof ProtectionOptions, 'selectionMode'>;

/** The attribute of each option and whether it is locked when the attribute is absent. An attribute of 1 means locked. */
const allowances: readonly (readonly [Allowance, string, boolean])[] = [
  ['allowEditObjects', 'objects', false],
  ['allowEditScenarios', 'scenarios', false],
  ['allowFormatCells', 'formatCells', true],
  ['allowFormatColumns', 'formatColumns', true],
  ['allowFormatRows', 'formatRows', true],
  ['allowInsertColumns', 'insertColumns', true],
  ['allowInsertRows', 'insertRows', true],
  ['allowInsertHyperlinks', 'insertHyperlinks', true],
  ['allowDeleteColumns', 'deleteColumns', true],
  ['allowDeleteRows', 'deleteRows', true],
  ['allowSort', 'sort', true],
  ['allowAutoFilter', 'autoFilter', true],
  ['allowPivotTables', 'pivotTables', true],
];

/** Reads the four hash attributes; workbookProtection has them with a prefix. */
export function readPasswordHash(
  element: XmlElement | undefined,
  names = { algorithm: 'algorithmName', hash: 'hashValue', salt: 'saltValue', spin: 'spinCount' },
): PasswordHash | undefined {
  const hashValue = element?.attributes.get(names.hash);
  return hashValue === undefined
    ? undefined
    : {
        algorithmName: element?.attributes.get(names.algorithm) ?? 'SHA-512',
        hashValue,
        saltValue: element?.attributes.get(names.salt) ?? '',
        spinCount: numberAttribute(element, names.spin) ?? 0,
      };
}

export function readSheetProtection(element: XmlElement | undefined): SheetProtection | undefined {
  if (element === undefined || !booleanAttribute(element, 'sheet', false)) return undefined;
  const allowed = Object.fromEntries(
    allowances.map(([option, attribute, absent]) => [option, !booleanAttribute(element, attribute, absent)]),
  ) as Record<Allowance, boolean>;
  const lockedSelectable = !booleanAttribute(element, 'selectLockedCells', false);
  const unlockedSelectable = !booleanAttribute(element, 'selectUnlockedCells', false);
  const password = readPasswordHash(element);
  const legacyPassword = element.attributes.get('password');
  return {
    options: {
      ...allowed,
      selectionMode: !unlockedSelectable ? 'None' : lockedSelectable ? 'Normal' : 'Unlocked',
    },
    ...(password === undefined ? {} : { password }),
    ...(legacyPassword === undefined ? {} : { legacyPassword }),
  };
}

export function sheetProtectionXml(protection: SheetProtection | undefined): string {
  if (protection === undefined) return '';
  const { options, password, legacyPassword } = protection;
  const attributes: Attributes = Object.fromEntries(
    allowances.map(([option, attribute, absent]) => [
      attribute,
      options[option] === absent ? !options[option] : undefined,
    ]),
  );
  return markup('sheetProtection', {
    password: legacyPassword,
    algorithmName: password?.algorithmName,
    hashValue: password?.hashValue,
    saltValue: password?.saltValue,
    spinCount: password?.spinCount,
    sheet: true,
    ...attributes,
    selectLockedCells: options.selectionMode === 'Normal' ? undefined : true,
    selectUnlockedCells: options.selectionMode === 'None' ? true : undefined,
  });
}
