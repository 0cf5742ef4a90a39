/** How much one file may ask for. A return has some hundred rows; these are far above any real one. */

const mebibyte = 1024 * 1024;

export const limits = {
  /** Of all parts of a workbook that are unpacked. */
  workbookBytes: 192 * mebibyte,
  /** Of all files in a .zip together. */
  archiveBytes: 512 * mebibyte,
  /** Parts of a package, or files in a .zip. */
  entries: 10_000,
  /** Parts larger than this must not be packed by more than `ratio`; rows of equal blank cells reach 60. */
  ratioFrom: 8 * mebibyte,
  ratio: 250,
  /** Places in the rows that are handed over, the empty ones up to the last of each row included. */
  cells: 4_000_000,
} as const;
