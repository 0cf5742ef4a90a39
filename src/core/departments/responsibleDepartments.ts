/** Whose task a row is: what 牵头部门 and 责任部门 say together. */
import type { Directory } from './directory';
import { parseDepartments, type ResponsibleDepartments } from './parseDepartments';

/** Takes the texts of 牵头部门 and 责任部门; the lead has the task too where 责任部门 does not repeat it. */
export type ResponsibleReader = (lead: string, departments: string) => ResponsibleDepartments;

/** @param directory without entries every name is taken as it is written */
export function responsibleReader(directory: Directory): ResponsibleReader {
  const known = new Map<string, ResponsibleDepartments>();
  // The same few texts stand in many rows.
  const read = (text: string): ResponsibleDepartments => {
    const fresh = known.get(text) ?? parseDepartments(text, directory.entries.length === 0 ? undefined : directory);
    known.set(text, fresh);
    return fresh;
  };
  return (leadText, departmentsText) => {
    const named = read(departmentsText);
    const leading = read(leadText);
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
