/** A small workbook that uses everything the model has: built like a real checklist. */
import type { CellFormat } from '../../../src/files/xlsx/format';
import {
  emptySheet,
  workbookOf,
  type Cell,
  type Row,
  type Sheet,
  type Workbook,
} from '../../../src/files/xlsx/workbook';

/** Rows from lists of cells, the first at the given row and column. */
export function rowsOf(
  lines: readonly (readonly (Cell | string | number | null)[])[],
  top = 0,
  left = 0,
): ReadonlyMap<number, Row> {
  return new Map(
    lines.map((line, i) => {
      const cells = line.flatMap((entry, j): readonly (readonly [number, Cell])[] => {
        if (entry === null) return [];
        return [[left + j, typeof entry === 'object' ? entry : { value: entry }]];
      });
      return [top + i, { cells: new Map(cells) }];
    }),
  );
}

const header: CellFormat = {
  font: { bold: true, color: '#FFFFFF', name: '黑体', size: 12 },
  fill: { color: '#1F4E79' },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border: { bottom: { style: 'medium', color: '#000000' }, left: { style: 'thin' } },
};
const text: CellFormat = { numberFormat: '@', alignment: { vertical: 'top', wrapText: true } };
const date: CellFormat = { numberFormat: 'yyyy-mm-dd', locked: false };
const percent: CellFormat = { numberFormat: '0%', locked: false, formulaHidden: true };

export const columnNames = ['任务编号', '任务名称', '责任\n部门', '截止日期', '状态', '进度'] as const;

const checklist: Sheet = {
  ...emptySheet('{checklist}', '任务清单'),
  tabColor: '#C00000',
  rows: new Map([
    [
      0,
      {
        cells: new Map([[0, { value: '2020年重点任务清单', format: { font: { size: 16, bold: true } } }]]),
        height: 30,
        customHeight: true,
      },
    ],
    ...rowsOf(
      [
        columnNames.map((value) => ({ value, format: header })),
        [
          { value: '001', format: text },
          { value: ' 加强支部建设 ', format: text },
          { value: '党委组织部', format: text },
          { value: 44012, format: date },
          '推进中',
          { value: 0.5, format: percent },
        ],
        [
          { value: '002', format: text, quotePrefix: true },
          { value: '=看似公式\r\n_x0041_\u0001', format: text },
          { value: '人事处', format: text },
          { value: null, format: date },
          { value: '已完成', formula: '=IF(F4>=1,"已完成",任务表[[#Headers],[状态]])' },
          { value: 1, format: percent },
        ],
        [null, null, null, { value: true }, { value: { error: '#N/A' } }, { value: 1.5, formula: '=SUM(F3:F4)' }],
      ],
      1,
    ),
    [9, { cells: new Map(), hidden: true }],
    [10, { cells: new Map(), format: { fill: { color: '#F2F2F2' } } }],
  ]),
  columns: [
    { first: 0, last: 0, width: 8.7109375 },
    { first: 1, last: 2, width: 30.5, format: text },
    { first: 6, last: 7, width: 9.140625, hidden: true },
  ],
  defaultRowHeight: 18,
  defaultColumnWidth: 10.5,
  merges: [{ top: 0, left: 0, bottom: 0, right: 5 }],
  freeze: { rows: 2, columns: 1 },
  view: { showGridlines: false, showHeadings: true, zoom: 90, selection: { top: 2, left: 4, bottom: 3, right: 4 } },
  protection: {
    options: {
      allowAutoFilter: true,
      allowDeleteColumns: false,
      allowDeleteRows: false,
      allowEditObjects: false,
      allowEditScenarios: true,
      allowFormatCells: true,
      allowFormatColumns: true,
      allowFormatRows: true,
      allowInsertColumns: false,
      allowInsertHyperlinks: false,
      allowInsertRows: false,
      allowPivotTables: false,
      allowSort: true,
      selectionMode: 'Unlocked',
    },
    password: { algorithmName: 'SHA-512', hashValue: 'aGFzaA==', saltValue: 'c2FsdA==', spinCount: 100_000 },
  },
  tables: [
    {
      id: 1,
      name: '任务表',
      area: { top: 1, left: 0, bottom: 4, right: 5 },
      showHeaders: true,
      showTotals: true,
      columns: columnNames.map((name, i) => ({
        id: i + 1,
        name,
        ...(i === 0 ? { totalsLabel: '合计' } : {}),
        ...(i === 5 ? { totalsFunction: 'sum' } : {}),
      })),
      style: 'TableStyleMedium2',
      showBandedRows: true,
      showBandedColumns: false,
      highlightFirstColumn: true,
      highlightLastColumn: false,
      showFilterButton: true,
      filters: [{ index: 4, criteria: { kind: 'values', values: ['推进中', '已完成'], blanks: true } }],
      sort: { matchCase: false, method: 'StrokeCount', fields: [{ key: 2, ascending: false }] },
    },
  ],
  conditionalFormats: [
    {
      id: 'cf1',
      areas: [{ top: 2, left: 0, bottom: 3, right: 5 }],
      stopIfTrue: true,
      rule: {
        kind: 'custom',
        formula: '=AND($D3<>"",$D3<TODAY(),$E3<>"已完成")',
        format: { font: { color: '#9C0006', bold: false }, fill: { color: '#FFC7CE' } },
      },
    },
    {
      id: 'cf2',
      areas: [
        { top: 2, left: 4, bottom: 3, right: 4 },
        { top: 7, left: 4, bottom: 8, right: 4 },
      ],
      stopIfTrue: false,
      rule: { kind: 'containsText', operator: 'beginsWith', text: '已"完', format: { fill: { color: '#C6EFCE' } } },
    },
    {
      id: 'cf3',
      areas: [{ top: 2, left: 5, bottom: 3, right: 5 }],
      stopIfTrue: false,
      rule: {
        kind: 'dataBar',
        color: '#638EC6',
        min: { type: 'num', value: '0' },
        max: { type: 'num', value: '1' },
        showValue: true,
        gradient: false,
      },
    },
    {
      id: 'cf4',
      areas: [{ top: 2, left: 3, bottom: 3, right: 3 }],
      stopIfTrue: false,
      rule: {
        kind: 'cellValue',
        operator: 'between',
        formula1: '=43831',
        formula2: '=TODAY()',
        format: { numberFormat: 'm"月"d"日"', border: { top: { style: 'thin', color: '#FF0000' } } },
      },
    },
    {
      id: 'cf5',
      areas: [{ top: 2, left: 5, bottom: 3, right: 5 }],
      stopIfTrue: false,
      rule: {
        kind: 'iconSet',
        icons: '3Stars',
        points: [
          { type: 'percent', value: '0' },
          { type: 'num', value: '0.5', orEqual: false },
          { type: 'formula', value: '=$F$3' },
        ],
        showValue: false,
        reverse: true,
      },
    },
  ],
  validations: [
    {
      id: 'dv1',
      areas: [{ top: 2, left: 4, bottom: 3, right: 4 }],
      rule: { kind: 'list', source: '未启动,推进中,"已"完成', inCellDropDown: true },
      ignoreBlanks: true,
      prompt: { show: true, title: '状态', message: '请从下拉列表中\n选择' },
      errorAlert: { show: true, style: 'stop', title: '无效', message: '只能填列表中的状态' },
    },
    {
      id: 'dv2',
      areas: [{ top: 2, left: 2, bottom: 3, right: 2 }],
      rule: { kind: 'list', source: '=部门', inCellDropDown: false },
      ignoreBlanks: false,
      errorAlert: { show: false, style: 'warning', title: '', message: '' },
    },
    {
      id: 'dv3',
      areas: [{ top: 2, left: 3, bottom: 3, right: 3 }],
      rule: { kind: 'date', operator: 'between', formula1: '43831', formula2: '=TODAY()+365' },
      ignoreBlanks: true,
    },
    {
      id: 'dv4',
      areas: [{ top: 2, left: 5, bottom: 3, right: 5 }],
      rule: { kind: 'wholeNumber', operator: 'greaterThanOrEqual', formula1: '0' },
      ignoreBlanks: true,
    },
    {
      id: 'dv5',
      areas: [{ top: 2, left: 1, bottom: 3, right: 1 }],
      rule: { kind: 'any' },
      ignoreBlanks: true,
      prompt: { show: true, title: '', message: '任务名称' },
    },
  ],
  hyperlinks: [
    { area: { top: 2, left: 1, bottom: 2, right: 1 }, address: 'https://example.com/?a=1&b=2', screenTip: '原文' },
    { area: { top: 3, left: 1, bottom: 3, right: 1 }, documentReference: "'部门 名录'!A1" },
  ],
  notes: [{ row: 2, column: 4, author: '张三', text: '张三:\n尽快', visible: true }],
  comments: [
    {
      id: '{11111111-2222-4333-8444-555555555555}',
      row: 3,
      column: 1,
      author: '李四',
      text: '是否合并？',
      createdAt: '2020-06-30T08:00:00.00Z',
      resolved: true,
      replies: [
        {
          id: '{11111111-2222-4333-8444-666666666666}',
          author: '张三',
          text: '不合并',
          createdAt: '2020-06-30T09:00:00.00Z',
        },
      ],
    },
  ],
  charts: [
    {
      id: 'chart1',
      name: '进度图',
      kind: 'barStacked',
      title: '各部门进度',
      titleFont: { name: '黑体', size: 16, color: '#C00000', bold: true, italic: false, underline: 'single' },
      axes: { category: { gridlines: true }, value: { title: '项', minimum: 0, maximum: 10, gridlines: false } },
      series: [
        {
          name: '进度',
          nameReference: "'任务清单'!$F$2",
          values: "'任务清单'!$F$3:$F$4",
          categories: "'任务清单'!$C$3:$C$4",
          color: '#4472C4',
          showDataLabels: true,
        },
      ],
      legend: 'bottom',
      left: 400,
      top: 120.5,
      width: 360,
      height: 216,
    },
    {
      id: 'chart2',
      name: '占比',
      kind: 'pie',
      series: [
        { name: '数量', values: "'任务清单'!$F$3:$F$4" },
        { name: '尚无数值', values: '' },
      ],
      legend: 'none',
      left: 0,
      top: 300,
      width: 200,
      height: 200,
    },
  ],
  pageSetup: {
    orientation: 'landscape',
    paperSize: 9,
    fitToWidth: 1,
    centerHorizontally: true,
    printGridlines: true,
    printOrder: 'overThenDown',
    titleRows: { first: 0, last: 1 },
    titleColumns: { first: 0, last: 0 },
    printArea: [{ top: 0, left: 0, bottom: 4, right: 5 }],
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    header: '&C任务清单 & 附件',
    footer: '&L机密&C第 &P 页，共 &N 页',
  },
  customProperties: new Map([['任务督办', '{"版本":1}']]),
};

const directory: Sheet = {
  ...emptySheet('{directory}', "部门 名录's"),
  visibility: 'hidden',
  rows: rowsOf([
    ['部门', '人数'],
    ['党委组织部', 12],
    ['人事处', 8.5],
  ]),
  autoFilter: {
    area: { top: 0, left: 0, bottom: 2, right: 1 },
    columns: [
      {
        index: 1,
        criteria: {
          kind: 'custom',
          and: true,
          conditions: [
            { operator: 'greaterThan', value: '5' },
            { operator: 'lessThanOrEqual', value: '10' },
          ],
        },
      },
    ],
  },
};

const base: Sheet = { ...emptySheet('{base}', '_base'), visibility: 'veryHidden', rows: rowsOf([['001', 1e-7, 1e21]]) };

export const sampleWorkbook: Workbook = {
  ...workbookOf([directory, checklist, base]),
  activeSheetId: checklist.id,
  names: [
    { name: '部门', formula: "='部门 名录''s'!$A$2:$A$3", visible: true, comment: '标准名称' },
    { name: '基准日', formula: '=DATE(2020,6,30)', sheetId: checklist.id, visible: false },
  ],
  customXmlParts: [{ id: '{ABCDEF00-0000-4000-8000-000000000001}', xml: '<a xmlns="urn:x"><b>甲</b></a>' }],
  properties: {
    title: '任务清单',
    subject: '督办',
    author: '组织部',
    keywords: '任务 督办',
    comments: '第一行\n第二行',
    category: '清单',
    manager: '王五',
    company: '某学院',
    custom: new Map<string, string | number | boolean>([
      ['批次', '第一批'],
      ['份数', 29],
      ['比例', 0.5],
      ['定稿', true],
    ]),
  },
  settings: new Map<string, unknown>([['theme', { dark: false, list: [1, 'a', null] }]]),
  structureProtected: true,
};
