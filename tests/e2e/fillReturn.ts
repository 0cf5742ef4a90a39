/** Fills in a department's workbook with openpyxl, as the department would, and damages it as departments do. */
import { askOpenpyxl, resaveInLibreOffice } from '../files/judges';

export interface FilledReturn {
  readonly department: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Runs with `sheet`, `header` (its row) and `column` (header -> column) at hand. */
const prelude = `
import base64, datetime, io
from openpyxl import load_workbook
book = load_workbook(path)
sheet = next(s for s in book.worksheets if s.sheet_state == 'visible')
header = next(r for r in range(1, 10) if any(c.value == '任务名称' for c in sheet[r]))
column = {c.value: c.column for c in sheet[header] if c.value}
rows = [r for r in range(header + 1, sheet.max_row + 1) if sheet.cell(r, column['任务名称']).value]
for r in rows:
    sheet.cell(r, column['责任人']).value = department + '张老师'
    sheet.cell(r, column['状态']).value = '已完成'
    sheet.cell(r, column['进展情况']).value = department + '已按要求办结'
    sheet.cell(r, column['完成日期']).value = datetime.datetime(2026, 1, 15)
`;

const finish = `
out = io.BytesIO()
book.save(out)
result = base64.b64encode(out.getvalue()).decode('ascii')
`;

/** What some departments do besides filling in. The others return the file as it should be. */
export const damages: Readonly<Record<string, string>> = {
  组织处:
    "sheet.cell(header, column['责任部门']).value = '责任单位'\nsheet.cell(header, column['进展情况']).value = '落实情况'",
  宣传处: "for r in rows:\n    sheet.cell(r, column['任务编号']).value = None",
  教务处: "for r in rows:\n    sheet.cell(r, column['完成日期']).value = '2026.1.15'",
  科研处: "for r in rows:\n    sheet.cell(r, column['完成时限']).value = '2027年底前'",
  学生处: "del book['督办基线']",
  招生处:
    "for r in rows:\n    c = sheet.cell(r, column['进展情况'])\n    c.value = '=HYPERLINK(\"http://example.org\",\"点我\")'\n    c.data_type = 's'",
  就业处:
    "r = rows[-1] + 1\nsheet.cell(r, column['任务名称']).value = '自己加的一项'\nsheet.cell(r, column['进展情况']).value = '正在办理'",
  人事处: 'for r in rows[1:]:\n    sheet.row_dimensions[r].hidden = True',
  财务处: "for r in rows:\n    sheet.cell(r, column['进展情况']).value = '已办结\\n第二行\\n'",
  资产处: "book.create_sheet('我的草稿')['A1'] = '草稿内容'",
};

/** This one arrives cut off. */
export const cutOff = '保卫处';
/** This one was saved by LibreOffice. */
export const resaved = '图书馆';

export function fillReturn(department: string, name: string, sent: Uint8Array): FilledReturn {
  const script = `department = ${JSON.stringify(department)}\n${prelude}\n${damages[department] ?? ''}\n${finish}`;
  const filled = new Uint8Array(Buffer.from(String(askOpenpyxl(sent, script)), 'base64'));
  if (department === cutOff) return { department, name, bytes: filled.slice(0, filled.length / 2) };
  if (department === resaved) return { department, name, bytes: resaveInLibreOffice(filled) };
  return { department, name, bytes: filled };
}
