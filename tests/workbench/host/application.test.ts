/** Excel.Application: learn.microsoft.com/javascript/api/excel/excel.application */
import { readXlsx } from '../../../src/files/xlsx/readXlsx';
import { writeXlsx } from '../../../src/files/xlsx/writeXlsx';
import { emptySheet, workbookOf } from '../../../src/files/xlsx/workbook';
import { errorCodeOf, openExcel, sheetId, type TestExcel } from './openHost';

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

async function valuesOf(excel: TestExcel, address: string): Promise<unknown> {
  return excel.run(async (context) => {
    const range = sheetOf(context).getRange(address).load('values');
    await context.sync();
    return range.values;
  });
}

/** A1 holds 1, B1 twice that. */
async function withFormula(): Promise<TestExcel> {
  const excel = openExcel();
  await excel.run(async (context) => {
    sheetOf(context).getRange('A1:B1').formulas = [[1, '=A1*2']];
    await context.sync();
  });
  return excel;
}

describe('calculation', () => {
  it('is automatic in a new workbook (excel.application#calculationMode)', async () => {
    const excel = openExcel();
    const seen = await excel.run(async (context) => {
      const application = context.workbook.application.load('calculationMode,calculationState');
      await context.sync();
      return [application.calculationMode, application.calculationState];
    });
    expect(seen).toEqual(['Automatic', 'Done']);
  });

  it('waits for the person when manual, but calculates a formula when it is entered (excel.calculationmode)', async () => {
    const excel = await withFormula();
    await excel.run(async (context) => {
      context.workbook.application.calculationMode = 'Manual';
      sheetOf(context).getRange('A1').values = [[10]];
      sheetOf(context).getRange('C1').formulas = [['=A1+1']];
      await context.sync();
    });
    expect(await valuesOf(excel, 'A1:C1')).toEqual([[10, 2, 11]]);
    const state = await excel.run(async (context) => {
      const application = context.workbook.application.load('calculationState');
      await context.sync();
      return application.calculationState;
    });
    expect(state).toBe('Pending');
  });

  it.each(['Recalculate', 'Full', 'FullRebuild'] as const)(
    'is done by calculate(%s) (excel.calculationtype)',
    async (type) => {
      const excel = await withFormula();
      await excel.run(async (context) => {
        const { application } = context.workbook;
        application.calculationMode = 'Manual';
        sheetOf(context).getRange('A1').values = [[10]];
        await context.sync();
        application.calculate(type);
        await context.sync();
      });
      expect(await valuesOf(excel, 'B1')).toEqual([[20]]);
    },
  );

  it('is done for a sheet by Worksheet.calculate (excel.worksheet#calculate)', async () => {
    const excel = await withFormula();
    await excel.run(async (context) => {
      context.workbook.application.calculationMode = 'Manual';
      sheetOf(context).getRange('A1').values = [[10]];
      sheetOf(context).calculate(true);
      await context.sync();
    });
    expect(await valuesOf(excel, 'B1')).toEqual([[20]]);
  });

  it('refuses another mode than the three (excel.calculationmode)', async () => {
    const excel = openExcel();
    const attempt = excel.run(async (context) => {
      context.workbook.application.calculationMode = 'Sometimes' as 'Manual';
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('InvalidArgument');
  });

  it('can be suspended until the next sync (excel.application#suspendApiCalculationUntilNextSync)', async () => {
    const excel = await withFormula();
    const during = await excel.run(async (context) => {
      context.workbook.application.suspendApiCalculationUntilNextSync();
      sheetOf(context).getRange('A1').values = [[10]];
      const range = sheetOf(context).getRange('B1').load('values');
      await context.sync();
      return range.values as unknown;
    });
    expect(during).toEqual([[2]]);
    expect(await valuesOf(excel, 'B1')).toEqual([[20]]);
  });

  it('takes a request to suspend screen updating (excel.application#suspendScreenUpdatingUntilNextSync)', async () => {
    const excel = await withFormula();
    await excel.run(async (context) => {
      context.workbook.application.suspendScreenUpdatingUntilNextSync();
      sheetOf(context).getRange('A1').values = [[3]];
      await context.sync();
    });
    expect(await valuesOf(excel, 'A1:B1')).toEqual([[3, 6]]);
  });
});

// learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-workbooks, "Create a workbook"
describe('Excel.createWorkbook', () => {
  const opened = (): { readonly excel: TestExcel; readonly files: Uint8Array[] } => {
    const files: Uint8Array[] = [];
    return { files, excel: openExcel(undefined, { openWorkbook: (file) => files.push(file) }) };
  };
  const sheetNames = (file: Uint8Array | undefined): string[] => {
    const result = readXlsx(file ?? new Uint8Array());
    return result.ok ? result.workbook.sheets.map((sheet) => sheet.name) : [];
  };

  it('opens an empty workbook beside the present one', async () => {
    const { excel, files } = opened();
    await excel.Excel.createWorkbook();
    expect(files.map(sheetNames)).toEqual([['Sheet1']]);
    expect(excel.host.canUndo()).toBe(false);
  });

  it('opens a copy of a workbook given as Base64 text', async () => {
    const { excel, files } = opened();
    const file = writeXlsx(workbookOf([emptySheet(sheetId(0), '任务清单'), emptySheet(sheetId(1), '部门名录')]));
    await excel.Excel.createWorkbook(Buffer.from(file).toString('base64'));
    expect(files.map(sheetNames)).toEqual([['任务清单', '部门名录']]);
  });

  it('refuses text that is no workbook', async () => {
    const { excel, files } = opened();
    expect(await errorCodeOf(excel.Excel.createWorkbook('bm8gd29ya2Jvb2s='))).toBe('InvalidArgument');
    expect(files).toEqual([]);
  });
});
