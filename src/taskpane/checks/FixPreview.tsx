/** What a repair will change, cell by cell, before anything is written. */
import { Button, Spinner, Text, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { fromSerial } from '../../core/calendar';
import type { CellChange, FixPlan } from '../../core/checks';
import { cellOf } from '../../excel/checks/goToCell';
import { useTranslator } from '../translation';
import type { CheckReport } from './checksServices';
import { stepFrame } from '../stepFrame';

const useStyles = makeStyles({
  ...stepFrame,
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200, tableLayout: 'fixed' },
  cell: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    textAlign: 'start',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  place: { width: '3.5em', fontWeight: tokens.fontWeightSemibold },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  empty: { color: tokens.colorNeutralForeground3 },
});

/** Changes that are listed one by one. */
const mostListed = 200;

export interface FixPreviewProps {
  readonly report: CheckReport;
  readonly plan: FixPlan;
  readonly fixing: boolean;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

export function FixPreview({ report, plan, fixing, onApply, onCancel }: FixPreviewProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  const { changes, left } = plan;
  return (
    <section className={styles.step}>
      <div className={styles.body}>
        <Title3 as="h1">{text('checks.preview')}</Title3>
        <Text>{text('checks.previewLead', { count: changes.length })}</Text>
        <table className={styles.table}>
          <thead>
            <tr>
              <th className={`${styles.cell} ${styles.place}`} scope="col">
                {text('result.cell')}
              </th>
              <th className={styles.cell} scope="col">
                {text('checks.before')}
              </th>
              <th className={styles.cell} scope="col">
                {text('checks.after')}
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, mostListed).map((change) => (
              <Row key={`${String(change.line)} ${change.column}`} report={report} change={change} />
            ))}
          </tbody>
        </table>
        {changes.length > mostListed && <Text>{text('checks.more', { count: changes.length - mostListed })}</Text>}
        {left.length > 0 && <Text size={200}>{text('checks.left', { count: left.length })}</Text>}
      </div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={fixing}
          icon={fixing ? <Spinner size="tiny" /> : null}
          onClick={onApply}
        >
          {text(fixing ? 'checks.fixing' : 'checks.apply')}
        </Button>
        <Button disabled={fixing} onClick={onCancel}>
          {text('checks.cancel')}
        </Button>
      </div>
    </section>
  );
}

function Row({ report, change }: { readonly report: CheckReport; readonly change: CellChange }) {
  const styles = useStyles();
  const { text } = useTranslator();
  const { headerLine } = report.snapshot.checklist;
  const line = change.line === headerLine ? null : change.line;
  const after =
    typeof change.after === 'number' ? (fromSerial(change.after) ?? String(change.after)) : (change.after ?? '');
  const shown = (value: string) =>
    value === '' ? <span className={styles.empty}>{text('checks.empty')}</span> : value;
  return (
    <tr>
      <th className={`${styles.cell} ${styles.place}`} scope="row">
        {cellOf(report.snapshot.place, { line, column: change.column })}
      </th>
      <td className={`${styles.cell} ${change.before === '' ? '' : styles.before}`}>{shown(change.before)}</td>
      <td className={styles.cell}>{shown(after)}</td>
    </tr>
  );
}
