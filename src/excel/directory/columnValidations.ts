/** Which data validation each column of the checklist has, and telling ours from a person's own. */
import type { ColumnKey, OwnPlanColumn } from '../../core/checklist';
import { departmentCategories } from '../../core/departments';
import { taskStatuses } from '../../core/task';
import { inChinese } from '../../i18n/inChinese';
import { categoriesName, departmentsName, statusesName } from './directoryNames';
import type { ValidationSources } from './validationSources';

/** The sheet goes round in Chinese, whatever language the person's Excel speaks. */
const { text } = inChinese;

export interface CellValidation {
  readonly rule: Excel.DataValidationRule;
  readonly errorAlert: Excel.DataValidationErrorAlert;
  readonly prompt?: Excel.DataValidationPrompt;
}

const list = (source: string): Excel.DataValidationRule => ({ list: { inCellDropDown: true, source } });

/** Short lists may stand in the rule itself; long ones may not (255 characters). */
const typedStatuses = taskStatuses.join(',');
const typedCategories = departmentCategories.join(',');

const dateValidation: CellValidation = {
  rule: { date: { formula1: '2000-01-01', formula2: '2100-12-31', operator: 'Between' } },
  errorAlert: {
    showAlert: true,
    style: 'Stop',
    title: text('sheet.date.alertTitle'),
    message: text('sheet.date.alert'),
  },
};

/** Tells the validations of the plan's own columns from a person's, whatever their choices were. */
const ownTitle = text('sheet.own.alertTitle');

/** Undefined for a column that takes anything. */
export function validationFor(key: ColumnKey, sources: ValidationSources): CellValidation | undefined {
  switch (key) {
    case 'status':
      return {
        rule: list(sources.statuses ? `=${statusesName}` : typedStatuses),
        errorAlert: {
          showAlert: true,
          style: 'Stop',
          title: text('sheet.status.alertTitle'),
          message: text('sheet.status.alert'),
        },
      };
    case 'due':
    case 'completedOn':
      return dateValidation;
    case 'lead':
      // A person may insist: a department can be newer than the directory.
      return sources.departments
        ? {
            rule: list(`=${departmentsName}`),
            errorAlert: {
              showAlert: true,
              style: 'Warning',
              title: text('directory.lead.alertTitle'),
              message: text('directory.lead.alert'),
            },
          }
        : undefined;
    case 'departments':
      // Several names may stand here, so the list only offers.
      return sources.departments
        ? {
            rule: list(`=${departmentsName}`),
            errorAlert: { showAlert: false, style: 'Information', title: '', message: '' },
            prompt: {
              showPrompt: true,
              title: text('directory.departments.promptTitle'),
              message: text('directory.departments.prompt'),
            },
          }
        : undefined;
    default:
      return undefined;
  }
}

/** What a number of a checklist may be at most: Excel wants limits, and keeps fifteen figures. */
const largestNumber = 999_999_999_999_999;

/** Of a column of the plan's own; undefined for one that takes anything. */
export function ownValidationFor({ header, kind, choices = [] }: OwnPlanColumn): CellValidation | undefined {
  const stop = (message: string): Excel.DataValidationErrorAlert => ({
    showAlert: true,
    style: 'Stop',
    title: ownTitle,
    message,
  });
  switch (kind) {
    case 'choice':
      // Excel takes a source that begins so for a formula.
      if (choices[0]?.startsWith('=') === true) return undefined;
      return { rule: list(choices.join(',')), errorAlert: stop(text('sheet.own.choice', { header })) };
    case 'number':
      return {
        rule: { decimal: { formula1: -largestNumber, formula2: largestNumber, operator: 'Between' } },
        errorAlert: stop(text('sheet.own.number', { header })),
      };
    case 'date':
      return { rule: dateValidation.rule, errorAlert: stop(text('sheet.own.date', { header })) };
    case 'text':
      return undefined;
  }
}

/** 类别 of the directory. */
export const categoryValidation = (sources: ValidationSources): CellValidation => ({
  rule: list(sources.categories ? `=${categoriesName}` : typedCategories),
  errorAlert: {
    showAlert: true,
    style: 'Stop',
    title: text('directory.category.alertTitle'),
    message: text('directory.category.alert'),
  },
});

const ownSources: ReadonlySet<string> = new Set([
  `=${departmentsName}`,
  `=${statusesName}`,
  `=${categoriesName}`,
  typedStatuses,
  typedCategories,
]);

/** True for a validation that a run of ours put there. */
export function isOwnValidation({ type, rule, errorAlert }: Excel.DataValidation): boolean {
  if (errorAlert.title === ownTitle) return true;
  if (type === 'List') return typeof rule.list?.source === 'string' && ownSources.has(rule.list.source);
  return type === 'Date' && errorAlert.title === dateValidation.errorAlert.title;
}

/** Queues a validation on cells that have none. */
export function setValidation(range: Excel.Range, { rule, errorAlert, prompt }: CellValidation): void {
  range.dataValidation.rule = rule;
  range.dataValidation.errorAlert = errorAlert;
  if (prompt !== undefined) range.dataValidation.prompt = prompt;
}
