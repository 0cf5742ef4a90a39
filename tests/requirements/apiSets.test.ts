import { readFileSync } from 'node:fs';
import path from 'node:path';
import { baseline } from '../../src/excel/requirements';
import { attribute, childrenNamed, elementsNamed, parseXml, theElement, type XmlElement } from '../manifest/xmlElement';
import { neededSets, unguardedUses } from './apiSets';
import { productFiles, projectProgram } from './officeProgram';

const manifest = parseXml(readFileSync(path.join(__dirname, '..', '..', 'manifest.xml'), 'utf8'));

/** The sets that the Requirements directly below `parent` ask for, with their versions. */
const declaredBy = (parent: XmlElement): readonly (readonly [string, string])[] =>
  childrenNamed(parent, 'Requirements').flatMap((requirements) =>
    elementsNamed(requirements, 'Set').map((set) => [attribute(set, 'Name'), attribute(set, 'MinVersion')] as const),
  );

const everyExcel = new Map(declaredBy(manifest));
const excelWithRibbon = new Map(declaredBy(theElement(manifest, 'VersionOverrides')));

const layers = ['excel', 'commands', 'taskpane'];
const program = projectProgram(productFiles(layers));
/** Members shared by all applications also carry the sets of Outlook, which mean nothing in Excel. */
const usesIn = (folders: readonly string[]) =>
  unguardedUses(program, productFiles(folders)).filter(({ set }) => set !== 'Mailbox');

describe('the requirement sets that the manifest declares', () => {
  it.each(layers)('are derived from the code of src/%s, among others', (layer) => {
    expect(productFiles([layer])).not.toEqual([]);
  });

  it('cover every member of Office.js that the code uses without a check, and name no higher version than that', () => {
    const uses = usesIn(layers);
    const declared = new Map([...everyExcel, ...excelWithRibbon]);
    const needed = neededSets(uses);
    const decisive = uses.filter(({ set, version }) => needed.get(set) === version && declared.get(set) !== version);
    expect({ needed: Object.fromEntries(needed), decisive }).toEqual({
      needed: Object.fromEntries(declared),
      decisive: [],
    });
  });

  it('let the pane open where the ribbon cannot: it uses nothing that only the ribbon asks for', () => {
    expect(usesIn(['excel', 'taskpane']).filter(({ set }) => excelWithRibbon.has(set))).toEqual([]);
  });

  it('are the ones that src/excel/requirements.ts tells the code', () => {
    expect(everyExcel).toEqual(new Map([['ExcelApi', baseline]]));
  });
});
