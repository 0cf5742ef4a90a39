/** All rules. Of findings at one cell with one severity, those of an earlier rule come first. */
import type { Rule } from './rule';
import { hiddenIssues } from './rules/hiddenIssues';
import { noDepartment } from './rules/noDepartment';
import { unknownDepartment } from './rules/unknownDepartment';

export const checkList: readonly Rule[] = [noDepartment, unknownDepartment, hiddenIssues];
