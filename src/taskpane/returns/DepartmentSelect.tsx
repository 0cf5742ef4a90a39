/** Asks whose return a file is. */
import { Field, Select } from '@fluentui/react-components';
import { useTranslator } from '../translation';

export interface DepartmentSelectProps {
  /** Name of the file. */
  readonly file: string;
  /** The likeliest first. */
  readonly candidates: readonly string[];
  readonly departments: readonly string[];
  /** What the user has said; null when nothing. */
  readonly said: string | null;
  /** Null: as the file itself says. */
  readonly onDepartment: (department: string | null) => void;
}

export function DepartmentSelect({ file, candidates, departments, said, onDepartment }: DepartmentSelectProps) {
  const { text } = useTranslator();
  const others = departments.filter((name) => !candidates.includes(name));
  return (
    <Field size="small" label={text('files.department')}>
      <Select
        size="small"
        aria-label={text('files.departmentOf', { file })}
        value={said ?? ''}
        onChange={(_, { value }) => onDepartment(value === '' ? null : value)}
      >
        <option value="">{text(said === null ? 'files.choose' : 'files.automatic')}</option>
        {candidates.length > 0 && (
          <optgroup label={text('files.likely')}>
            <Names names={candidates} />
          </optgroup>
        )}
        {candidates.length > 0 ? (
          <optgroup label={text('files.others')}>
            <Names names={others} />
          </optgroup>
        ) : (
          <Names names={others} />
        )}
      </Select>
    </Field>
  );
}

function Names({ names }: { readonly names: readonly string[] }) {
  return names.map((name) => (
    <option key={name} value={name}>
      {name}
    </option>
  ));
}
