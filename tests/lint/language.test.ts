/** The rules of eslint.config.js that keep text for people in the catalogues, and colours in the theme. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';

jest.setTimeout(180_000);

const root = path.join(__dirname, '..', '..');

/** ESLint is an ES module with a configuration of its own, so it runs beside Jest. */
const program = `
  import { readFileSync } from 'node:fs';
  import { ESLint } from 'eslint';
  const eslint = new ESLint({ cwd: process.cwd() });
  const found = [];
  for (const { file, code } of JSON.parse(readFileSync(0, 'utf8'))) {
    const [{ messages }] = await eslint.lintText(code, { filePath: file });
    const fatal = messages.find((message) => message.fatal);
    if (fatal) throw new Error(fatal.message);
    found.push(messages.filter(({ ruleId }) => ruleId === 'no-restricted-syntax').length);
  }
  console.log(JSON.stringify(found));
`;

const screen = 'src/taskpane/HelpScreen.tsx';
const command = 'src/commands/openScreen.ts';
const writer = 'src/excel/writePlannedChecklist.ts';

const cases: readonly (readonly [title: string, file: string, code: string, faults: number])[] = [
  ['Chinese between tags', screen, 'export const A = () => <p>保存</p>;', 1],
  ['Chinese in a string', command, "export const a = '没有清单';", 1],
  ['Chinese in a template', writer, 'export const a = (n: string) => `第${n}行`;', 2],
  ['a Chinese mark between names', 'src/files/report/reportDocx.ts', "export const a = '、';", 1],
  ['English between tags', screen, 'export const A = () => <p>Save</p>;', 1],
  ['English in braces', screen, "export const A = () => <p>{'Save'}</p>;", 1],
  ['English by a condition', screen, "export const A = ({ on }: { on: boolean }) => <p>{on ? 'On' : 'Off'}</p>;", 2],
  ['an English label', screen, 'export const A = () => <input aria-label="Name" placeholder="Your name" />;', 2],
  ['an English label of parts', screen, 'export const A = ({ n }: { n: string }) => <i title={`Row ${n}`} />;', 1],
  [
    'words of the catalogue',
    screen,
    "export const A = ({ t }: { t: (key: 'a.b') => string }) => <p>{t('a.b')}</p>;",
    0,
  ],
  ['attributes that nobody reads', screen, 'export const A = () => <p className="a" id="b" role="alert" />;', 0],
  ['marks between words', screen, "export const A = ({ a }: { a: string }) => <p>{a}{' · '}{a}</p>;", 0],
  ['a colour of its own', screen, "export const a = { color: '#0f6cbd', borderColor: 'rgba(0, 0, 0, 0.5)' };", 2],
  ['a colour among other words', 'src/taskpane/stepFrame.ts', 'export const a = (w: string) => `${w} solid #fff`;', 1],
  ['a colour of the theme', screen, "export const a = { color: 'var(--colorNeutralForeground1)' };", 0],
  ['a pattern that reads Chinese', command, 'export const a = /[，。]/;', 0],
  [
    'the name of a sheet in a file of vocabulary',
    'src/excel/writeChecklistSheet.ts',
    "export const a = '任务清单';",
    0,
  ],
];

let found: readonly number[];
beforeAll(() => {
  const input = JSON.stringify(cases.map(([, file, code]) => ({ file, code })));
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    input,
    // On build machines typescript-eslint would look at the files on disk in place of the code given here.
    env: { ...process.env, TSESTREE_SINGLE_RUN: 'false' },
  });
  found = JSON.parse(printed.toString()) as readonly number[];
});

describe('text outside the catalogues', () => {
  it.each(cases.map(([title, , , faults], index) => ({ title, faults, index })))(
    '$title: $faults faults',
    ({ index, faults }) => {
      expect(found[index]).toBe(faults);
    },
  );
});
