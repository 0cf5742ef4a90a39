/** Decides which paragraphs of an outline are tasks, and what their labels say. */
import { parseDeadline } from '../deadline';
import type { Task } from '../task';
import type { Label, LabelKind } from './labels';
import { isLabelled, type Block } from './outline';
import { splitTitle } from './title';

/** Headings of text that asks nothing of anybody, whatever stands beside them. */
const notTasks =
  /^(?:指导思想|总体要求|总体思路|总体目标|基本原则|工作原则|工作目标|目标任务|活动目标|工作要求|有关要求|相关要求|组织领导|组织保障|保障措施|工作保障|宣传引导|实施步骤|工作步骤|方法步骤|时间安排|活动主题|背景|附则)$/;

/** What is given to a task by labels of its own or of those around it. */
type Given = ReadonlyMap<Block, readonly Label[]>;

export function tasksOf(roots: readonly Block[]): Task[] {
  const given = new Map<Block, readonly Label[]>();
  assign(roots, given);
  const tasks: Task[] = [];
  const visit = (block: Block): void => {
    const own = given.get(block);
    if (own !== undefined) tasks.push(taskOf(block, own));
    else block.children.forEach(visit);
  };
  roots.forEach(visit);
  return tasks;
}

/**
 * Goes from the deepest paragraphs up. Among brothers the rules are, in this order:
 * 1. labelled ones are tasks; unless their own children are, which then inherit the labels;
 * 2. a run without labels before a labelled one shares its labels, where nobody has labels of his own;
 * 3. where they end a list of points under a task, the labels are that task's;
 * 4. one without labels among labelled ones is a task that lacks them.
 */
function assign(brothers: readonly Block[], given: Map<Block, readonly Label[]>): void {
  const labelledAlone = brothers.some((block) => isLabelled(block) && block.children.length === 0);
  for (const block of brothers) {
    if (block.children.length === 0) continue;
    assign(block.children, given);
    if (labelledAlone || standsForTask(block)) liftLabels(block, given);
    if (isLabelled(block)) inherit(block, block.labels, given);
  }
  for (const block of brothers) {
    if (isLabelled(block) && !block.children.some((child) => hasTask(child, given))) given.set(block, block.labels);
  }
  for (const run of sharedRuns(brothers)) {
    const last = run.at(-1);
    if (last !== undefined) for (const block of run) if (canBeTask(block)) given.set(block, last.labels);
  }
  for (const block of lacking(brothers, given)) given.set(block, block.labels);
}

const hasTask = (block: Block, given: Given): boolean =>
  given.has(block) || block.children.some((child) => hasTask(child, given));

const canBeTask = (block: Block): boolean =>
  block.style !== 'none' && block.children.length === 0 && !notTasks.test(splitTitle(block.body).title);

/** Rule 3: 1. … 2. … 责任部门：… under （一） are points of one task, when （一） is where tasks stand. */
function liftLabels(parent: Block, given: Map<Block, readonly Label[]>): void {
  const { children } = parent;
  const last = children.at(-1);
  if (last === undefined || children.length < 2 || isLabelled(parent)) return;
  if (!isLabelled(last) || last.labels.some(({ shared }) => shared)) return;
  if (children.slice(0, -1).some((child) => isLabelled(child) || child.children.some((point) => hasTask(point, given))))
    return;
  for (const label of last.labels) parent.labels.push(label);
  last.labels.length = 0;
  for (const child of children) given.delete(child);
}

/** True when a paragraph that has points is itself a task rather than a category: it says more than its title. */
const standsForTask = (block: Block): boolean =>
  (block.parent !== null || (block.style !== 'chinese' && block.style !== 'chapter')) &&
  (splitTitle(block.body).rest !== '' || block.paragraphs.length > 0);

/** Rule 1: labels of a heading hold for the tasks under it that lack them. */
function inherit(block: Block, labels: readonly Label[], given: Map<Block, readonly Label[]>): void {
  for (const child of block.children) {
    const own = given.get(child);
    if (own !== undefined) given.set(child, [...own, ...labels.filter((label) => lacks(own, label.kind))]);
    inherit(child, labels, given);
  }
}

const assigning: ReadonlySet<LabelKind> = new Set<LabelKind>([
  'departments',
  'lead',
  'support',
  'departmentsAndDeadline',
]);

const lacks = (own: readonly Label[], kind: LabelKind): boolean =>
  assigning.has(kind) ? !own.some((label) => assigning.has(label.kind)) : !own.some((label) => label.kind === kind);

/** Rule 2. The runs of brothers that share the labels of their last. */
function sharedRuns(brothers: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  let run: Block[] = [];
  for (const block of brothers) {
    run.push(block);
    if (!isLabelled(block)) continue;
    runs.push(run);
    run = [];
  }
  const numbered = runs.map((members) => members.filter((block) => block.style === members.at(-1)?.style));
  const explicit = numbered.filter((members) => members.at(-1)?.labels.some(({ shared }) => shared) === true);
  if (explicit.length > 0) return explicit.filter((members) => members.length > 1);
  // Labels that somebody has alone show that they are not shared; and a notice's own headings share none.
  const everyoneShares = numbered.length > 0 && numbered.every((members) => members.length > 1);
  const underHeading = brothers[0]?.parent !== null || numbered.length === 1;
  const allCan = numbered.every((members) => members.every(canBeTask));
  return everyoneShares && underHeading && allCan ? numbered : [];
}

/** Rule 4. */
function lacking(brothers: readonly Block[], given: Given): Block[] {
  const tasks = brothers.filter((block) => given.has(block));
  const first = tasks[0];
  const last = tasks.at(-1);
  if (first === undefined || last === undefined) return [];
  const alike = brothers.filter((block) => block.style === first.style);
  const most = first.parent !== null && tasks.length >= 2 && tasks.length * 2 >= alike.length;
  return alike.filter(
    (block) => !given.has(block) && canBeTask(block) && (most || (block.line > first.line && block.line < last.line)),
  );
}

function taskOf(block: Block, labels: readonly Label[]): Task {
  const titleLabel = labels.find(({ kind, value }) => kind === 'title' && value !== '')?.value;
  const { title, rest } = splitTitle(titleLabel ?? block.body);
  const said =
    titleLabel === undefined || titleLabel === block.body ? rest : [rest, block.body].filter(Boolean).join('\n');
  const values = (...kinds: readonly LabelKind[]): string[] =>
    labels.filter(({ kind, value }) => kinds.includes(kind) && value !== '').map(({ value }) => value);
  const both = values('departmentsAndDeadline').map(splitBoth);
  const lead = values('lead').join('、');
  const others = [...values('departments', 'support'), ...both.map(({ departments }) => departments)]
    .filter(Boolean)
    .join('、');
  const owner = values('owner').join('、');
  return {
    category: block.parent === null ? '' : splitTitle(block.parent.body).title,
    ordinal: block.ordinal,
    title,
    requirement: [said, ...block.paragraphs, ...pointsOf(block), ...values('requirement')].filter(Boolean).join('\n'),
    departmentsText: lead === '' ? others : [`牵头：${lead}`, others].filter(Boolean).join('；'),
    deadlineText: [...values('deadline'), ...both.map(({ deadline }) => deadline)].filter(Boolean).join('，'),
    part: block.part,
    line: block.line,
    ...(owner === '' ? {} : { filled: { owner } }),
  };
}

/** Numbered points under a task are a part of what it asks for. */
const pointsOf = (block: Block): string[] =>
  block.children
    .filter(({ style }) => style !== 'none')
    .flatMap((child) => [`${child.ordinal}${child.body}`, ...child.paragraphs, ...pointsOf(child)]);

/** 责任部门及完成时限：党委组织部，12月底前 */
function splitBoth(value: string): { readonly departments: string; readonly deadline: string } {
  const pieces = value.split(/[，,；;\s]+/).filter(Boolean);
  const isTime = (piece: string): boolean => {
    const { kind, ambiguous } = parseDeadline(piece, { year: 2000 });
    return kind !== 'unparsed' && !(ambiguous && kind === 'ongoing');
  };
  return {
    departments: pieces.filter((piece) => !isTime(piece)).join('，'),
    deadline: pieces.filter(isTime).join('，'),
  };
}
