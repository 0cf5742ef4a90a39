/** The rows of an HTML table, cell by cell. A cell over several rows or columns holds its text in the first one only. */

export interface CellRows {
  readonly startRow: () => void;
  readonly startCell: (columns: number, rows: number) => void;
  /** Ends the cell that is open, if one is. */
  readonly endCell: (text: string) => void;
  /** Rows with something in them. */
  readonly rows: () => readonly (readonly string[])[];
}

export function cellRows(): CellRows {
  const rows: string[][] = [];
  /** By column: how many rows further down the cell above still covers. */
  const covered: number[] = [];
  let open: { readonly columns: number; readonly rows: number } | null = null;
  let row: string[] | undefined;

  const skipCovered = (cells: string[]): void => {
    while ((covered[cells.length] ?? 0) > 0) {
      covered[cells.length] = (covered[cells.length] ?? 1) - 1;
      cells.push('');
    }
  };

  return {
    startRow: () => {
      if (row !== undefined && row.length > 0) {
        // Cells from above behind the last one of this row.
        for (let column = row.length; column < covered.length; column += 1) {
          const rest = covered[column] ?? 0;
          if (rest > 0) covered[column] = rest - 1;
          row.push('');
        }
      }
      row = [];
      rows.push(row);
    },
    startCell: (columns, count) => {
      open = { columns, rows: count };
    },
    endCell: (text) => {
      if (open === null) return;
      const cells = row ?? [];
      if (row === undefined) {
        row = cells;
        rows.push(cells);
      }
      skipCovered(cells);
      for (let i = 0; i < open.columns; i += 1) {
        covered[cells.length] = open.rows - 1;
        cells.push(i === 0 ? text : '');
      }
      open = null;
    },
    rows: () => rows.filter((cells) => cells.some((cell) => cell !== '')),
  };
}
