/** 督查通报 and 考核参考 in the workbook. */
import { planName } from '../../core/planTitle';
import { statisticsOf, type Statistics } from '../../core/supervision';
import { inChinese } from '../../i18n/inChinese';
import { loadPlanNames, writePlanNames } from '../colours/planNames';
import { loadRegister, type Register } from '../distribution/register';
import { registerColumns, registerHeader } from '../distribution/registerColumns';
import { rememberChecklist } from '../locateChecklist';
import { loadTableList, locateOwnTables } from '../ownTables/ownTables';
import { runCommand } from '../runCommand';
import { runUndoable } from '../undo/journal';
import { departmentNames, readPlan, type PlanOnSheet } from '../supervision/readPlan';
import { loadWriteGuard } from '../writeGuard';
import { assessmentLayout, assessmentWidths, defaultWeights, readWeights, type Weights } from './assessmentLayout';
import { writeBlock } from './block';
import { chartColumns, circularLayout, circularWidths, type CircularLayout, type OtherCounts } from './circularLayout';
import { loadBlock, makeRoom, nameBlock } from './ownBlock';
import { detailName } from './detailColumns';
import { detailKind, writeDetail } from './writeDetail';
import { loadInstitutionCounts } from './institutionCounts';

/** Sheets speak Chinese, whatever language the person's Excel has. */
const { text } = inChinese;

/** The sheets; a number goes behind one that a person has. */
export const circularSheetName = '督查通报';
export const assessmentSheetName = '考核参考';

const circularBlock = '督查通报_区域';
const assessmentBlock = '考核参考_区域';
const chartNames = { completion: '督查通报_完成率', status: '督查通报_状态' } as const;

export interface CircularOverview {
  readonly statistics: Statistics;
  readonly baseDate: string;
  /** Names of the sheets of an earlier run; null where there is none. */
  readonly circular: string | null;
  readonly assessment: string | null;
  /** Those that stand in 考核参考, or the usual ones. */
  readonly weights: Weights;
}

/** Changes nothing. Three syncs. @throws UserError noChecklist */
export async function readCircular(): Promise<CircularOverview> {
  return runCommand(async (context) => {
    const circular = loadBlock(context, circularBlock);
    const assessment = loadBlock(context, assessmentBlock);
    const plan = await readPlan(context);
    const scores = assessment.read();
    return {
      statistics: statisticsFor(plan),
      baseDate: plan.baseDate,
      circular: circular.read()?.sheet ?? null,
      assessment: scores?.sheet ?? null,
      weights: readWeights(scores?.values ?? []) ?? defaultWeights,
    };
  });
}

const statisticsFor = (plan: PlanOnSheet): Statistics =>
  statisticsOf(plan.tasks, departmentNames(plan.directory), plan.register);

export interface CircularOptions {
  /** Makes 考核参考 too; one that is there is always brought up to date. */
  readonly assessment: boolean;
  /** Null for those that stand in the sheet, else the usual ones. */
  readonly weights: Weights | null;
}

export interface WrittenCircular {
  readonly sheet: string;
  readonly assessment: string | null;
  readonly tasks: number;
  readonly departments: number;
}

/**
 * Writes 督查明细, 督查通报 and 考核参考, or brings them up to date in place. One step of undo; six syncs at most, more only
 * past what Excel takes in one request.
 *
 * @throws UserError noChecklist, checklistProtected, workbookProtected
 */
export async function writeCircular({ assessment, weights }: CircularOptions): Promise<WrittenCircular> {
  return runUndoable('circular', async (context) => {
    const guard = loadWriteGuard(context);
    const list = loadTableList(context);
    const names = loadPlanNames(context);
    const register = loadRegister(context);
    const block = loadBlock(context, circularBlock);
    const scoreBlock = loadBlock(context, assessmentBlock);
    const others = loadInstitutionCounts(context);
    const plan = await readPlan(context);
    const found = block.read();
    const foundScores = scoreBlock.read();
    const charts = found === null ? null : context.workbook.worksheets.getItem(found.sheet).charts;
    charts?.load('items/name');
    const [detail = null] = await locateOwnTables(context, list, [detailKind(plan.options)]);
    const withScores = assessment || foundScores !== null;
    guard.begin([
      found?.sheet ?? { made: circularSheetName },
      detail?.sheet ?? { made: detailName },
      ...(withScores ? [foundScores?.sheet ?? { made: assessmentSheetName }] : []),
    ]);

    const present = names.read();
    writePlanNames(context, present, present);
    rememberChecklist(context, plan.place);
    const written = await writeDetail(context, list, detail, plan);
    const hasRegister = isComplete(register.read());
    const layout = circularLayout({
      plan,
      detailTable: written.table,
      hasRegister,
      firstLine: (found?.top ?? 0) + 1,
      others: others(),
    });
    const size = { rowCount: layout.rows.length, columnCount: circularWidths.length };
    for (const chart of charts?.items ?? []) {
      if (Object.values<string>(chartNames).includes(chart.name)) chart.delete();
    }
    const room = makeRoom(context, list, found, { name: circularSheetName, ...size });
    writeBlock(room.sheet, room.top, layout.rows, circularWidths, text('sheet.footer'));
    nameBlock(context, block, circularBlock, room, size);
    drawCharts(room.sheet, room.top, layout);
    const departments = statisticsFor(plan).byDepartment.map(({ department }) => department);
    const scores = withScores
      ? writeScores(departments, weights ?? readWeights(foundScores?.values ?? []) ?? defaultWeights)
      : null;
    room.sheet.activate();
    room.sheet.getRangeByIndexes(room.top, 0, 1, 1).select();
    await context.sync();
    return { sheet: room.sheetName, assessment: scores, tasks: plan.tasks.length, departments: departments.length };

    function writeScores(of: readonly string[], used: Weights): string {
      const rows = assessmentLayout({
        planName: planName(plan.title),
        detailTable: written.table,
        departments: of,
        weights: used,
        hasRegister,
        firstLine: (foundScores?.top ?? 0) + 1,
      });
      const scoreSize = { rowCount: rows.length, columnCount: assessmentWidths.length };
      const place = makeRoom(context, list, foundScores, { name: assessmentSheetName, ...scoreSize });
      writeBlock(place.sheet, place.top, rows, assessmentWidths, text('sheet.footer'));
      nameBlock(context, scoreBlock, assessmentBlock, place, scoreSize);
      return place.sheetName;
    }
  });
}

/** Formulas name its columns: none may be missing. */
const isComplete = (register: Register | null): boolean =>
  register !== null &&
  registerColumns.every(({ key }) => register.places.has(key)) &&
  registerHeader('department') !== '';

/** Points. */
const chartTitleSize = 12;

/** Completion on the left, statuses on the right, in the rows kept free for them. */
function drawCharts(sheet: Excel.Worksheet, top: number, { charts, statuses, departments }: CircularLayout): void {
  const rows = (column: number, [first, last]: readonly [number, number]): Excel.Range =>
    sheet.getRangeByIndexes(top + first, column, last - first + 1, 1);
  const place = (chart: Excel.Chart, from: number, to: number): void => {
    chart.setPosition(
      sheet.getRangeByIndexes(top + charts[0], from, 1, 1),
      sheet.getRangeByIndexes(top + charts[1], to, 1, 1),
    );
  };
  if (departments !== null) {
    const chart = sheet.charts.add('ColumnClustered', rows(chartColumns.completion, departments), 'Columns');
    chart.name = chartNames.completion;
    chart.title.text = text('circular.chart.completion');
    chart.title.format.font.size = chartTitleSize;
    chart.legend.visible = false;
    const axis = chart.axes.valueAxis;
    axis.minimum = 0;
    axis.maximum = 1;
    const series = chart.series.getItemAt(0);
    series.name = text('circular.column.completionRate');
    series.setXAxisValues(rows(chartColumns.names, departments));
    place(chart, 0, 6);
  }
  const chart = sheet.charts.add('Pie', rows(chartColumns.statusCounts, statuses), 'Columns');
  chart.name = chartNames.status;
  chart.title.text = text('circular.chart.status');
  chart.title.format.font.size = chartTitleSize;
  const series = chart.series.getItemAt(0);
  series.name = text('circular.column.tasks');
  series.setXAxisValues(rows(chartColumns.names, statuses));
  series.hasDataLabels = true;
  place(chart, 7, circularWidths.length - 1);
}

/** Shows a sheet; nothing happens when it is not there any more. Two syncs. */
export async function goToSheet(name: string): Promise<void> {
  await runCommand(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('name');
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.activate();
    await context.sync();
  });
}

export type { OtherCounts };
