/** The name of a plan as the head of its sheets. */

const innerTitle = /《([^》]+)》/;
const closingWords =
  /(?:的)?(?:实施方案|工作方案|行动方案|方案|实施意见|意见|工作要点|要点|通知|任务清单|工作清单|清单)$/;

/**
 * 关于印发《…活动的实施方案》的通知 -> …活动任务清单
 *
 * @param suffix what the sheet is: 任务清单
 * @returns the suffix alone when the notice has no title
 */
export function planTitle(title: string | undefined, suffix: string): string {
  if (title === undefined || title.trim() === '') return suffix;
  const inner = innerTitle.exec(title)?.[1] ?? title.replace(/^关于/, '');
  return `${inner.replace(closingWords, '')}${suffix}`;
}

/** 某某活动任务清单 -> 某某活动: what circular, report and text call the plan by. */
export const planName = (title: string): string => title.replace(/(?:重点)?任务清单$/, '');
