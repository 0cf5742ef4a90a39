/**
 * The drop-downs as a file: what the add-in wrote through Office.js, saved by the host, judged by other programs.
 * tests/files/xlsx/judges.test.ts makes sure that both are there in CI.
 */
import { draftDirectoryFromChecklist } from '../../../src/excel/directory/draftDirectory';
import { readXlsx } from '../../../src/files/xlsx/readXlsx';
import type { Cell, Workbook } from '../../../src/files/xlsx/workbook';
import { writeXlsx } from '../../../src/files/xlsx/writeXlsx';
import { askOpenpyxl, presentJudges, resaveInLibreOffice, type JudgeName } from '../../files/judges';
import type { TestExcel } from '../../workbench/host/openHost';
import { excelWith, makeSheet } from './program';

const departments = ['财务处', '图书馆、各学院', '机械学院'];

async function withDirectory(): Promise<TestExcel> {
  const excel = await excelWith(departments);
  await draftDirectoryFromChecklist();
  return excel;
}

async function withDirectoryMadeByHand(): Promise<TestExcel> {
  const excel = await excelWith(['财务处']);
  await makeSheet(excel, '部门名录', 'B2', [
    ['部门名称', '电话'],
    ['计划处', ''],
    ['', ''],
    ['图书馆', ''],
  ]);
  await draftDirectoryFromChecklist();
  return excel;
}

const questions = `
import zipfile, xml.etree.ElementTree as xml
book = openpyxl.load_workbook(path)
checklist, directory = book["任务清单"], book["部门名录"]
# openpyxl takes a missing showErrorMessage for true; ECMA-376 part 1, 18.3.1.32 says false.
part = zipfile.ZipFile(path).read("xl/worksheets/sheet%d.xml" % (book.sheetnames.index("任务清单") + 1))
asked = {v.get("sqref"): v.get("showErrorMessage") in ("1", "true") for v in xml.fromstring(part).findall(".//{*}dataValidation")}
result = {
  "table": [directory.tables["部门名录"].ref, [c.name for c in directory.tables["部门名录"].tableColumns]],
  "rows": [[c.value for c in row[:4]] for row in directory["A4:D7"]],
  "format": directory["F4"].number_format,
  "freeze": directory.freeze_panes,
  "titles": directory.print_title_rows,
  "names": {name: book.defined_names[name].attr_text for name in ["督办部门", "督办状态", "督办类别"]},
  "hidden": [book["督办选项"].sheet_state, [c.value for c in book["督办选项"]["A"]]],
  "lists": sorted([str(v.sqref), v.formula1, asked[str(v.sqref)], v.errorStyle or "stop", v.promptTitle or ""] for v in checklist.data_validations.dataValidation if v.type == "list"),
  "dates": sorted([str(v.sqref), v.errorTitle] for v in checklist.data_validations.dataValidation if v.type == "date"),
  "categories": [[str(v.sqref), v.formula1] for v in directory.data_validations.dataValidation],
}`;

/** What LibreOffice itself calculates: the numbers in the file are wrong on purpose. */
async function calculatedByLibreOffice(excel: TestExcel, terms: readonly string[]): Promise<unknown[]> {
  await makeSheet(excel, '计数', 'A1', [['']]);
  await excel.run(async (context) => {
    // NOW() makes a formula one that is calculated whenever a file is opened.
    const formulas = terms.map((term) => [`=${term}+0*NOW()`]);
    context.workbook.worksheets.getItem('计数').getRange(`A1:A${String(terms.length)}`).formulas = formulas;
    await context.sync();
  });
  const resaved = readXlsx(resaveInLibreOffice(writeXlsx(withWrongResults(excel.host.workbook()))));
  if (!resaved.ok) throw new Error(resaved.code);
  const cells = resaved.workbook.sheets.find(({ name }) => name === '计数')?.rows;
  return terms.map((_, row) => cells?.get(row)?.cells.get(0)?.value);
}

function withWrongResults(workbook: Workbook): Workbook {
  const wrong = (cell: Cell): Cell => (cell.formula === undefined ? cell : { ...cell, value: -1 });
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      sheet.name !== '计数'
        ? sheet
        : {
            ...sheet,
            rows: new Map(
              [...sheet.rows].map(([index, row]) => [
                index,
                { ...row, cells: new Map([...row.cells].map(([at, cell]) => [at, wrong(cell)])) },
              ]),
            ),
          },
    ),
  };
}

const verdicts: Readonly<Record<JudgeName, () => Promise<void>>> = {
  openpyxl: async () => {
    const excel = await withDirectory();
    expect(askOpenpyxl(writeXlsx(excel.host.workbook()), questions)).toEqual({
      table: ['A3:F7', ['标准名称', '简称及曾用名', '类别', '成员', '联系人', '联系方式']],
      rows: [
        ['财务处', null, '部门', null],
        ['图书馆', null, '部门', null],
        ['机械学院', null, '学院', null],
        ['各学院', null, '部门组', null],
      ],
      format: '@',
      freeze: 'A4',
      titles: '$3:$3',
      names: { 督办部门: '部门名录[标准名称]', 督办状态: '督办选项!$A$2:$A$7', 督办类别: '督办选项!$B$2:$B$7' },
      hidden: ['hidden', ['状态', '未启动', '推进中', '取得阶段性成果', '难度较大', '已完成', '已销号']],
      lists: [
        ['F4:F6', '督办部门', true, 'warning', ''],
        ['G4:G6', '督办部门', false, 'information', '责任部门'],
        ['K4:K6', '督办状态', true, 'stop', ''],
      ],
      dates: [
        ['J4:J6', '不是日期'],
        ['M4:M6', '不是日期'],
      ],
      categories: [['C4:C7', '督办类别']],
    });
  },
  libreoffice: async () => {
    const excel = await withDirectory();
    const terms = ['COUNTA(督办部门)', 'COUNTA(督办状态)', 'COUNTA(督办类别)'];
    expect(await calculatedByLibreOffice(excel, terms)).toEqual([4, 6, 6]);
    // From the first row to the last: 计划处, a blank row, 图书馆, and 财务处 that the draft added.
    const byHand = await withDirectoryMadeByHand();
    expect(await calculatedByLibreOffice(byHand, ['COUNTA(督办部门)', 'ROWS(督办部门)'])).toEqual([3, 4]);
  },
};

describe('the drop-downs saved as .xlsx', () => {
  it('are the same after opening and saving the file again', async () => {
    const excel = await withDirectory();
    const opened = readXlsx(writeXlsx(excel.host.workbook()));
    if (!opened.ok) throw new Error(opened.code);
    expect(opened.warnings).toEqual([]);
    const again = readXlsx(writeXlsx(opened.workbook));
    expect(again.ok && again.workbook).toEqual(opened.workbook);
  });

  for (const judge of presentJudges) it(`are what ${judge} reads too`, verdicts[judge], 180_000);
});
