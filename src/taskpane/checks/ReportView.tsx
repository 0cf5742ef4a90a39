/** What a run found: a summary, filters, the groups, and what can be done about them. */
import {
  Button,
  MessageBar,
  MessageBarBody,
  Switch,
  Text,
  Title3,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { UserError } from '../../core/userError';
import { ErrorPanel } from '../ErrorPanel';
import { StatusRegion } from '../StatusRegion';
import { useTranslator } from '../translation';
import type { Notice } from './checksState';
import type { CheckReport } from './checksServices';
import { everything, filterIssues, groupIssues } from './issueGroups';
import { IssueFilters } from './IssueFilters';
import { IssueList } from './IssueList';
import type { ChecksControl } from './useChecks';
import { stepFrame } from '../stepFrame';

const useStyles = makeStyles({
  ...stepFrame,
  facts: { color: tokens.colorNeutralForeground3 },
  live: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

export interface ReportViewProps {
  readonly report: CheckReport;
  readonly notice: Notice | undefined;
  readonly error: UserError | undefined;
  readonly live: boolean;
  readonly onLive: (live: boolean) => void;
  readonly checks: ChecksControl;
}

export function ReportView({ report, notice, error, live, onLive, checks }: ReportViewProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  const [filter, setFilter] = useState(everything);
  const shown = useMemo(() => filterIssues(report, filter), [report, filter]);
  const groups = useMemo(() => groupIssues(shown), [shown]);
  const { issues, snapshot } = report;
  const fixable = shown.filter(({ fix }) => fix !== undefined);
  const rows = snapshot.checklist.rows.length;
  const isClean = issues.length === 0;
  return (
    <section className={styles.step}>
      <div className={styles.body}>
        <div>
          <Title3 as="h1" block>
            {isClean ? text('checks.clean') : text('checks.found', { count: issues.length })}
          </Title3>
          <Text size={200} className={styles.facts}>
            {isClean ? text('checks.cleanText', { rows }) : text('checks.rows', { sheet: snapshot.place.sheet, rows })}
          </Text>
        </div>
        {error && <ErrorPanel error={error} onClose={checks.closeError} />}
        <StatusRegion>
          <Notices report={report} notice={notice} />
        </StatusRegion>
        {!isClean && <IssueFilters report={report} filter={filter} onFilter={setFilter} />}
        {!isClean && shown.length === 0 && <Text>{text('checks.filter.nothing')}</Text>}
        <IssueList report={report} groups={groups} onSelect={checks.goTo} onFix={checks.chooseFix} />
        <Switch
          className={styles.live}
          checked={live}
          label={text('checks.live')}
          title={text('checks.liveHint')}
          onChange={(_, { checked }) => onLive(checked)}
        />
        <div>
          <Button size="small" appearance="subtle" onClick={checks.exportReport} disabled={isClean}>
            {text('checks.export')}
          </Button>
          <Button size="small" appearance="subtle" onClick={checks.clearMarks}>
            {text('checks.clearMarks')}
          </Button>
        </div>
      </div>
      <div className={styles.actions}>
        {fixable.length > 0 && (
          <Button appearance="primary" onClick={() => checks.chooseFix(fixable)}>
            {text('checks.fixAll', { count: fixable.length })}
          </Button>
        )}
        <Button onClick={checks.run}>{text('checks.again')}</Button>
      </div>
    </section>
  );
}

function Notices({ report, notice }: Pick<ReportViewProps, 'report' | 'notice'>) {
  const { text } = useTranslator();
  const bars: { key: string; intent: 'success' | 'warning' | 'info'; body: string }[] = [];
  if (notice?.kind === 'fixed') {
    bars.push({ key: 'fixed', intent: 'success', body: text('checks.fixed', { count: notice.written }) });
    if (notice.skipped > 0) {
      bars.push({ key: 'skipped', intent: 'warning', body: text('checks.skipped', { count: notice.skipped }) });
    }
  }
  if (notice?.kind === 'cleared') bars.push({ key: 'cleared', intent: 'success', body: text('checks.cleared') });
  if (notice?.kind === 'exported') {
    bars.push({ key: 'exported', intent: 'success', body: text('checks.exported', { sheet: notice.sheet }) });
  }
  if (report.drafted > 0) {
    bars.push({ key: 'drafted', intent: 'info', body: text('checks.directoryDrafted', { count: report.drafted }) });
  }
  if (!report.marked) bars.push({ key: 'marks', intent: 'warning', body: text('checks.notMarked') });
  return bars.map(({ key, intent, body }) => (
    <MessageBar key={key} intent={intent} layout="multiline">
      <MessageBarBody>{body}</MessageBarBody>
    </MessageBar>
  ));
}
