/** Column widths, hidden columns and column formats (ECMA-376 part 1, 18.3.1.13). */
import type { StyleSheet } from '../styles/readStyles';
import type { StyleWriter } from '../styles/styleWriter';
import { maxColumns, type ColumnRun } from '../workbook';
import { booleanAttribute, childrenOf, numberAttribute, type XmlElement } from '../xml/element';
import { listElement, markup } from '../xml/markup';

/** Reads the cols element; where runs overlap, as some producers write them, the first one holds. */
export function readColumnRuns(element: XmlElement | undefined, styles: StyleSheet): readonly ColumnRun[] {
  const runs: ColumnRun[] = [];
  const read = childrenOf(element, 'col').flatMap((col) => {
    const first = (numberAttribute(col, 'min') ?? 0) - 1;
    const last = Math.min((numberAttribute(col, 'max') ?? 0) - 1, maxColumns - 1);
    const width = numberAttribute(col, 'width');
    const format = styles.formats[numberAttribute(col, 'style') ?? 0];
    const hidden = booleanAttribute(col, 'hidden', false);
    const run = {
      ...(width === undefined ? {} : { width }),
      ...(hidden ? { hidden } : {}),
      ...(format === undefined ? {} : { format }),
    };
    return first < 0 || last < first || Object.keys(run).length === 0 ? [] : [{ first, last, ...run }];
  });
  for (const run of read.sort((a, b) => a.first - b.first)) {
    const first = Math.max(run.first, (runs.at(-1)?.last ?? -1) + 1);
    if (first <= run.last) runs.push({ ...run, first });
  }
  return runs;
}

/** A col needs a width in Excel even when only its format or visibility differs. */
export function columnRunsXml(runs: readonly ColumnRun[], styles: StyleWriter): string {
  const sorted = [...runs].sort((a, b) => a.first - b.first);
  return listElement(
    'cols',
    sorted.map((run) => {
      const style = styles.cellStyle(run.format);
      return markup('col', {
        min: run.first + 1,
        max: run.last + 1,
        width: run.width,
        style: style === 0 ? undefined : style,
        hidden: run.hidden === true ? true : undefined,
        customWidth: run.width === undefined ? undefined : true,
      });
    }),
  );
}
