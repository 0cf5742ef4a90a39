/** 部门名录: its sheet, the drop-downs it feeds, and its part of the pane. */
import type { directoryMessages as zhCN } from '../zh-CN/directory';

export const directoryMessages: Readonly<Record<keyof typeof zhCN, string>> = {
  'directory.sheet.title': 'Departments',
  'directory.sheet.facts':
    'Other names of a department go to 简称及曾用名 and members of a group to 成员, parted by 、. A group 各… without members means its whole category.',
  'directory.sheet.other': '{sheet} ({number})',
  'directory.lead.alertTitle': 'Not in the directory',
  'directory.lead.alert': 'Please choose a department from the list, or add it to 部门名录 first. Yes keeps the entry.',
  'directory.departments.promptTitle': 'Departments',
  'directory.departments.prompt': 'Choose one from the list, or type several parted by 、.',
  'directory.category.alertTitle': 'Not in the list',
  'directory.category.alert': 'Please choose a category from the list.',

  'directory.title': 'Departments',
  'directory.loading': 'Reading the directory…',
  'directory.none':
    'This workbook has no directory of departments yet. It is drafted from the checklist, on the worksheet 部门名录, for you to complete and correct.',
  'directory.noneUse':
    'With it departments can be chosen from drop-downs in the checklist, and misspelt or differing names are found.',
  'directory.draft': 'Make the directory',
  'directory.drafting': 'Making the directory…',
  'directory.refresh': 'Add new departments',
  'directory.refreshing': 'Adding new departments…',
  'directory.goTo': 'Go to the directory',
  'directory.reload': 'Read again',
  'directory.total': 'Names in the directory: {count}, on the worksheet “{sheet}”.',
  'directory.empty': 'The directory is empty. Fill it in on the worksheet “{sheet}”, or press “Add new departments”.',
  'directory.count': '{category} {count}',
  'directory.category.department': '部门 (departments)',
  'directory.category.generalBranch': '党总支 (general Party branches)',
  'directory.category.branch': '直属党支部 (Party branches)',
  'directory.category.college': '学院 (colleges)',
  'directory.category.association': '群团 (associations)',
  'directory.category.group': '部门组 (groups)',
  'directory.newNames': 'Names in the checklist that are not in the directory: {count}',
  'directory.noNewNames': 'Every department of the checklist is in the directory.',
  'directory.noChecklist': 'There is no checklist, so its departments cannot be compared yet.',

  'directory.drafted': 'The directory is ready. Names: {count}.',
  'directory.added': 'Names added at the end of the directory: {count}.',
  'directory.nothingAdded': 'There is no department to add.',
  'directory.protected':
    'The worksheet of the checklist is protected, so its drop-downs were not updated. Unprotect it and press “Add new departments” again.',
  'directory.merged': '“{drop}” is now an alias of “{keep}”.',
  'directory.mergedNext': 'The checklist itself was not changed; the check will offer the standard name.',

  'directory.pairs': 'Perhaps one department (pairs: {count})',
  'directory.pairsLead':
    'These names are alike; you decide. Choose the standard name to keep, the other becomes its alias.',
  'directory.noPairs': 'No two departments have names alike.',
  'directory.pairLabel': '“{first}” and “{second}”: which name to keep',
  'directory.pairUses': '{name} (tasks: {count})',
  'directory.merge': 'Merge as alias',
  'directory.dismiss': 'Two departments',

  'directory.problems': 'To look at in the directory: {count}',
  'directory.row': 'row {row}',
  'directory.problem.missingName': 'This row has no standard name and was not read: {text}',
  'directory.problem.duplicateName': '“{name}” has two rows, which are used together',
  'directory.problem.duplicateAlias':
    'The alias “{text}” of “{name}” also belongs to another department; the first one counts',
  'directory.problem.unknownCategory': 'The category “{text}” of “{name}” is none of the list; the name decides',
  'directory.problem.unknownMember': 'The member “{text}” of “{name}” is not in the directory',
  'directory.problem.groupWithoutMembers':
    'The group “{name}” has no members; write them into the column 成员, or add the departments of its category',
};
