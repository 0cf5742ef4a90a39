/** Reads several rectangles of the workbook in one answer, or in as many as Excel's limit asks for. */
import { isTooLarge } from '../distribution/readSentRows';

export type Value = string | number | boolean;

export interface BlockPlace {
  readonly sheet: string;
  /** Zero-based. */
  readonly top: number;
  readonly left: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface Block {
  readonly values: readonly (readonly Value[])[];
  /** What each cell shows. */
  readonly text: readonly (readonly string[])[];
  /** Formulas; of a cell without one its value. */
  readonly formulas: readonly (readonly Value[])[];
  readonly numberFormat: readonly (readonly string[])[];
  readonly valueTypes: readonly (readonly string[])[];
}

export type BlockProperty = keyof Block;

export interface AskedBlock extends BlockPlace {
  readonly properties: readonly BlockProperty[];
}

const nothing: Block = { values: [], text: [], formulas: [], numberFormat: [], valueTypes: [] };

/**
 * One sync; more only past what Excel gives in one answer (5 MB). Properties that were not asked for come back empty, and
 * so does a block without rows.
 */
export async function readBlocks(context: Excel.RequestContext, asked: readonly AskedBlock[]): Promise<Block[]> {
  try {
    return await readTogether(context, asked);
  } catch (error) {
    if (!isTooLarge(error) || (asked.length < 2 && (asked[0]?.rowCount ?? 0) < 2)) throw error;
  }
  const [only, ...others] = asked;
  if (only !== undefined && others.length === 0) {
    const half = Math.ceil(only.rowCount / 2);
    const parts = await inHalves(
      context,
      [{ ...only, rowCount: half }],
      [{ ...only, top: only.top + half, rowCount: only.rowCount - half }],
    );
    return [parts.reduce(joined)];
  }
  const half = Math.ceil(asked.length / 2);
  return inHalves(context, asked.slice(0, half), asked.slice(half));
}

async function inHalves(
  context: Excel.RequestContext,
  first: readonly AskedBlock[],
  second: readonly AskedBlock[],
): Promise<Block[]> {
  const before = await readBlocks(context, first);
  return [...before, ...(await readBlocks(context, second))];
}

const joined = (a: Block, b: Block): Block => ({
  values: [...a.values, ...b.values],
  text: [...a.text, ...b.text],
  formulas: [...a.formulas, ...b.formulas],
  numberFormat: [...a.numberFormat, ...b.numberFormat],
  valueTypes: [...a.valueTypes, ...b.valueTypes],
});

const load: Readonly<Record<BlockProperty, (range: Excel.Range) => Excel.Range>> = {
  values: (range) => range.load('values'),
  text: (range) => range.load('text'),
  formulas: (range) => range.load('formulas'),
  numberFormat: (range) => range.load('numberFormat'),
  valueTypes: (range) => range.load('valueTypes'),
};

async function readTogether(context: Excel.RequestContext, asked: readonly AskedBlock[]): Promise<Block[]> {
  const loaded = asked.map(({ sheet, top, left, rowCount, columnCount, properties }) => {
    if (rowCount === 0 || columnCount === 0) return null;
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(top, left, rowCount, columnCount);
    for (const property of properties) load[property](range);
    return { range, properties };
  });
  await context.sync();
  return loaded.map((one) => {
    if (one === null) return nothing;
    const has = (property: BlockProperty): boolean => one.properties.includes(property);
    const { range } = one;
    return {
      values: has('values') ? (range.values as Value[][]) : [],
      text: has('text') ? range.text : [],
      formulas: has('formulas') ? (range.formulas as Value[][]) : [],
      numberFormat: has('numberFormat') ? (range.numberFormat as string[][]) : [],
      valueTypes: has('valueTypes') ? range.valueTypes : [],
    };
  });
}
