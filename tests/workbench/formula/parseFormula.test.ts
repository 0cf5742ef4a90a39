import fc from 'fast-check';
import type { Formula, FormulaSyntaxError } from '../../../src/workbench/formula/ast';
import { canonicalText } from '../../../src/workbench/formula/canonicalText';
import { columnIndex, columnLetters } from '../../../src/workbench/formula/columnLetters';
import { formatFormula, sheetNameInFormula } from '../../../src/workbench/formula/formatFormula';
import { parseFormula } from '../../../src/workbench/formula/parseFormula';
import { functionsOf, hasStructuredReference, referencesOf } from '../../../src/workbench/formula/references';
import { readSpecifier } from '../../../src/workbench/formula/structuredReference';

function parsed(text: string): Formula {
  const result = parseFormula(text);
  if (!result.ok) throw new Error(`${text}: ${result.error.code} at ${result.error.position}`);
  return result.formula;
}

describe('parseFormula and formatFormula', () => {
  it.each([
    ['=A1', '=A1'],
    ['A1', '=A1'],
    ['=$a$1', '=$A$1'],
    ['=sum(a1:b2)', '=SUM(A1:B2)'],
    ['=B2:A1', '=A1:B2'],
    ['=$B2:A$1', '=A$1:$B2'],
    ['=A:A', '=A:A'],
    ['=$A:C', '=$A:C'],
    ['=1:1', '=1:1'],
    ['=$3:5', '=$3:5'],
    ["='督查通报'!$C$5", '=督查通报!$C$5'],
    ['=督查通报!$C$5', '=督查通报!$C$5'],
    ["='第一季度 (2)'!A1:B2", "='第一季度 (2)'!A1:B2"],
    ["='It''s'!A1", "='It''s'!A1"],
    ["='2020'!A1", "='2020'!A1"],
    ["='A1'!A1", "='A1'!A1"],
    ["='A-1'!A:A", "='A-1'!A:A"],
    ['=Sheet1!名称', '=Sheet1!名称'],
    ['=任务清单[状态]', '=任务清单[状态]'],
    ['=任务清单[[状态]]', '=任务清单[状态]'],
    ['=[@状态]', '=[@状态]'],
    ['=[@[截止 日期]]', '=[@[截止 日期]]'],
    ['=任务清单[[#This Row],[状态]]', '=任务清单[@状态]'],
    ['=任务清单[#All]', '=任务清单[#All]'],
    ['=任务清单[]', '=任务清单[]'],
    ['=任务清单[@]', '=任务清单[@]'],
    ['=任务清单[[#Headers],[状态]]', '=任务清单[[#Headers],[状态]]'],
    ['=任务清单[[#headers],[#data],[状态]:[备注]]', '=任务清单[[#Headers],[#Data],[状态]:[备注]]'],
    ['=任务清单[[状态]:[备注]]', '=任务清单[[状态]:[备注]]'],
    ['=任务清单[@[状态]:[备注]]', '=任务清单[@[状态]:[备注]]'],
    ["=T['#个数]", "=T[['#个数]]"],
    ["=T[[a'[b'] '' '@c]]", "=T[[a'[b'] '' '@c]]"],
    ['=T[完成 时限]', '=T[完成 时限]'],
    ['=SUM( A1 , 2 )', '=SUM(A1,2)'],
    ['=A1:B2 B1:C3', '=A1:B2 B1:C3'],
    ['=SUM((A1,B2))', '=SUM((A1,B2))'],
    ['=A1,B2', '=A1,B2'],
    ['=-A1%^2', '=-A1%^2'],
    ['="说""好"""&1', '="说""好"""&1'],
    ['={1,2;"a",TRUE}', '={1,2;"a",TRUE}'],
    ['={-1,#N/A}', '={-1,#N/A}'],
    ['=#REF!+1', '=#REF!+1'],
    ['=true', '=TRUE'],
    ['=IF(A1,,2)', '=IF(A1,,2)'],
    ['=TODAY()', '=TODAY()'],
    ['=_xlfn.IFS(A1,1)', '=IFS(A1,1)'],
    ['=1E5+1.50', '=100000+1.5'],
    ['=1e21', '=1E+21'],
    ['=A1048576', '=A1048576'],
    ['=A1048577', '=A1048577'],
    ['=INDEX(A:A,1):INDEX(A:A,3)', '=INDEX(A:A,1):INDEX(A:A,3)'],
    ['=@A:A', '=@A:A'],
    ['=Q1_合计*2', '=Q1_合计*2'],
    ['=\n SUM(1,\n 2)', '=SUM(1,2)'],
    ['=LET(x,1,x)', '=LET(x,1,x)'],
  ])('reads %j and writes it as %s', (text, written) => {
    expect(formatFormula(parsed(text))).toBe(written);
  });

  const refused: readonly (readonly [string, FormulaSyntaxError['code']])[] = [
    ['=', 'unexpectedEnd'],
    ['=1+', 'unexpectedEnd'],
    ['=SUM(1', 'unexpectedEnd'],
    ['=(1))', 'unexpectedToken'],
    ['=1 2', 'unexpectedToken'],
    ['=*1', 'unexpectedToken'],
    ['="没有结束', 'unclosedText'],
    ['=任务清单[状态', 'unclosedBracket'],
    ['=任务清单[[#Nothing],[状态]]', 'badStructuredReference'],
    ['=任务清单[[a]:[b]:[c]]', 'badStructuredReference'],
    ['=Sheet1:Sheet3!A1', 'threeDimensionalReference'],
    ["='一月:三月'!A1", 'threeDimensionalReference'],
    ["='[别的.xlsx]表'!A1", 'externalReference'],
    ['=[别的.xlsx]表!A1', 'externalReference'],
    ['=A1#', 'spillReference'],
    ['=IF()', 'wrongArgumentCount'],
    ['=VLOOKUP(1,A:B)', 'wrongArgumentCount'],
    ['=TODAY(1)', 'wrongArgumentCount'],
    ['={1,2;3}', 'unexpectedToken'],
    ['={A1}', 'unexpectedToken'],
    ['=SUM（1）', 'unexpectedCharacter'],
    ['=1:', 'unexpectedEnd'],
    ['=1:"a"', 'unexpectedToken'],
    [`=${'1+'.repeat(5000)}1`, 'tooLong'],
    [`=${'('.repeat(400)}1${')'.repeat(400)}`, 'tooDeep'],
  ];
  it.each(refused)('refuses %.40j as %s', (text, code) => {
    const result = parseFormula(text);
    expect(result).toMatchObject({ ok: false, error: { code } });
  });

  it('says where the text stops being a formula', () => {
    expect(parseFormula('=1+)')).toEqual({ ok: false, error: { code: 'unexpectedToken', position: 3 } });
  });
});

const punctuation = Array.from('=A1$:[]@#\'"(),;{}+-*/^&<>% !表.\n');

const line = (most: number) => fc.record({ index: fc.nat(most), absolute: fc.boolean() });
const corner = fc.record({ row: line(1_048_575), column: line(16_383) });
const sheet = fc.option(fc.constantFrom('Sheet1', '督查通报', "It's 表", '2020', 'A1', 'R1C1', 'TRUE', 'a!b'), {
  nil: undefined,
});
const named = <T extends object>(part: T, name: string | undefined) =>
  name === undefined ? part : { ...part, sheet: name };
const columnName = fc
  .string({
    unit: fc.constantFrom('状', '态', 'a', '1', ' ', "'", '[', ']', '#', '@', ',', ':', '"', '.', '（'),
    minLength: 1,
    maxLength: 6,
  })
  .filter((name) => name.trim() === name);
const structured = fc
  .record({
    table: fc.option(fc.constantFrom('任务清单', 'T_1'), { nil: undefined }),
    items: fc.constantFrom<readonly ('#All' | '#Headers' | '#Data' | '#This Row')[]>(
      [],
      ['#All'],
      ['#Headers', '#Data'],
      ['#This Row'],
    ),
    from: fc.option(columnName, { nil: undefined }),
    to: fc.option(columnName, { nil: undefined }),
  })
  .map(({ table, items, from, to }): Formula => ({
    kind: 'structured',
    ...(table === undefined ? {} : { table }),
    items,
    ...(from === undefined ? {} : { columns: to === undefined ? { from } : { from, to } }),
  }));

const leaf: fc.Arbitrary<Formula> = fc.oneof(
  fc.nat(1_000_000).map((value): Formula => ({ kind: 'number', value: value / 8 })),
  fc.string().map((value): Formula => ({ kind: 'text', value })),
  fc.boolean().map((value): Formula => ({ kind: 'boolean', value })),
  fc.constantFrom<Formula>(
    { kind: 'error', error: '#N/A' },
    { kind: 'name', name: '合计_1' },
    {
      kind: 'array',
      rows: [
        [1, 'a'],
        [true, { error: '#REF!' }],
      ],
    },
  ),
  fc.tuple(corner, sheet).map(([at, name]): Formula => named({ kind: 'cell' as const, at }, name)),
  structured,
);

/** Whatever is not a leaf is put in parentheses, so that every tree is one the parser can produce. */
const { tree } = fc.letrec<{ tree: Formula }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/', '^', '&', '=', '<>', '<', '>='), tie('tree'), tie('tree'))
      .map(([operator, left, right]): Formula => ({
        kind: 'parentheses',
        inner: { kind: 'binary', operator: operator as '+', left, right },
      })),
    tie('tree').map((operand): Formula => ({ kind: 'parentheses', inner: { kind: 'prefix', operator: '-', operand } })),
    tie('tree').map((operand): Formula => ({ kind: 'parentheses', inner: { kind: 'percent', operand } })),
    fc
      .array(tie('tree'), { minLength: 1, maxLength: 3 })
      .map((given): Formula => ({ kind: 'call', name: 'SUM', arguments: given })),
  ),
}));

describe('a formula written out and read again', () => {
  it('is the same formula', () => {
    fc.assert(
      fc.property(tree, (formula) => {
        expect(parsed(formatFormula(formula))).toEqual(formula);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same formula in the form that files hold, when its table is named', () => {
    fc.assert(
      fc.property(tree, (formula) => {
        const file = formatFormula(formula, { form: 'file', table: '任务清单' });
        expect(formatFormula(parsed(file), { form: 'file', table: '任务清单' })).toBe(file);
      }),
    );
  });

  it('never makes the parser throw, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...punctuation) }), (text) => {
        const result = parseFormula(text);
        if (result.ok) expect(parseFormula(formatFormula(result.formula)).ok).toBe(true);
        else expect(result.error.position).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('names the same column by letters and by index', () => {
    fc.assert(fc.property(fc.nat(16_383), (index) => expect(columnIndex(columnLetters(index))).toBe(index)));
  });
});

describe('the form of formulas in files', () => {
  it.each([
    ['=[@状态]="已完成"', '=任务清单[[#This Row],[状态]]="已完成"'],
    ['=SUM(任务清单[权重])', '=SUM(任务清单[权重])'],
    ['=IFNA(A1,0)', '=_xlfn.IFNA(A1,0)'],
    ['=IFERROR(A1,0)', '=IFERROR(A1,0)'],
    ['=TEXTJOIN("、",TRUE,A:A)', '=_xlfn.TEXTJOIN("、",TRUE,A:A)'],
  ])('turns %s into %s', (typed, file) => {
    expect(formatFormula(parsed(typed), { form: 'file', table: '任务清单' })).toBe(file);
  });
});

describe('canonicalText', () => {
  it.each([
    ['=sum(a1, B2 )', '=SUM(a1, B2 )'.replace('a1', 'A1')],
    ['=if(true,"sum(a1)",$b$2)', '=IF(TRUE,"sum(a1)",$B$2)'],
    ['=任务清单[状态]', '=任务清单[状态]'],
    ['=自定义(1)', '=自定义(1)'],
    ['=#n/a', '=#N/A'],
    ['="没有结束', '="没有结束'],
  ])('shows %s as %s', (typed, shown) => {
    expect(canonicalText(typed)).toBe(shown);
  });
});

describe('what a formula mentions', () => {
  it('lists references and names in the order written', () => {
    const kinds = referencesOf(parsed('=SUM(A1:B2,[@状态])+Sheet1!C:C-合计*1:2')).map((reference) => reference.kind);
    expect(kinds).toEqual(['area', 'structured', 'columns', 'name', 'rows']);
  });

  it.each([
    ['=任务清单[状态]', true],
    ['=SUM(1,IF(A1,[@状态]))', true],
    ['=$A$1:$A$9', false],
    ['=INDIRECT("任务清单[状态]")', false],
  ])('knows that %s has a structured reference: %s', (text, expected) => {
    expect(hasStructuredReference(parsed(text))).toBe(expected);
  });

  it('lists the functions called, each once', () => {
    expect(functionsOf(parsed('=SUM(IF(A1,SUM(1)),foo(2))'))).toEqual(['SUM', 'IF', 'FOO']);
  });

  it.each([
    ['Sheet1', 'Sheet1'],
    ['督查通报', '督查通报'],
    ['第 1 季度', "'第 1 季度'"],
    ["It's", "'It''s'"],
    ['2020', "'2020'"],
    ['R1', "'R1'"],
  ])('writes the sheet name %s as %s', (name, written) => {
    expect(sheetNameInFormula(name)).toBe(written);
  });

  it('refuses brackets that are not a structured reference', () => {
    expect(readSpecifier('[a] [b]')).toBeUndefined();
  });
});
