import { neededSets, unguardedUses } from './apiSets';
import { inMemory, programOf } from './officeProgram';
import { compareVersions } from './tags';

/** What small pieces of code need: each stands in a function that is handed an Excel.RequestContext. */
const cases = [
  { title: 'a property that is read', code: 'context.workbook.worksheets;', needs: { ExcelApi: '1.1' } },
  { title: 'the newest member of a chain', code: 'sheet.pageLayout.orientation;', needs: { ExcelApi: '1.9' } },
  {
    title: 'a version with two digits after one with one',
    code: 'context.workbook.comments.getCount();',
    needs: { ExcelApi: '1.10' },
  },
  { title: 'a method that is called', code: 'sheet.freezePanes.freezeRows(1);', needs: { ExcelApi: '1.7' } },
  {
    title: 'a member that is read in one set and written in a later one',
    code: 'sheet.visibility;',
    needs: { ExcelApi: '1.1' },
  },
  { title: 'the same member written', code: "sheet.visibility = 'Hidden';", needs: { ExcelApi: '1.2' } },
  { title: 'a member named in square brackets', code: "sheet['tabColor'];", needs: { ExcelApi: '1.7' } },
  { title: 'a member taken out of an object', code: 'const { tabColor } = sheet;', needs: { ExcelApi: '1.7' } },
  { title: 'a value of an enumeration', code: 'Excel.ConditionalFormatType.custom;', needs: { ExcelApi: '1.6' } },
  { title: 'properties named in the text of load', code: "sheet.load('name, tabColor');", needs: { ExcelApi: '1.7' } },
  {
    title: 'properties named in a list for load',
    code: "sheet.load(['name', 'tabColor']);",
    needs: { ExcelApi: '1.7' },
  },
  { title: 'a constant text for load', code: "const name = 'tabColor'; sheet.load(name);", needs: { ExcelApi: '1.7' } },
  { title: 'what context.load names', code: "context.load(sheet, 'tabColor');", needs: { ExcelApi: '1.7' } },
  { title: 'options for load', code: 'sheet.load({ tabColor: true });', needs: { ExcelApi: '1.7' } },
  {
    title: 'a path through a collection in load',
    code: "context.workbook.worksheets.load('items/tabColor');",
    needs: { ExcelApi: '1.7' },
  },
  {
    title: 'a path through an object in load',
    code: "range.load('format/textOrientation');",
    needs: { ExcelApi: '1.7' },
  },
  {
    title: 'a key of an object given to set',
    code: 'range.format.set({ indentLevel: 1 });',
    needs: { ExcelApi: '1.9' },
  },
  {
    title: 'an option of Excel.run',
    code: 'void Excel.run({ mergeUndoGroup: true }, async () => {});',
    needs: { ExcelApi: '1.20' },
  },
  {
    title: 'a call without the parameter of a later set',
    code: "context.workbook.tables.getItem('t').rows.add(undefined, [[1]]);",
    needs: { ExcelApi: '1.4' },
  },
  {
    title: 'a call with the parameter of a later set',
    code: "context.workbook.tables.getItem('t').rows.add(undefined, [[1]], true);",
    needs: { ExcelApi: '1.15' },
  },
  { title: 'a common set', code: 'void Office.addin.showAsTaskpane();', needs: { SharedRuntime: '1.1' } },
  { title: 'code of our own with the names of Office', code: 'const own = { tabColor: 1 }; own.tabColor;', needs: {} },
];

const supported = "Office.context.requirements.isSetSupported('ExcelApi', '1.20')";
const use = 'void Excel.run({ mergeUndoGroup: true }, async () => {});';
const guarded = [
  { title: 'inside an if', code: `if (${supported}) { ${use} }`, covered: true },
  { title: 'inside an if with another condition', code: `if (sheet && ${supported}) { ${use} }`, covered: true },
  { title: 'in the else of a denial', code: `if (!${supported}) { void 0; } else { ${use} }`, covered: true },
  { title: 'after an early return', code: `if (!${supported}) return; ${use}`, covered: true },
  {
    title: 'in the true branch of a conditional',
    code: `void Excel.run(${supported} ? { mergeUndoGroup: true } : {}, async () => {});`,
    covered: true,
  },
  {
    title: 'behind &&',
    code: `${supported} && sheet.set({}); const run = ${supported} && { mergeUndoGroup: true } as Excel.RunOptions; void run;`,
    covered: true,
  },
  {
    title: 'under a constant that holds the answer',
    code: `const merges = ${supported}; if (merges) { ${use} }`,
    covered: true,
  },
  { title: 'under supports() of requirements.ts', code: `if (supports('1.20')) { ${use} }`, covered: true },
  {
    title: 'as an option whose value is the check',
    code: "void Excel.run({ mergeUndoGroup: supports('1.20') }, async () => {});",
    covered: true,
  },
  {
    title: 'in a function inside an if',
    code: `if (${supported}) { const later = () => { ${use} }; later(); }`,
    covered: true,
  },
  {
    title: 'under a check for a lower version',
    code: `if (Office.context.requirements.isSetSupported('ExcelApi', '1.9')) { ${use} }`,
    covered: false,
  },
  {
    title: 'under a check for another set',
    code: `if (Office.context.requirements.isSetSupported('ExcelApiDesktop', '1.20')) { ${use} }`,
    covered: false,
  },
  { title: 'in the else of a check', code: `if (${supported}) { void 0; } else { ${use} }`, covered: false },
  { title: 'under a check or something else', code: `if (sheet || ${supported}) { ${use} }`, covered: false },
  { title: 'after an if that goes on', code: `if (!${supported}) { void 0; } ${use}`, covered: false },
  {
    title: 'under supports() of some other file',
    code: `const supports = (version: string) => version !== ''; if (supports('1.20')) { ${use} }`,
    covered: false,
  },
  {
    title: 'under a variable that may change',
    code: `let merges = ${supported}; merges = true; if (merges) { ${use} }`,
    covered: false,
  },
];

const fileOf = (kind: string, index: number) => inMemory(`${kind}${index}.ts`);
const wrapped = (code: string) => `
  import { supports } from './requirements';
  export const used: unknown = supports;
  export function run(context: Excel.RequestContext, sheet: Excel.Worksheet, range: Excel.Range): void { ${code} }`;
const program = programOf({
  [inMemory('requirements.ts')]: `export const supports = (version: string): boolean => version !== '';`,
  ...Object.fromEntries(cases.map(({ code }, index) => [fileOf('needs', index), wrapped(code)])),
  ...Object.fromEntries(guarded.map(({ code }, index) => [fileOf('guarded', index), wrapped(code)])),
});

describe('the requirement sets that code needs', () => {
  it.each(cases.map((example, index) => ({ ...example, index })))('are those of $title', ({ index, needs }) => {
    expect(Object.fromEntries(neededSets(unguardedUses(program, [fileOf('needs', index)])))).toEqual(needs);
  });

  it('are told with the member and the line that needs them', () => {
    const uses = unguardedUses(program, [fileOf('needs', 1)]);
    expect(uses).toContainEqual({
      set: 'ExcelApi',
      version: '1.9',
      member: 'PageLayout.orientation',
      place: `${fileOf('needs', 1)}:4`,
    });
  });

  it('are the highest over all files', () => {
    const uses = unguardedUses(program, [fileOf('needs', 0), fileOf('needs', 2), fileOf('needs', 1)]);
    expect(neededSets(uses).get('ExcelApi')).toBe('1.10');
  });
});

describe('a member of ExcelApi 1.20', () => {
  it.each(guarded.map((example, index) => ({ ...example, index })))(
    'used $title: covered is $covered',
    ({ index, covered }) => {
      const needed = neededSets(unguardedUses(program, [fileOf('guarded', index)]));
      expect(needed.get('ExcelApi') === '1.20').toBe(!covered);
    },
  );
});

describe('versions', () => {
  it('are ordered as numbers', () => {
    expect(['1.10', '1.9', '2.0', '1.1'].sort(compareVersions)).toEqual(['1.1', '1.9', '1.10', '2.0']);
  });
});
