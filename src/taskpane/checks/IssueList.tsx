/** The findings in groups; a click shows the cell. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Issue } from '../../core/checks';
import { cellOf } from '../../excel/checks/goToCell';
import { issueText, issueTitle } from '../../i18n/issueText';
import { useTranslator } from '../translation';
import type { CheckReport } from './checksServices';
import type { IssueGroup } from './issueGroups';
import { SeverityIcon } from './SeverityIcon';

const useStyles = makeStyles({
  header: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flexGrow: 1, textAlign: 'start' },
  grow: { flexGrow: 1 },
  count: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  finding: {
    flexGrow: 1,
    minWidth: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  task: { color: tokens.colorNeutralForeground3, display: 'block' },
  cell: { fontWeight: tokens.fontWeightSemibold },
  fix: { flexShrink: 0, marginTop: tokens.spacingVerticalXS },
  more: { marginTop: tokens.spacingVerticalXS },
});

/** Findings of a group that are drawn at once; thousands would freeze the pane. */
const pageSize = 50;
/** Groups that are open when the list is first shown. */
const openAtFirst = 3;

export interface IssueListProps {
  readonly report: CheckReport;
  readonly groups: readonly IssueGroup[];
  readonly onSelect: (issue: Issue) => void;
  readonly onFix: (issues: readonly Issue[]) => void;
}

export function IssueList({ report, groups, onSelect, onFix }: IssueListProps) {
  const styles = useStyles();
  const translator = useTranslator();
  // What is closed is kept, so that a group which an edit brings is seen at once.
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => new Set(groups.slice(openAtFirst).map(keyOf)));
  return (
    <Accordion
      multiple
      collapsible
      openItems={groups.map(keyOf).filter((key) => !closed.has(key))}
      onToggle={(_, { value }) => {
        const next = new Set(closed);
        if (!next.delete(String(value))) next.add(String(value));
        setClosed(next);
      }}
    >
      {groups.map((group) => (
        <AccordionItem key={keyOf(group)} value={keyOf(group)}>
          <AccordionHeader size="small">
            <span className={styles.header}>
              <SeverityIcon severity={group.severity} />
              <Text weight="semibold" className={styles.grow}>
                {issueTitle(group.code, translator)}
              </Text>
              <Text size={200} className={styles.count}>
                {translator.number(group.issues.length)}
              </Text>
            </span>
          </AccordionHeader>
          <AccordionPanel>
            <Findings report={report} group={group} onSelect={onSelect} onFix={onFix} />
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}

const keyOf = ({ code, severity }: IssueGroup): string => `${severity} ${code}`;

type FindingsProps = Omit<IssueListProps, 'groups'> & { readonly group: IssueGroup };

function Findings({ report, group, onSelect, onFix }: FindingsProps) {
  const styles = useStyles();
  const translator = useTranslator();
  const { text } = translator;
  const [shown, setShown] = useState(pageSize);
  const fixable = group.issues.filter(({ fix }) => fix !== undefined);
  const rest = group.issues.length - shown;
  return (
    <>
      {fixable.length > 1 && (
        <Button size="small" onClick={() => onFix(fixable)}>
          {text('checks.fixGroup', { count: fixable.length })}
        </Button>
      )}
      <ul className={styles.list}>
        {group.issues.slice(0, shown).map((issue, index) => (
          <li key={`${String(issue.line)} ${String(issue.column)} ${String(index)}`} className={styles.item}>
            <button type="button" className={styles.finding} onClick={() => onSelect(issue)}>
              <span className={styles.cell}>{cellOf(report.snapshot.place, issue)}</span> {issueText(issue, translator)}
              <Text size={200} className={styles.task}>
                {titleOf(report, issue)}
              </Text>
            </button>
            {issue.fix !== undefined && (
              <Button size="small" className={styles.fix} onClick={() => onFix([issue])}>
                {text('checks.fix')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" appearance="subtle" className={styles.more} onClick={() => setShown(shown + pageSize)}>
          {text('checks.more', { count: Math.min(rest, pageSize) })}
        </Button>
      )}
    </>
  );
}

/** The title of the task in the finding's row, to recognise it by. */
function titleOf({ snapshot }: CheckReport, { line }: Issue): string {
  if (line === null) return '';
  const { rows } = snapshot.checklist;
  // Rows stand one below the other from the first on.
  const title = rows[line - (rows[0]?.line ?? line)]?.cells.title?.content;
  return title === undefined || title === null ? '' : String(title);
}
