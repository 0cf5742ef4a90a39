/** Narrows the list of findings by severity and department. */
import { Field, Select, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { severities, type Severity } from '../../core/checks';
import { useTranslator } from '../translation';
import type { CheckReport } from './checksServices';
import { countDepartments, type IssueFilter } from './issueGroups';
import { SeverityIcon } from './SeverityIcon';

const useStyles = makeStyles({
  filters: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  severities: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  toggle: { minWidth: 0, columnGap: tokens.spacingHorizontalXS },
});

/** Stands for "all" among the choices; no department is called so. */
const all = '*';

export interface IssueFiltersProps {
  readonly report: CheckReport;
  readonly filter: IssueFilter;
  readonly onFilter: (filter: IssueFilter) => void;
}

export function IssueFilters({ report, filter, onFilter }: IssueFiltersProps) {
  const styles = useStyles();
  const { text, number } = useTranslator();
  const toggle = (severity: Severity): void => {
    const shown = new Set(filter.severities);
    if (!shown.delete(severity)) shown.add(severity);
    onFilter({ ...filter, severities: shown });
  };
  return (
    <div className={styles.filters}>
      <div className={styles.severities} role="group" aria-label={text('checks.filter.severity')}>
        {severities.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            className={styles.toggle}
            checked={filter.severities.has(severity)}
            onClick={() => toggle(severity)}
          >
            <SeverityIcon severity={severity} />
            {text(`severity.${severity}`)} {number(report.issues.filter((issue) => issue.severity === severity).length)}
          </ToggleButton>
        ))}
      </div>
      <Field label={text('checks.filter.department')} size="small" orientation="horizontal">
        <Select
          size="small"
          value={filter.department ?? all}
          onChange={(_, { value }) => onFilter({ ...filter, department: value === all ? null : value })}
        >
          <option value={all}>{text('checks.filter.all')}</option>
          {countDepartments(report).map(({ name, count }) => (
            <option key={name} value={name}>
              {name === '' ? text('checks.filter.none') : name} ({number(count)})
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
