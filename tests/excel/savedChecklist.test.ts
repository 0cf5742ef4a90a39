/**
 * The checklist as a file: what the add-in wrote through Office.js, saved by the host, judged by other programs.
 * tests/files/xlsx/judges.test.ts makes sure that both are there in CI.
 */
import { readNoticeText } from '../../src/core/reading';
import { planChecklist } from '../../src/excel/planChecklist';
import { writePlannedChecklist } from '../../src/excel/writePlannedChecklist';
import { readXlsx } from '../../src/files/xlsx/readXlsx';
import { writeXlsx } from '../../src/files/xlsx/writeXlsx';
import { askOpenpyxl, presentJudges, resaveInLibreOffice, type JudgeName } from '../files/judges';
import { smallNotice } from '../fixtures/smallNotice';
import { useExcel } from './officeGlobals';

async function savedChecklist(): Promise<Uint8Array> {
  const excel = useExcel();
  await writePlannedChecklist(await planChecklist(readNoticeText(smallNotice, { kind: 'text' }, 2026)));
  return writeXlsx(excel.host.workbook());
}

const questions = `
sheet = openpyxl.load_workbook(path)["任务清单"]
table = sheet.tables["任务清单"]
result = {
  "values": [[c.value for c in row[:4]] for row in sheet["A3:P5"]],
  "due": [sheet["J4"].value.isoformat(), sheet["J4"].number_format],
  "ids": sheet["A4"].number_format,
  "formula": str(sheet["O4"].value)[:3],
  "table": [table.ref, [c.name for c in table.tableColumns][-2:]],
  "dropDown": [[str(v.sqref), v.type, v.formula1] for v in sheet.data_validations.dataValidation if v.type == "list"],
  "freeze": sheet.freeze_panes,
  "merged": sorted(str(m) for m in sheet.merged_cells.ranges),
  "page": [sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.print_title_rows],
  "wide": sheet.column_dimensions["E"].width > sheet.column_dimensions["A"].width,
  "wrap": sheet["E4"].alignment.wrap_text,
}`;

const verdicts: Readonly<Record<JudgeName, () => Promise<void>>> = {
  openpyxl: async () => {
    expect(askOpenpyxl(await savedChecklist(), questions)).toEqual({
      values: [
        ['任务编号', '任务类别', '序号', '任务名称'],
        ['RW-001', '工作任务', '（一）', '建好阅读角'],
        ['RW-002', '工作任务', '（二）', '办好读书会'],
      ],
      due: ['2021-05-31T00:00:00', 'yyyy-mm-dd'],
      ids: '@',
      formula: '=IF',
      table: ['A3:P7', ['预警', '备注']],
      dropDown: [['K4:K7', 'list', '"未启动,推进中,取得阶段性成果,难度较大,已完成,已销号"']],
      freeze: 'A4',
      merged: ['A1:P1', 'A2:P2'],
      page: ['landscape', 9, 1, 0, true, '$3:$3'],
      wide: true,
      wrap: true,
    });
  },
  libreoffice: async () => {
    const resaved = readXlsx(resaveInLibreOffice(await savedChecklist()));
    if (!resaved.ok) throw new Error(resaved.code);
    const cells = resaved.workbook.sheets.find(({ name }) => name === '任务清单')?.rows.get(3)?.cells;
    expect(cells?.get(3)?.value).toBe('建好阅读角');
    // LibreOffice calculates the 预警 column itself: this deadline is long past.
    expect(cells?.get(14)?.value).toMatch(/^逾期 \d+ 天$/);
  },
};

describe('the checklist saved as .xlsx', () => {
  it('is the same after opening and saving it again', async () => {
    const bytes = await savedChecklist();
    const opened = readXlsx(bytes);
    if (!opened.ok) throw new Error(opened.code);
    expect(opened.warnings).toEqual([]);
    const again = readXlsx(writeXlsx(opened.workbook));
    expect(again.ok && again.workbook).toEqual(opened.workbook);
  });

  for (const judge of presentJudges) it(`is what ${judge} reads too`, verdicts[judge], 180_000);
});
