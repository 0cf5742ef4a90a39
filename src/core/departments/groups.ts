/** Names that stand for several departments: 各党总支, 直属党支部, 各部门. */
import { toHalfWidth } from '../chineseText';
import type { DepartmentCategory } from './directory';

/** Kinds of departments. A kind alone names all of that kind; `category` says which entries of a directory they are. */
const kinds: readonly (readonly [names: string, category: DepartmentCategory | null])[] = [
  ['党总支 基层党总支', '党总支'],
  ['直属党支部 直属支部', '直属党支部'],
  ['学院 二级学院 院系 院(系) 二级院系 二级院(系) 学院(部) 二级学院(部) 教学单位 系部', '学院'],
  ['部门 职能部门 党政部门 机关部门 职能处室 处室 机关处室 管理部门', '部门'],
  ['群团 群团组织', '群团'],
  ['党支部 基层党支部 党组织 二级党组织 基层党组织 级党组织 团总支 分工会 单位 教辅单位 直属单位 科室 班级', null],
];

const categoryOfKind: ReadonlyMap<string, DepartmentCategory | null> = new Map(
  kinds.flatMap(([names, category]) =>
    names.split(' ').map((name): [string, DepartmentCategory | null] => [name, category]),
  ),
);

/** Words before a kind that make it all of them; 各 may also follow a short word: 机关各部门. */
const allOf = /^(?:[\p{Script=Han}]{0,4}各|全校|全院|全体|所有|相关|有关|其他|其它)/u;

/** True for a name that stands for several departments. */
export function isGroup(name: string): boolean {
  const plain = toHalfWidth(name).replaceAll(' ', '');
  return categoryOfKind.has(plain) || allOf.test(plain);
}

/** The category all of whose departments a group means, when its name says so: 各学院 -> 学院. */
export function categoryOfGroup(name: string): DepartmentCategory | null {
  const plain = toHalfWidth(name).replaceAll(' ', '');
  return categoryOfKind.get(plain) ?? categoryOfKind.get(plain.replace(allOf, '')) ?? null;
}
