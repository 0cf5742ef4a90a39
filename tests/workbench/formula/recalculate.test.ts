import { workbookOf, type Workbook } from '../../../src/files/xlsx/workbook';
import { evaluate, evaluateArray, evaluateReference } from '../../../src/workbench/formula/evaluate';
import { parseFormula } from '../../../src/workbench/formula/parseFormula';
import { recalculate } from '../../../src/workbench/formula/recalculate';
import { functionNames, signatureOf } from '../../../src/workbench/formula/signatures';
import { workbookContext } from '../../../src/workbench/formula/workbookContext';
import { calculate, calculatedWorkbook, error, noon, sheetOf, tableOf, valueIn, type Cells } from './sheetOf';

const surroundings = { now: noon, locale: 'zh-CN' } as const;

const checklist: Cells = {
  A1: '编号', B1: '责任部门', C1: '状态', D1: '权重', E1: '得分',
  A2: 1, B2: '组织部', C2: '已完成', D2: 5, E2: '=IF([@状态]="已完成",[@权重],0)',
  A3: 2, B3: '宣传部', C3: '推进中', D3: 3, E3: '=IF([@状态]="已完成",[@权重],0)',
  A4: 3, B4: '组织部', C4: '推进中', D4: 2, E4: '=IF([@状态]="已完成",[@权重],0)',
}; // prettier-ignore

const columns = ['编号', '责任部门', '状态', '权重', '得分'];

function withSummary(cells: Cells): Workbook {
  const list = sheetOf('任务清单', checklist, { tables: [tableOf('任务清单', 1, 4, columns)] });
  return calculatedWorkbook(workbookOf([list, sheetOf('汇总', cells)]));
}

describe('recalculate', () => {
  it('calculates formulas after the cells they depend on, whatever their order on the sheet', () => {
    const workbook = calculatedWorkbook(
      workbookOf([sheetOf('S', { A1: '=A2+1', A2: '=A3+1', A3: 1, B1: '=SUM(A1:A3)' })]),
    );
    expect(valueIn(workbook, 'A1')).toBe(3);
    expect(valueIn(workbook, 'B1')).toBe(6);
  });

  it('reports only the cells whose value changes', () => {
    const workbook = calculatedWorkbook(workbookOf([sheetOf('S', { A1: '=1+1', A2: '=A1' })]));
    expect(recalculate(workbook, surroundings)).toEqual({ changes: [], circular: [] });
  });

  it('leaves a workbook without formulas alone', () => {
    expect(recalculate(workbookOf([sheetOf('S', { A1: 1 })]), surroundings)).toEqual({ changes: [], circular: [] });
  });

  it('gives 0 to cells that depend on themselves, and names them', () => {
    const workbook = workbookOf([sheetOf('S', { A1: '=B1+1', B1: '=C1+1', C1: '=A1', D1: '=C1+5', E1: '=E1' })]);
    const { circular } = recalculate(workbook, surroundings);
    const calculated = calculatedWorkbook(workbook);
    expect(circular.map(({ column }) => column).toSorted()).toEqual([0, 1, 2, 4]);
    expect(['A1', 'B1', 'C1', 'E1', 'D1'].map((address) => valueIn(calculated, address))).toEqual([0, 0, 0, 0, 5]);
  });

  it('calculates a chain of ten thousand formulas in either direction', () => {
    const length = 10_000;
    const cells: Record<string, string | number> = { A1: 1, [`B${length}`]: 1 };
    for (let row = 2; row <= length; row += 1) {
      cells[`A${row}`] = `=A${row - 1}+1`;
      cells[`B${row - 1}`] = `=B${row}+1`;
    }
    const workbook = calculatedWorkbook(workbookOf([sheetOf('S', cells)]));
    expect(valueIn(workbook, `A${length}`)).toBe(length);
    expect(valueIn(workbook, 'B1')).toBe(length);
  });

  it('ends when a circle is longer than any chain it follows at once', () => {
    const cells: Record<string, string> = {};
    for (let row = 1; row <= 1000; row += 1) cells[`A${row}`] = `=A${(row % 1000) + 1}+1`;
    const { circular } = recalculate(workbookOf([sheetOf('S', cells)]), surroundings);
    expect(circular.length).toBeGreaterThan(0);
  });

  it('counts over ten thousand rows in as many formulas', () => {
    const cells: Record<string, string | number> = {};
    for (let row = 1; row <= 10_000; row += 1) {
      cells[`A${row}`] = `部门${row % 50}`;
      cells[`B${row}`] = row % 3 === 0 ? '已完成' : '推进中';
      cells[`C${row}`] = row;
      cells[`E${row}`] = `=COUNTIFS(A:A,A${row},B:B,"已完成")`;
      cells[`F${row}`] = `=VLOOKUP(A${row},A:C,3,FALSE)`;
    }
    const workbook = calculatedWorkbook(workbookOf([sheetOf('S', cells)]));
    const finished = (department: number): number =>
      Array.from({ length: 10_000 }, (_, at) => at + 1).filter((row) => row % 50 === department && row % 3 === 0)
        .length;
    expect(valueIn(workbook, 'E7')).toBe(finished(7));
    expect(valueIn(workbook, 'F9999')).toBe(49);
  });

  it('takes today and now from its caller', () => {
    expect(calculate('=TODAY()&"|"&NOW()')).toBe('44012|44012.5');
  });

  it('shows #NAME? for unknown names and functions, and #REF! for sheets that are not there', () => {
    expect(calculate('=没有这个名称')).toEqual(error('#NAME?'));
    expect(calculate('=NOSUCH(1)')).toEqual(error('#NAME?'));
    expect(calculate('=没有!A1')).toEqual(error('#REF!'));
  });

  it('shows #NAME? for a formula it cannot read', () => {
    expect(calculate('=1+')).toEqual(error('#NAME?'));
  });

  it('keeps the value that a file holds for a formula it cannot read, such as one over another workbook', () => {
    const sheet = sheetOf('S', { A1: '=B1', B1: 1 });
    const cells = new Map([[1, { value: 7, formula: "='[别的.xlsx]表'!A1" }]]);
    const workbook = calculatedWorkbook(
      workbookOf([{ ...sheet, rows: new Map([[0, { cells: new Map([...sheet.rows.get(0)!.cells, ...cells]) }]]) }]),
    );
    expect(valueIn(workbook, 'A1')).toBe(7);
    expect(valueIn(workbook, 'B1')).toBe(7);
  });

  it('sees what a formula before it calculated through a range it has read', () => {
    const workbook = calculatedWorkbook(
      workbookOf([
        sheetOf('S', {
          A1: '=COUNTIF(B1:B3,"是")',
          B1: '=IF(C1>1,"是","否")',
          C1: '=D1*2',
          D1: 1,
          A2: '=COUNTIF(B1:B3,"是")',
        }),
      ]),
    );
    expect([valueIn(workbook, 'A1'), valueIn(workbook, 'A2')]).toEqual([1, 1]);
  });

  it('counts days from 1904 in a workbook that does', () => {
    const base = workbookOf([
      sheetOf('S', { A1: '=DATE(1904,1,2)', A2: '=YEAR(0)', A3: '=TEXT(0,"yyyy/m/d")', A4: '=WEEKDAY(0)' }),
    ]);
    const workbook = calculatedWorkbook({ ...base, date1904: true });
    expect(['A1', 'A2', 'A3', 'A4'].map((address) => valueIn(workbook, address))).toEqual([1, 1904, '1904/1/1', 6]);
  });
});

describe('formulas over a table', () => {
  it.each([
    ['=SUM(任务清单[得分])', 5],
    ['=COUNTIFS(任务清单[责任部门],"组织部",任务清单[状态],"已完成")', 1],
    ['=SUMIFS(任务清单[权重],任务清单[责任部门],A9&"组织部")', 7],
    ['=COUNTA(任务清单[#Headers])', 5],
    ['=ROWS(任务清单[#All])', 4],
    ['=ROWS(任务清单)', 3],
    ['=COLUMNS(任务清单[[责任部门]:[权重]])', 3],
    ['=任务清单[[#Headers],[状态]]', '状态'],
    ['=INDEX(任务清单[责任部门],2)', '宣传部'],
    ['=SUM(INDIRECT("任务清单[权重]"))', 10],
    ['=SUM(任务清单[没有])', error('#REF!')],
    ['=SUM(没有[权重])', error('#NAME?')],
    ['=任务清单[[#Totals],[权重]]', error('#REF!')],
    ['=任务清单[@权重]', error('#VALUE!')],
    ['=[@权重]', error('#NAME?')],
    ['=任务清单[权重]', 3],
    ["=SUM('任务清单'!D2:D4)", 10],
    ['=SUM(任务清单!D:D)', 10],
  ])('%s shows %j', (formula, shows) => {
    expect(valueIn(withSummary({ H3: formula }), 'H3', 1)).toEqual(shows);
  });

  it('leaves the totals row out of the data and finds it as totals', () => {
    const list = sheetOf(
      '任务清单',
      { ...checklist, D5: '=SUBTOTAL(109,[权重])', G1: '=SUM(任务清单[权重])', G2: '=任务清单[[#Totals],[权重]]' },
      { tables: [tableOf('任务清单', 1, 5, columns, { showTotals: true })] },
    );
    const workbook = calculatedWorkbook(workbookOf([list]));
    expect(['D5', 'G1', 'G2'].map((address) => valueIn(workbook, address))).toEqual([10, 10, 10]);
  });
});

describe('names', () => {
  const workbook = (): Workbook => ({
    ...workbookOf([
      sheetOf('甲', { A1: 1, A2: 2, C3: '=左邻+1', B3: 10, D1: '=合计', D2: '=税率*100' }),
      sheetOf('乙', { D1: '=合计' }),
    ]),
    names: [
      { name: '合计', formula: '=SUM(甲!$A$1:$A$2)', visible: true },
      { name: '合计', formula: '=99', sheetId: 'id of 乙', visible: true },
      { name: '税率', formula: '=0.5', visible: true },
      // Stored as seen from A1: the cell to the left, which wraps to the last column there.
      { name: '左邻', formula: '=甲!A1', visible: true },
    ],
  });

  it('stand for their formula, a sheet’s own before the workbook’s', () => {
    const calculated = calculatedWorkbook(workbook());
    expect(valueIn(calculated, 'D1')).toBe(3);
    expect(valueIn(calculated, 'D1', 1)).toBe(99);
    expect(valueIn(calculated, 'D2')).toBe(50);
  });

  it('count relative references from the formula’s own cell', () => {
    const calculated = calculatedWorkbook({
      ...workbook(),
      names: [{ name: '本格上两行', formula: '=甲!B1', visible: true }],
    });
    const context = workbookContext(calculated, surroundings)({ sheetId: 'id of 甲', row: 2, column: 0 });
    const parsed = parseFormula('=本格上两行');
    expect(parsed.ok && evaluate(parsed.formula, context)).toBe(10);
  });
});

describe('SUBTOTAL and hidden rows', () => {
  const cells: Cells = {
    A1: '数',
    A2: 1,
    A3: 2,
    A4: 4,
    C1: '=SUBTOTAL(9,A2:A4)',
    C2: '=SUBTOTAL(109,A2:A4)',
    C3: '=SUM(A2:A4)',
  };
  const hiding = (row: number, filtered: boolean): Workbook => {
    const sheet = sheetOf('S', cells);
    const rows = new Map(sheet.rows);
    rows.set(row, { ...sheet.rows.get(row)!, hidden: true });
    const area = { top: 0, left: 0, bottom: 3, right: 0 };
    const autoFilter = { area, columns: [{ index: 0, criteria: { kind: 'values', values: ['1'] } as const }] };
    return calculatedWorkbook(workbookOf([{ ...sheet, rows, ...(filtered ? { autoFilter } : {}) }]));
  };

  it('leaves out rows a filter hides in both forms', () => {
    const workbook = hiding(2, true);
    expect(['C1', 'C2', 'C3'].map((address) => valueIn(workbook, address))).toEqual([5, 5, 7]);
  });

  it('leaves out rows hidden by hand only in the 100 form', () => {
    const workbook = hiding(2, false);
    expect(['C1', 'C2', 'C3'].map((address) => valueIn(workbook, address))).toEqual([7, 5, 7]);
  });
});

describe('evaluate for conditional formats, lists and names', () => {
  const workbook = withSummary({ A1: '甲', A2: '乙', A3: 5 });
  const context = workbookContext(workbook, surroundings)({ sheetId: 'id of 汇总', row: 0, column: 3 });
  const parsed = (text: string) => {
    const result = parseFormula(text);
    if (!result.ok) throw new Error(text);
    return result.formula;
  };

  it('calculates with arrays when asked to, as conditional formats do', () => {
    expect(evaluate(parsed('=SUM((任务清单!D2:D4>2)*1)'), context)).toEqual(error('#VALUE!'));
    expect(evaluate(parsed('=SUM((任务清单!D2:D4>2)*1)'), context, 'array')).toBe(2);
  });

  it('gives every value of a range for a drop-down list', () => {
    expect(evaluateArray(parsed('=$A$1:$A$3'), context)).toEqual([['甲'], ['乙'], [5]]);
  });

  it('gives the rectangle a name or function refers to', () => {
    expect(evaluateReference(parsed('=OFFSET($A$1,0,0,2,1)'), context)).toEqual([
      { sheetId: 'id of 汇总', area: { top: 0, left: 0, bottom: 1, right: 0 } },
    ]);
    expect(evaluateReference(parsed('=1+1'), context)).toBeUndefined();
  });
});

describe('the functions this host knows', () => {
  it('are marked with the version of Excel that brought them', () => {
    const newer = functionNames.filter((name) => signatureOf(name)!.introducedIn > 2016);
    expect(newer.toSorted()).toEqual(['CONCAT', 'IFS', 'MAXIFS', 'MINIFS', 'SWITCH', 'TEXTJOIN']);
  });
});
