import { parseDepartments } from '../../departments';
import { change, stateOf, textOf } from '../cells';
import { none, rowIssue } from '../issue';
import type { TaskRule } from '../rule';
import { leadsOf } from './severalLeads';

/** 牵头部门 names a department that 责任部门 does not: mended by putting it in front there. */
export const leadNotResponsible: TaskRule = {
  scope: 'task',
  codes: ['leadNotResponsible'],
  find: (row, view) => {
    if (!view.has('departments') || stateOf(row, 'departments') === 'broken') return none;
    const [lead] = view.departments(row, 'lead').named;
    if (lead?.kind !== 'department' || leadsOf(row, view).all.length > 1) return none;
    const responsible = view.departments(row, 'departments').named.flatMap(({ departments }) => departments);
    if (responsible.includes(lead.standard)) return none;
    const text = withLead(lead.standard, textOf(row, 'departments'));
    return [
      rowIssue(
        'leadNotResponsible',
        row,
        'departments',
        { name: lead.name },
        text === null ? null : [change(row, 'departments', text)],
      ),
    ];
  },
};

/** Null when the text would not read as led by it. Where the text marks roles by labels (配合：…), so must the lead be. */
function withLead(lead: string, text: string): string | null {
  const [plain, labelled] = [`${lead}、${text}`, `牵头：${lead}；${text}`];
  const candidates = text === '' ? [lead] : /[:：]/.test(text) ? [labelled] : [plain, labelled];
  const before = parseDepartments(text).departments.length;
  return (
    candidates.find((candidate) => {
      const read = parseDepartments(candidate);
      return read.lead === lead && read.departments.length === before + 1;
    }) ?? null
  );
}
