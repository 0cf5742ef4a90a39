/** Rules of entry of the cells of a table: reading them all in few answers, and putting them back. */
import type { PlacedRule } from '../../core/undo/planSheet';

/** The cells of one column below each other. Zero-based places on the sheet. */
interface Strip {
  readonly row: number;
  readonly column: number;
  readonly count: number;
}

export interface Block {
  readonly sheetId: string;
  readonly top: number;
  readonly left: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

interface StripOfBlock extends Strip {
  readonly block: number;
}

/** A strip whose cells differ is read again in so many parts, a part whose cells differ cell by cell. */
const partsOfStrip = 64;

/** The rule of each cell as text, '' for none, a grid for each block. One to three syncs. */
export async function readValidations(
  context: Excel.RequestContext,
  blocks: readonly Block[],
): Promise<readonly (readonly (readonly string[])[])[]> {
  const grids = blocks.map(({ rowCount, columnCount }) =>
    Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => '')),
  );
  const whole = blocks.flatMap(({ top, left, rowCount, columnCount }, block) =>
    Array.from({ length: rowCount === 0 ? 0 : columnCount }, (_, column): StripOfBlock => {
      return { block, row: top, column: left + column, count: rowCount };
    }),
  );
  const put = ({ block, row, column, count }: StripOfBlock, rule: string): void => {
    const { top, left } = blocks[block] ?? { top: 0, left: 0 };
    for (let index = 0; index < count; index += 1) {
      const line = grids[block]?.[row - top + index];
      if (line !== undefined) line[column - left] = rule;
    }
  };
  const parts = await readStrips(context, blocks, whole, put);
  const cells = await readStrips(
    context,
    blocks,
    parts.flatMap((strip) => partsOf(strip, Math.ceil(strip.count / partsOfStrip))),
    put,
  );
  await readStrips(
    context,
    blocks,
    cells.flatMap((strip) => partsOf(strip, 1)),
    put,
  );
  return grids;
}

/** @returns strips whose cells differ */
async function readStrips(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  strips: readonly StripOfBlock[],
  put: (strip: StripOfBlock, rule: string) => void,
): Promise<readonly StripOfBlock[]> {
  if (strips.length === 0) return [];
  const loaded = strips.map((strip) => {
    const { worksheets } = context.workbook;
    const validation = worksheets
      .getItem(blocks[strip.block]?.sheetId ?? '')
      .getRangeByIndexes(strip.row, strip.column, strip.count, 1).dataValidation;
    validation.load('type,rule,errorAlert,prompt,ignoreBlanks');
    return { strip, validation };
  });
  await context.sync();
  const differing: StripOfBlock[] = [];
  for (const { strip, validation } of loaded) {
    const { type, rule, errorAlert, prompt, ignoreBlanks } = validation;
    // excel.datavalidationtype: the cells have different rules, or only some have one.
    if (type === 'Inconsistent' || type === 'MixedCriteria') differing.push(strip);
    else if (type !== 'None') put(strip, JSON.stringify({ rule, errorAlert, prompt, ignoreBlanks }, plainLimit));
  }
  return differing;
}

/** Excel gives a limit that is a number back as the formula =36526: it means the same and takes another way in. */
const plainLimit = (key: string, value: unknown): unknown =>
  /^formula[12]$/.test(key) && typeof value === 'string' && /^=[\d.]+$/.test(value) ? value.slice(1) : value;

const partsOf = ({ row, count, ...rest }: StripOfBlock, size: number): StripOfBlock[] =>
  Array.from({ length: Math.ceil(count / size) }, (_, index) => ({
    ...rest,
    row: row + index * size,
    count: Math.min(size, count - index * size),
  }));

/** What {@link readValidations} wrote as text. */
type RuleText = Pick<Excel.DataValidation, 'rule' | 'errorAlert' | 'prompt' | 'ignoreBlanks'>;

/** Queued; the caller syncs. */
export function putValidations(sheet: Excel.Worksheet, rules: readonly PlacedRule[]): void {
  for (const { row, column, count, rule } of runs(rules)) {
    const { dataValidation } = sheet.getRangeByIndexes(row, column, count, 1);
    // A rule over cells that differ is refused: they are cleared first.
    dataValidation.clear();
    if (rule === '') continue;
    const wanted = JSON.parse(rule) as RuleText;
    dataValidation.rule = wanted.rule;
    dataValidation.ignoreBlanks = wanted.ignoreBlanks;
    dataValidation.errorAlert = wanted.errorAlert;
    if (wanted.prompt.title !== '' || wanted.prompt.message !== '') dataValidation.prompt = wanted.prompt;
  }
}

interface RuleRun extends Strip {
  readonly rule: string;
}

/** Cells with one rule that follow each other down a column. */
function runs(rules: readonly PlacedRule[]): RuleRun[] {
  const sorted = [...rules].sort((a, b) => a.column - b.column || a.row - b.row);
  const found: RuleRun[] = [];
  for (const { row, column, rule } of sorted) {
    const last = found.at(-1);
    if (last !== undefined && last.column === column && last.row + last.count === row && last.rule === rule) {
      found[found.length - 1] = { ...last, count: last.count + 1 };
    } else found.push({ row, column, count: 1, rule });
  }
  return found;
}
