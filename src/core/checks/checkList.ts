/** All rules. Of findings at one cell with one severity, those of an earlier rule come first. */
import type { Rule } from './rule';
import { closedWithoutFinish } from './rules/closedWithoutFinish';
import { completedBeforeStart } from './rules/completedBeforeStart';
import { completedButOpen } from './rules/completedButOpen';
import { completedInFuture } from './rules/completedInFuture';
import { dateNotDate } from './rules/dateNotDate';
import { deadlineAmbiguous } from './rules/deadlineAmbiguous';
import { deadlineDisagrees } from './rules/deadlineDisagrees';
import { deadlineMissing } from './rules/deadlineMissing';
import { deadlineOutsideYear } from './rules/deadlineOutsideYear';
import { deadlineReversed } from './rules/deadlineReversed';
import { deadlineUnreadable } from './rules/deadlineUnreadable';
import { departmentAlias } from './rules/departmentAlias';
import { departmentRepeated } from './rules/departmentRepeated';
import { dueMissing } from './rules/dueMissing';
import { errorValue } from './rules/errorValue';
import { extraValue } from './rules/extraValue';
import { finishedWithoutDate } from './rules/finishedWithoutDate';
import { groupWithoutMembers } from './rules/groupWithoutMembers';
import { headerDuplicate } from './rules/headerDuplicate';
import { headerMissing } from './rules/headerMissing';
import { headerMoved } from './rules/headerMoved';
import { headerRenamed } from './rules/headerRenamed';
import { hiddenIssues } from './rules/hiddenIssues';
import { idDuplicate } from './rules/idDuplicate';
import { idMissing } from './rules/idMissing';
import { leadNotResponsible } from './rules/leadNotResponsible';
import { noDepartment } from './rules/noDepartment';
import { overdueWithoutProgress } from './rules/overdueWithoutProgress';
import { ownerMissing } from './rules/ownerMissing';
import { rowWithoutTitle } from './rules/rowWithoutTitle';
import { severalLeads } from './rules/severalLeads';
import { statusMissing } from './rules/statusMissing';
import { statusUnknown } from './rules/statusUnknown';
import { strayFormula } from './rules/strayFormula';
import { titleDuplicate } from './rules/titleDuplicate';
import { unknownDepartment } from './rules/unknownDepartment';

export const checkList: readonly Rule[] = [
  headerMissing,
  headerDuplicate,
  headerRenamed,
  headerMoved,
  rowWithoutTitle,
  errorValue,
  idMissing,
  idDuplicate,
  titleDuplicate,
  noDepartment,
  unknownDepartment,
  groupWithoutMembers,
  severalLeads,
  leadNotResponsible,
  departmentAlias,
  departmentRepeated,
  ownerMissing,
  deadlineMissing,
  deadlineUnreadable,
  deadlineReversed,
  deadlineAmbiguous,
  deadlineDisagrees,
  dueMissing,
  deadlineOutsideYear,
  dateNotDate,
  statusMissing,
  statusUnknown,
  overdueWithoutProgress,
  finishedWithoutDate,
  completedInFuture,
  completedBeforeStart,
  completedButOpen,
  closedWithoutFinish,
  extraValue,
  strayFormula,
  hiddenIssues,
];
