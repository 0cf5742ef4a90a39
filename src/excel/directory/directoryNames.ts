/** What the directory and the ranges behind the drop-downs are called in a workbook. */

export const directorySheetName = '部门名录';
export const directoryTableName = '部门名录';

/** The sheet, hidden, that holds the choices which are always the same. */
export const optionsSheetName = '督办选项';

/** Names for the ranges that feed drop-downs: the standard names of the directory, the statuses, its categories. */
export const departmentsName = '督办部门';
export const statusesName = '督办状态';
export const categoriesName = '督办类别';
