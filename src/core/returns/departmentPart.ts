/** One department's own words out of a cell in which a merge has put those of several. */

/** 【人事处】…, as a merge begins each department's part. */
const label = /^【([^】\n]+)】/;

/**
 * @param cell a cell of 任务清单; parts of several departments stand one under the other
 * @param department its standard name
 * @param departments all of the task, by their standard names: another word in such brackets, 【主任】, is nobody's label
 * @returns the department's part without its name, '' when only others have one; the whole cell when nobody is named
 * @example
 * departmentPart('【人事处】张三\n【财务处】李四', '财务处', ['人事处', '财务处']) // 李四
 */
export function departmentPart(cell: string, department: string, departments: readonly string[]): string {
  const first = label.exec(cell)?.[1];
  if (first === undefined || !departments.includes(first)) return cell;
  const own: string[] = [];
  let belongs = false;
  for (const line of cell.split('\n')) {
    const word = label.exec(line)?.[1];
    const name = word !== undefined && departments.includes(word) ? word : undefined;
    if (name !== undefined) belongs = name === department;
    if (belongs) own.push(name === undefined ? line : line.replace(label, ''));
  }
  return own.join('\n').trim();
}
