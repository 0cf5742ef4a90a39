/** 考核参考 as rows of cells: rates of each department, weights that people may change, and the score as a formula. */
import { baseDateName } from '../../core/colours/planSettings';
import { inChinese } from '../../i18n/inChinese';
import { registerHeader, registerName } from '../distribution/registerColumns';
import { formulaCell, numberCell, textCell, wideRow, type BlockCell, type BlockRow } from './block';
import { detailColumn, detailName, type DetailKey } from './detailColumns';

/** Sheets speak Chinese, whatever language the person's Excel has. */
const { text } = inChinese;

export const assessmentWidths: readonly number[] = [30, 13, 13, 13, 13, 13, 13];
const width = assessmentWidths.length;

/** 完成率, 按期率, 按时交回, 佐证率. */
export type Weights = readonly [number, number, number, number];
export const defaultWeights: Weights = [40, 30, 15, 15];

/** The row of the weights within the block, zero-based; they stand in the columns B to E. */
const weightsRow = 3;

/** The weights that stand in a block of an earlier run; null when they are no numbers. */
export function readWeights(values: readonly (readonly unknown[])[]): Weights | null {
  const [, ...cells] = values[weightsRow] ?? [];
  const [completion, onTime, returned, evidence] = cells;
  const isWeight = (cell: unknown): cell is number => typeof cell === 'number' && cell >= 0;
  return isWeight(completion) && isWeight(onTime) && isWeight(returned) && isWeight(evidence)
    ? [completion, onTime, returned, evidence]
    : null;
}

export interface AssessmentFacts {
  readonly planName: string;
  /** Name of the table 督查明细. */
  readonly detailTable: string;
  readonly departments: readonly string[];
  readonly weights: Weights;
  /** True when 分发登记 is a table with our headers. */
  readonly hasRegister: boolean;
  /** One-based row of the sheet on which the block begins. */
  readonly firstLine: number;
}

export function assessmentLayout(facts: AssessmentFacts): readonly BlockRow[] {
  const { weights, departments, firstLine } = facts;
  const weightLine = String(firstLine + weightsRow);
  const rates = (['completion', 'onTime', 'returned', 'evidence'] as const).map((key) =>
    textCell(text(`assessment.${key}`)),
  );
  const head: readonly BlockRow[] = [
    wideRow('title', textCell(text('assessment.sheet.title', { plan: facts.planName })), width),
    wideRow('facts', textCell(text('assessment.sheet.facts')), width, 28),
    {
      look: 'header',
      cells: [textCell(text('assessment.weights')), ...rates, textCell(text('assessment.sum'))],
      span: 6,
    },
    {
      look: 'total',
      cells: [
        textCell(text('assessment.weights')),
        ...weights.map((weight) => numberCell(weight)),
        formulaCell(`=SUM(B${weightLine}:E${weightLine})`),
        formulaCell(`=IF(ROUND(F${weightLine},6)=100,"","${text('assessment.sumWrong')}")`),
      ],
      left: [0],
      span: 6,
    },
    { look: 'space', cells: [] },
    {
      look: 'header',
      cells: [
        textCell(text('assessment.department')),
        ...rates,
        textCell(text('assessment.score')),
        textCell(text('assessment.rank')),
      ],
    },
  ];
  const first = firstLine + head.length;
  const last = first + departments.length - 1;
  const body = departments.map((department, index): BlockRow => {
    const line = String(first + index);
    return {
      look: 'body',
      cells: [
        textCell(department),
        ...rateCells(facts, `$A${line}`),
        formulaCell(scoreFormula(line, weightLine), '0.00'),
        formulaCell(`=IF(ISNUMBER(F${line}),RANK(F${line},F$${String(first)}:F$${String(last)}),"${dash}")`),
      ],
      left: [0],
    };
  });
  return [...head, ...body];
}

const dash = text('circular.dash');
const percent = '0.0%';

function rateCells({ detailTable, hasRegister }: AssessmentFacts, cell: string): BlockCell[] {
  const count = (...flags: readonly DetailKey[]): string =>
    `COUNTIFS(${[`${detailColumn('department')},${cell}`, ...flags.map((flag) => `${detailColumn(flag)},1`)].join(',')})`.replaceAll(
      `${detailName}[`,
      `${detailTable}[`,
    );
  const rate = (part: string, whole: string): BlockCell =>
    formulaCell(`=IF(${whole}=0,"${dash}",ROUND(${part}/(${whole}),3))`, percent);
  return [
    rate(count('finished'), count()),
    rate(count('onTime'), `${count('finished')}+${count('overdue')}`),
    hasRegister ? formulaCell(inTimeFormula(cell), percent) : textCell(dash),
    rate(count('finished', 'evidence'), count('finished')),
  ];
}

/**
 * 1 when the last issue came back on the day asked for or before, 0 when it did not, a dash where none was asked for or
 * there still is time.
 */
function inTimeFormula(cell: string): string {
  const column = (key: Parameters<typeof registerHeader>[0]): string => `${registerName}[${registerHeader(key)}]`;
  const [department, issue, returnBy, returnedAt] = (['department', 'issue', 'returnBy', 'returnedAt'] as const).map(
    column,
  );
  const last = `SUMPRODUCT(MAX((${department ?? ''}=${cell})*${issue ?? ''}))`;
  const lines = `(${department ?? ''}=${cell})*(${issue ?? ''}=${last})`;
  return [
    `=IF(SUMPRODUCT(${lines}*(${returnBy ?? ''}>0))=0,"${dash}",`,
    `IF(SUMPRODUCT(${lines}*(${returnedAt ?? ''}>0)*(${returnedAt ?? ''}<${returnBy ?? ''}+1))>0,1,`,
    `IF(SUMPRODUCT(${lines}*(${returnedAt ?? ''}="")*(${returnBy ?? ''}>=${baseDateName}))>0,"${dash}",0)))`,
  ].join('');
}

/** The weight of what does not apply is shared out over the rest. */
function scoreFormula(line: string, weightLine: string): string {
  const weights = `$B$${weightLine}:$E$${weightLine}`;
  const rates = `B${line}:E${line}`;
  const applying = `SUMPRODUCT(${weights}*ISNUMBER(${rates}))`;
  return `=IF(${applying}=0,"${dash}",ROUND(100*SUMPRODUCT(${weights},${rates})/${applying},2))`;
}
