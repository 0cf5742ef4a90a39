/** Bytes of an .xlsx -> a workbook. */
import { readSharedStrings } from './cells/sharedStrings';
import { readNames } from './definedNames';
import { BrokenPart, openPackage, type OpenPackage, type Relationship } from './package/openPackage';
import { unpack } from './package/unpack';
import { isSettingsPart, readItemId, readSettings } from './parts/customXml';
import { readDocumentProperties } from './parts/documentProperties';
import { readPersons } from './parts/threadedComments';
import type { ReadFailure, ReadOptions, ReadResult, ReadWarning } from './readResult';
import { readPasswordHash } from './sheet/sheetProtection';
import { readSheet } from './sheet/readSheet';
import { readColorScheme } from './styles/color';
import { readStyles } from './styles/readStyles';
import { standardFont } from './styles/styleWriter';
import type { CustomXmlPart, Sheet, Workbook } from './workbook';
import {
  booleanAttribute,
  childOf,
  childrenOf,
  choiceAttribute,
  numberAttribute,
  type XmlElement,
} from './xml/element';
import { decodeXstring } from './xml/escape';

const failure = (reason: ReadFailure): ReadResult => ({ ok: false, ...reason });

/** The workbook part by its relationship, else by its usual name. */
function findWorkbook(source: OpenPackage): string | undefined {
  const related = source.relationships('').find(({ type }) => type === 'officeDocument')?.target;
  const named = source.paths.find((path) => /^xl\/workbook\d*\.xml$/i.test(path));
  return [related, named].find((path) => path !== undefined && source.bytes(path) !== undefined);
}

function otherDocument(paths: readonly string[]): 'docx' | 'pptx' | 'ods' | 'xlsb' | 'other' {
  const has = (pattern: RegExp): boolean => paths.some((path) => pattern.test(path));
  if (has(/^xl\/workbook\.bin$/i)) return 'xlsb';
  if (has(/^word\//i)) return 'docx';
  if (has(/^ppt\//i)) return 'pptx';
  return has(/^mimetype$/) && has(/^content\.xml$/) ? 'ods' : 'other';
}

/** Parts that hold nothing of their own: what is in them is derived, or was read through another part. */
const derived = /(^|\/)(calcChain\.xml|thumbnail\.\w+|printerSettings\d*\.bin|mimetype)$|\.rels$|\/$/i;

interface WorkbookParts {
  readonly relationships: readonly Relationship[];
  readonly target: (type: string) => string | undefined;
  readonly xml: (type: string) => XmlElement | undefined;
}

function workbookParts(source: OpenPackage, path: string): WorkbookParts {
  const relationships = source.relationships(path);
  const target = (type: string): string | undefined =>
    relationships.find((relationship) => relationship.type === type && !relationship.external)?.target;
  return {
    relationships,
    target,
    xml: (type) => {
      const part = target(type);
      return part === undefined ? undefined : source.xml(part);
    },
  };
}

/** Excel names the sheets of a file it has not given ids {00000000-0001-0000-XX00-000000000000}; so do we. */
function sheetId(position: number): string {
  const hex = position.toString(16).toUpperCase().padStart(2, '0');
  return `{00000000-0001-0000-${hex.slice(-2)}${hex.slice(0, -2).padStart(2, '0')}-000000000000}`;
}

type CustomXml = Pick<Workbook, 'customXmlParts' | 'settings'>;

function readCustomXml(
  source: OpenPackage,
  relationships: readonly Relationship[],
  warn: (warning: ReadWarning) => void,
): CustomXml {
  const customXmlParts: CustomXmlPart[] = [];
  let settings: ReadonlyMap<string, unknown> = new Map();
  const targets = new Set(relationships.filter(({ type }) => type === 'customXml').map(({ target }) => target));
  for (const part of targets) {
    const xml = source.text(part);
    if (xml === undefined) {
      warn({ code: 'partMissing', part, referredBy: 'workbook' });
      continue;
    }
    const properties = source.relationships(part).find(({ type }) => type === 'customXmlProps')?.target;
    const id = readItemId(properties === undefined ? undefined : source.xml(properties));
    const root = isSettingsPart(xml) ? source.xml(part) : undefined;
    if (root === undefined) {
      const number = String(customXmlParts.length + 1).padStart(12, '0');
      customXmlParts.push({ id: id ?? `{00000000-0000-4000-8000-${number}}`, xml });
    } else {
      const read = readSettings(root);
      settings = read.settings;
      for (const key of read.broken) warn({ code: 'valueIgnored', part, element: 'setting', value: key });
    }
  }
  return { customXmlParts, settings };
}

function readWorkbook(source: OpenPackage, path: string): ReadResult {
  const warnings: ReadWarning[] = [];
  const warn = (warning: ReadWarning): void => {
    warnings.push(warning);
  };
  const root = source.xml(path);
  if (root === undefined) return failure({ code: 'noWorkbook', facts: { looksLike: 'other' } });
  const parts = workbookParts(source, path);
  const stylesRoot = parts.xml('styles');
  const colors = readColorScheme(parts.xml('theme'), stylesRoot);
  const styles = readStyles(stylesRoot, colors);
  const stringsPart = parts.target('sharedStrings');
  const stringsXml = stringsPart === undefined ? undefined : source.text(stringsPart);
  const sharedStrings = stringsXml === undefined ? [] : readSharedStrings(stringsXml, stringsPart ?? '');
  const persons = readPersons(parts.xml('person'));
  const date1904 = booleanAttribute(childOf(root, 'workbookPr'), 'date1904', false);

  const entries = childrenOf(childOf(root, 'sheets'), 'sheet').map((entry, position) => {
    const relationship = parts.relationships.find(({ id }) => id === entry.attributes.get('r:id'));
    const part = relationship?.target ?? `xl/worksheets/sheet${position + 1}.xml`;
    const name = decodeXstring(entry.attributes.get('name') ?? '');
    if (relationship !== undefined && relationship.type !== 'worksheet') {
      return undefined; // a chart or dialog sheet: listed with the unread parts
    }
    if (source.bytes(part) === undefined) {
      warn({ code: 'partMissing', part, referredBy: path });
      return undefined;
    }
    const visibility = choiceAttribute(entry, 'state', ['visible', 'hidden', 'veryHidden'] as const) ?? 'visible';
    const context = { source, styles, colors, sharedStrings, persons, date1904, warn };
    return { ...readSheet(part, sheetId(position), name, context), visibility };
  });
  const { names, printing } = readNames(
    root,
    entries.map((entry) => entry?.id),
  );
  const sheets = entries.flatMap((entry): readonly Sheet[] =>
    entry === undefined ? [] : [{ ...entry, pageSetup: { ...entry.pageSetup, ...printing.get(entry.id) } }],
  );
  const [first] = sheets;
  if (first === undefined) return failure({ code: 'noSheets', facts: {} });

  const view = childOf(childOf(root, 'bookViews'), 'workbookView');
  const active = entries[numberAttribute(view, 'activeTab') ?? 0];
  const protection = childOf(root, 'workbookProtection');
  const structurePassword = readPasswordHash(protection, {
    algorithm: 'workbookAlgorithmName',
    hash: 'workbookHashValue',
    salt: 'workbookSaltValue',
    spin: 'workbookSpinCount',
  });
  const packageParts = workbookParts(source, '');
  const properties = readDocumentProperties(
    packageParts.xml('core-properties'),
    packageParts.xml('extended-properties'),
    packageParts.xml('custom-properties'),
  );
  const customXml = readCustomXml(source, [...parts.relationships, ...packageParts.relationships], warn);
  const { defaultFont } = styles;
  const isStandardFont = defaultFont.name === standardFont.name && defaultFont.size === standardFont.size;
  for (const part of source.unread()) {
    if (!derived.test(part)) warn({ code: 'partIgnored', part, contentType: source.contentType(part) });
  }
  return {
    ok: true,
    workbook: {
      sheets,
      activeSheetId: (active ?? sheets.find((sheet) => sheet.visibility === 'visible') ?? first).id,
      names,
      ...customXml,
      properties,
      date1904,
      structureProtected: booleanAttribute(protection, 'lockStructure', false),
      ...(structurePassword === undefined ? {} : { structurePassword }),
      ...(isStandardFont ? {} : { defaultFont }),
    },
    warnings,
  };
}

/**
 * Reads an .xlsx (also .xlsm and .xltx) as other programs write them.
 *
 * @returns the workbook and what of the file it does not hold, or why the file cannot be read; both as facts
 */
export function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): ReadResult {
  const unpacked = unpack(bytes, options);
  if (!unpacked.ok) return unpacked;
  try {
    const source = openPackage(unpacked.parts, unpacked.skipped);
    const path = findWorkbook(source);
    if (path === undefined) {
      return failure({
        code: 'noWorkbook',
        facts: { looksLike: otherDocument([...source.paths, ...unpacked.skipped]) },
      });
    }
    return readWorkbook(source, path);
  } catch (error) {
    if (error instanceof BrokenPart) {
      return failure({ code: 'brokenXml', facts: { part: error.part, detail: error.detail } });
    }
    throw error;
  }
}
