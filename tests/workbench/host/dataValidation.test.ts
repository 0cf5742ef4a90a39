import type { DataValidation } from '../../../src/files/xlsx/rules';
import { errorCodeOf, openExcel, sheetId, type TestExcel } from './openHost';

/** Pages cited: learn.microsoft.com/javascript/api/excel/… unless another one is named. */

const validationsOf = (excel: TestExcel): readonly DataValidation[] =>
  excel.host.workbook().sheets[0]?.validations ?? [];

/** Runs a program on the validation of a range of Sheet1. */
function onValidation<T>(
  excel: TestExcel,
  address: string,
  program: (validation: Excel.DataValidation, context: Excel.RequestContext) => Promise<T> | T,
): Promise<T> {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address);
    const result = await program(range.dataValidation, context);
    await context.sync();
    return result;
  });
}

const setRule = (excel: TestExcel, address: string, rule: Excel.DataValidationRule): Promise<void> =>
  onValidation(excel, address, (validation) => {
    validation.rule = rule;
  });

const list = (source: string): Excel.DataValidationRule => ({ list: { inCellDropDown: true, source } });

async function readBack(excel: TestExcel, address: string): Promise<[string, unknown]> {
  return onValidation(excel, address, async (validation, context) => {
    validation.load('type,rule');
    await context.sync();
    return [validation.type, validation.rule];
  });
}

describe('a rule that is set and read back (excel.datavalidation rule, type)', () => {
  it.each<[string, Excel.DataValidationRule, unknown]>([
    ['List', list('是,否,待定'), { list: { inCellDropDown: true, source: '是,否,待定' } }],
    ['List', list('=$H$1:$H$5'), { list: { inCellDropDown: true, source: '=$H$1:$H$5' } }],
    ['List', list('=INDIRECT("表1[状态]")'), { list: { inCellDropDown: true, source: '=INDIRECT("表1[状态]")' } }],
    ['Custom', { custom: { formula: '=LEN(A1)<5' } }, { custom: { formula: '=LEN(A1)<5' } }],
    [
      'WholeNumber',
      { wholeNumber: { formula1: 0, operator: 'GreaterThan' } },
      { wholeNumber: { formula1: '=0', operator: 'GreaterThan' } },
    ],
    [
      'Decimal',
      { decimal: { formula1: 0, formula2: '100', operator: 'Between' } },
      { decimal: { formula1: '=0', formula2: '=100', operator: 'Between' } },
    ],
    [
      'Date',
      { date: { formula1: '2020-06-30', formula2: '=TODAY()', operator: 'Between' } },
      { date: { formula1: '=44012', formula2: '=TODAY()', operator: 'Between' } },
    ],
    [
      'Time',
      { time: { formula1: '12:00', operator: 'LessThan' } },
      { time: { formula1: '=0.5', operator: 'LessThan' } },
    ],
    [
      'TextLength',
      { textLength: { formula1: 20, operator: 'LessThanOrEqualTo' } },
      { textLength: { formula1: '=20', operator: 'LessThanOrEqualTo' } },
    ],
  ])('%s: %j', async (type, rule, expected) => {
    const excel = openExcel();
    await setRule(excel, 'A1:A9', rule);
    expect(await readBack(excel, 'A1:A9')).toEqual([type, expected]);
  });

  it('is None and empty where nothing was set', async () => {
    expect(await readBack(openExcel(), 'A1')).toEqual(['None', {}]);
  });

  it('takes a range of another sheet as the source of a list (excel.listdatavalidation source)', async () => {
    const excel = openExcel();
    await excel.run(async (context) => {
      const names = context.workbook.worksheets.add('部门 名录').getRange('A1:A3');
      context.workbook.worksheets.getItem('Sheet1').getRange('B2:C5').dataValidation.rule = {
        list: { inCellDropDown: true, source: names },
      };
      await context.sync();
    });
    expect(validationsOf(excel)[0]?.rule).toMatchObject({ source: "='部门 名录'!$A$1:$A$3" });
  });

  it('takes a single cell as a limit, and no more (excel.basicdatavalidation; [MS-XLSX] 2.6.4)', async () => {
    const excel = openExcel();
    const limit = (address: string): Promise<void> =>
      onValidation(excel, 'A1', (validation, context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange(address);
        validation.rule = { wholeNumber: { formula1: range, operator: 'LessThan' } };
      });
    await limit('H1');
    expect(validationsOf(excel)[0]?.rule).toMatchObject({ formula1: '=$H$1' });
    expect(await errorCodeOf(limit('H1:H2'))).toBe('InvalidArgument');
  });
});

describe('what a rule may not be', () => {
  it.each<[string, Excel.DataValidationRule]>([
    ['a list over 255 characters (learn.microsoft.com/office/vba/api/excel.validation.add)', list('项'.repeat(256))],
    ['an empty list', list('')],
    ['a structured reference in a list ([MS-OI29500] 3.2.3.1.3)', list('=表1[状态]')],
    ['a structured reference in a formula ([MS-OI29500] 3.2.3.1.3)', { custom: { formula: '=[@状态]<>""' } }],
    ['an array constant ([MS-OI29500] 3.2.3.1.3)', { custom: { formula: '=OR(A1={1,2})' } }],
    ['a custom rule without equals sign (excel.customdatavalidation)', { custom: { formula: 'A1>0' } }],
    ['two kinds of rule at once (excel-add-ins-data-validation)', { ...list('是'), custom: { formula: '=TRUE' } }],
    ['no kind of rule at all', {}],
    ['a date that is none (excel.datetimedatavalidation)', { date: { formula1: '2020-02-30', operator: 'LessThan' } }],
    ['Between without its second limit', { decimal: { formula1: 1, operator: 'Between' } }],
  ])('%s', async (_, rule) => {
    expect(await errorCodeOf(setRule(openExcel(), 'A1:A9', rule))).toBe('InvalidArgument');
  });

  it('takes a list of exactly 255 characters', async () => {
    const excel = openExcel();
    await setRule(excel, 'A1', list('项'.repeat(255)));
    expect(validationsOf(excel)).toHaveLength(1);
  });

  it('refuses a block of several rows and columns as a list', async () => {
    const excel = openExcel();
    const attempt = onValidation(excel, 'A1', (validation, context) => {
      const source = context.workbook.worksheets.getItem('Sheet1').getRange('G1:H5');
      validation.rule = { list: { inCellDropDown: true, source } };
    });
    expect(await errorCodeOf(attempt)).toBe('InvalidArgument');
  });

  it('refuses titles over 32 characters and messages over 255 or 225 ([MS-XLSB] 2.4.353)', async () => {
    const excel = openExcel();
    const prompt = (title: string, message: string): Promise<void> =>
      onValidation(excel, 'A1', (validation) => {
        validation.prompt = { showPrompt: true, title, message };
      });
    expect(await errorCodeOf(prompt('题'.repeat(33), ''))).toBe('InvalidArgument');
    expect(await errorCodeOf(prompt('', '文'.repeat(256)))).toBe('InvalidArgument');
    await prompt('题'.repeat(32), '文'.repeat(255));
    const alert = onValidation(excel, 'A1', (validation) => {
      validation.errorAlert = { showAlert: true, style: 'Stop', title: '', message: '错'.repeat(226) };
    });
    expect(await errorCodeOf(alert)).toBe('InvalidArgument');
  });

  it('is refused altogether on a protected sheet', async () => {
    const excel = openExcel();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').protection.protect({ allowFormatCells: true });
      await context.sync();
    });
    expect(await errorCodeOf(setRule(excel, 'A1', list('是,否')))).toBe('AccessDenied');
  });
});

describe('validations that meet', () => {
  it('splits the old one where a new one is laid over a part of it', async () => {
    const excel = openExcel();
    await setRule(excel, 'A1:A10', { custom: { formula: '=A1>B1' } });
    await setRule(excel, 'A1:A4', list('是,否'));
    expect(await readBack(excel, 'A1:A4')).toEqual(['List', { list: { inCellDropDown: true, source: '是,否' } }]);
    expect(await readBack(excel, 'A5:A10')).toEqual(['Custom', { custom: { formula: '=A5>B5' } }]);
  });

  it('names differing validations Inconsistent and missing ones MixedCriteria (excel.datavalidationtype)', async () => {
    const excel = openExcel();
    await setRule(excel, 'A1:A4', list('是,否'));
    await setRule(excel, 'A5:A8', list('甲,乙'));
    expect(await readBack(excel, 'A1:A8')).toEqual(['Inconsistent', null]);
    expect(await readBack(excel, 'A1:A9')).toEqual(['MixedCriteria', null]);
  });

  it('takes equal validations that lie side by side as one', async () => {
    const excel = openExcel();
    await setRule(excel, 'A1:A4', list('是,否'));
    await setRule(excel, 'A5:A8', list('是,否'));
    expect((await readBack(excel, 'A2:A7'))[0]).toBe('List');
  });

  it('refuses a rule over cells that differ until they are cleared (github.com/OfficeDev/office-js/issues/2594)', async () => {
    const excel = openExcel();
    await setRule(excel, 'A5:A10', list('是,否'));
    expect(await errorCodeOf(setRule(excel, 'A1:A10', list('甲,乙')))).toBe('InvalidArgument');
    await onValidation(excel, 'A1:A10', (validation) => {
      validation.clear();
      validation.rule = list('甲,乙');
    });
    expect((await readBack(excel, 'A1:A10'))[0]).toBe('List');
  });

  it('clears only the cells that overlap (excel-add-ins-data-validation, remove data validation)', async () => {
    const excel = openExcel();
    await setRule(excel, 'A1:C9', list('是,否'));
    await onValidation(excel, 'B5:D20', (validation) => {
      validation.clear();
    });
    expect((await readBack(excel, 'B5:C9'))[0]).toBe('None');
    expect((await readBack(excel, 'A1:A9'))[0]).toBe('List');
    expect((await readBack(excel, 'A1:C9'))[0]).toBe('MixedCriteria');
  });

  it('keeps prompt, alert and blanks when the rule comes after them (excel-add-ins-data-validation)', async () => {
    const excel = openExcel();
    const read = await onValidation(excel, 'B2:C5', async (validation, context) => {
      validation.errorAlert = { message: '只填清单里的', showAlert: true, style: 'Warning', title: '状态' };
      validation.prompt = { message: '请选择', showPrompt: true, title: '' };
      validation.ignoreBlanks = false;
      validation.rule = list('是,否');
      validation.load('errorAlert,prompt,ignoreBlanks,type');
      await context.sync();
      return [validation.type, validation.errorAlert, validation.prompt, validation.ignoreBlanks];
    });
    expect(read).toEqual([
      'List',
      { message: '只填清单里的', showAlert: true, style: 'Warning', title: '状态' },
      { message: '请选择', showPrompt: true, title: '' },
      false,
    ]);
    expect(validationsOf(excel)).toHaveLength(1);
  });
});

describe('valid and getInvalidCells (excel.datavalidation)', () => {
  const prepared = async (): Promise<TestExcel> => {
    const excel = openExcel();
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A4');
      range.values = [['是'], ['不知道'], ['也许'], ['']];
      range.dataValidation.rule = list('是,否');
      await context.sync();
    });
    return excel;
  };

  it.each([
    ['A1', true],
    ['A2:A3', false],
    ['A1:A4', null],
    ['A4', true],
    ['C1:C9', true],
  ])('%s is %s', async (address, expected) => {
    const excel = await prepared();
    const valid = await onValidation(excel, address, async (validation, context) => {
      validation.load('valid');
      await context.sync();
      return validation.valid;
    });
    expect(valid).toBe(expected);
  });

  it('gives the invalid cells, a null object when there are none, and ItemNotFound when asked outright', async () => {
    const excel = await prepared();
    const address = await onValidation(excel, 'A1:A4', async (validation, context) => {
      const cells = validation.getInvalidCells().load('address');
      await context.sync();
      return cells.address;
    });
    expect(address).toBe('Sheet1!A2:A3');
    const isNull = await onValidation(excel, 'A1', async (validation, context) => {
      const cells = validation.getInvalidCellsOrNullObject();
      cells.load('address');
      await context.sync();
      return cells.isNullObject;
    });
    expect(isNull).toBe(true);
    const attempt = onValidation(excel, 'A1', (validation) => {
      validation.getInvalidCells().load('address');
    });
    expect(await errorCodeOf(attempt)).toBe('ItemNotFound');
  });

  it('counts blanks as invalid when they are not to be ignored (ignoreBlanks)', async () => {
    const excel = await prepared();
    const valid = await onValidation(excel, 'A4', async (validation, context) => {
      validation.ignoreBlanks = false;
      validation.load('valid');
      await context.sync();
      return validation.valid;
    });
    expect(valid).toBe(false);
  });

  it('does not ask what a program writes (excel-add-ins-data-validation: only direct entry is validated)', async () => {
    const excel = await prepared();
    expect(excel.host.workbook().sheets[0]?.rows.get(1)?.cells.get(0)?.value).toBe('不知道');
  });
});

describe('typing into a validated cell', () => {
  const typed = (excel: TestExcel, text: string, row = 0, column = 0): string => {
    const result = excel.host.type(sheetId(0), row, column, text);
    return result.ok ? 'taken' : result.reason === 'validation' ? result.alert.style : result.reason;
  };

  it.each<[string, Excel.DataValidationRule, string, string]>([
    ['an entry of the list', list('是,否'), '是', 'taken'],
    ['an entry with blanks after the comma', list('Sue, Ricky, Liz'), 'Ricky', 'taken'],
    ['an entry that is not in the list', list('是,否'), '也许', 'stop'],
    ['another case in a list typed out', list('Yes,No'), 'yes', 'stop'],
    ['a full-width form of a half-width entry', list('A1级,B1级'), 'Ａ1级', 'stop'],
    ['a number of the list', list('1,2,3'), '2', 'taken'],
    ['a whole number in bounds', { wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } }, '9', 'taken'],
    [
      'a fraction where a whole number is wanted',
      { wholeNumber: { formula1: 1, operator: 'GreaterThan' } },
      '2.5',
      'stop',
    ],
    ['a text where a number is wanted', { decimal: { formula1: 1, operator: 'GreaterThan' } }, '很多', 'stop'],
    ['a date in time', { date: { formula1: '2020-06-30', operator: 'LessThanOrEqualTo' } }, '2020-6-30', 'taken'],
    ['a date too late', { date: { formula1: '2020-06-30', operator: 'LessThanOrEqualTo' } }, '2020-7-1', 'stop'],
    ['a text for a date', { date: { formula1: '2020-06-30', operator: 'LessThanOrEqualTo' } }, '6月底前', 'stop'],
    ['a text that is short enough', { textLength: { formula1: 4, operator: 'LessThanOrEqualTo' } }, '推进中', 'taken'],
    [
      'a text that is too long',
      { textLength: { formula1: 4, operator: 'LessThanOrEqualTo' } },
      '取得阶段性成果',
      'stop',
    ],
    ['an entry a custom formula takes', { custom: { formula: '=LEN(A1)<5' } }, '完成', 'taken'],
    ['an entry a custom formula refuses', { custom: { formula: '=LEN(A1)<5' } }, '取得阶段性成果', 'stop'],
    ['an entry whose formula is an error', { custom: { formula: '=SEARCH("x",A1)>0' } }, '完成', 'stop'],
    ['nothing', list('是,否'), '', 'taken'],
  ])('%s (excel-add-ins-data-validation)', async (_, rule, text, expected) => {
    const excel = openExcel();
    await setRule(excel, 'A1', rule);
    expect(typed(excel, text)).toBe(expected);
  });

  it('sees each cell of a range with its own row (relative references)', async () => {
    const excel = openExcel();
    await setRule(excel, 'A1:A5', { custom: { formula: '=COUNTIF($A$1:$A$5,A1)=1' } });
    expect(typed(excel, '甲', 0)).toBe('taken');
    expect(typed(excel, '甲', 3)).toBe('stop');
    expect(typed(excel, '乙', 3)).toBe('taken');
  });

  it('compares with a list in cells without regard to case, on another sheet and by name', async () => {
    const excel = openExcel();
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.add('名录').getRange('A1:A2');
      range.values = [['Office'], ['人事处']];
      await context.sync();
    });
    excel.host.edit((workbook) => ({
      ...workbook,
      names: [{ name: '部门', formula: '=名录!$A$1:$A$2', visible: true }],
    }));
    await setRule(excel, 'A1', list('=名录!$A$1:$A$2'));
    await setRule(excel, 'B1', list('=部门'));
    expect([typed(excel, 'OFFICE'), typed(excel, '财务处')]).toEqual(['taken', 'stop']);
    expect([typed(excel, '人事处', 0, 1), typed(excel, '财务处', 0, 1)]).toEqual(['taken', 'stop']);
  });

  it('takes anything when a named list has a blank and blanks are ignored (support: More on data validation)', async () => {
    const excel = openExcel();
    excel.host.edit((workbook) => ({
      ...workbook,
      names: [{ name: '部门', formula: '=Sheet1!$H$1:$H$3', visible: true }],
    }));
    await setRule(excel, 'A1', list('=部门'));
    expect(typed(excel, '随便什么')).toBe('taken');
    await onValidation(excel, 'A1', (validation) => {
      validation.ignoreBlanks = false;
    });
    expect(typed(excel, '随便什么')).toBe('stop');
  });

  it('answers with the style, title and message of its alert; only Stop keeps out a person who insists', async () => {
    const excel = openExcel();
    await setRule(excel, 'A1', list('是,否'));
    const alert = (errorAlert: Excel.DataValidationErrorAlert): Promise<void> =>
      onValidation(excel, 'A1', (validation) => {
        validation.errorAlert = errorAlert;
      });
    await alert({ showAlert: true, style: 'Information', title: '提示', message: '请从清单选' });
    expect(excel.host.type(sheetId(0), 0, 0, '也许')).toEqual({
      ok: false,
      reason: 'validation',
      alert: { style: 'information', title: '提示', message: '请从清单选' },
    });
    expect(excel.host.type(sheetId(0), 0, 0, '也许', true)).toEqual({ ok: true });
    await alert({ showAlert: true, style: 'Stop', title: '', message: '' });
    expect(excel.host.type(sheetId(0), 0, 0, '也许', true)).toMatchObject({ ok: false });
    await alert({ showAlert: false, style: 'Stop', title: '', message: '' });
    expect(typed(excel, '也许')).toBe('taken');
  });
});
