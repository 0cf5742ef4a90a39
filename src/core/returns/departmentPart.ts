/** One department's own words out of a cell in which a merge has put those of several. */

/** 【人事处】…, as a merge begins each department's part. */
const label = /^【([^】\n]+)】/;

/**
 * @param cell a cell of 任务清单; parts of several departments stand one under the other
 * @param department its standard name
 * @returns the department's part without its name, '' when only others have one; the whole cell when nobody is named
 * @example
 * departmentPart('【人事处】张三\n【财务处】李四', '财务处') // 李四
 */
export function departmentPart(cell: string, department: string): string {
  if (!label.test(cell)) return cell;
  const own: string[] = [];
  let belongs = false;
  for (const line of cell.split('\n')) {
    const name = label.exec(line)?.[1];
    if (name !== undefined) belongs = name === department;
    if (belongs) own.push(name === undefined ? line : line.replace(label, ''));
  }
  return own.join('\n').trim();
}
