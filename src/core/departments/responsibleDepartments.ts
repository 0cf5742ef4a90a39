/** Whose task a row is: what 牵头部门 and 责任部门 say together. */
import type { Directory } from './directory';
import { parseDepartments, type ResponsibleDepartments, type UnmarkedLead } from './parseDepartments';

/** Takes the texts of 牵头部门 and 责任部门; the lead has the task too where 责任部门 does not repeat it. */
export type ResponsibleReader = (lead: string, departments: string) => ResponsibleDepartments;

/**
 * @param directory without entries every name is taken as it is written
 * @param unmarkedLead who leads where neither text marks anybody
 */
export function responsibleReader(directory: Directory, unmarkedLead: UnmarkedLead = 'first'): ResponsibleReader {
  const names = directory.entries.length === 0 ? undefined : directory;
  // 牵头部门 says itself who leads; of several the first.
  const readLead = remembered((text) => parseDepartments(text, names));
  const readAll = remembered((text) => parseDepartments(text, names, unmarkedLead));
  return (leadText, departmentsText) => {
    const named = readAll(departmentsText);
    const leading = readLead(leadText);
    const lead = leading.lead ?? named.lead;
    const unknown = new Map([...leading.unknown, ...named.unknown].map((one) => [one.name, one]));
    return {
      ...(lead === undefined ? {} : { lead }),
      departments: [...new Set([...leading.departments, ...named.departments])],
      groups: [...new Set([...leading.groups, ...named.groups])],
      unknown: [...unknown.values()],
    };
  };
}

/** The same few texts stand in many rows. */
function remembered(read: (text: string) => ResponsibleDepartments): (text: string) => ResponsibleDepartments {
  const known = new Map<string, ResponsibleDepartments>();
  return (text) => {
    const fresh = known.get(text) ?? read(text);
    known.set(text, fresh);
    return fresh;
  };
}
