/** Names of cells as Excel shows them. */

/** 0 -> 'A', 16383 -> 'XFD'. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** (0, 0) -> 'A1'. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}
