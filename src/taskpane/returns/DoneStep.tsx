/** What was written, where it stands, and the way back. */
import { Button, Text, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useTranslator } from '../translation';
import { ErrorNotice } from './ErrorNotice';
import type { DoneState } from './returnsState';
import { useStepStyles } from './stepStyles';
import { UndoPart } from './UndoPart';
import type { ReturnsControl } from './useReturns';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { fontSize: '32px', flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  counts: { display: 'grid', gridTemplateColumns: '1fr auto', gap: tokens.spacingHorizontalS, margin: 0 },
  count: { margin: 0, textAlign: 'end', fontWeight: tokens.fontWeightSemibold },
  sheets: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
});

export interface DoneStepProps {
  readonly state: DoneState;
  readonly control: Pick<ReturnsControl, 'goTo' | 'undo' | 'canUndo' | 'dropUndo' | 'leave' | 'closeError'>;
}

export function DoneStep({ state, control }: DoneStepProps) {
  const { session, applied, undo, error } = state;
  const { result } = session;
  const styles = useStyles();
  const step = useStepStyles();
  const { text, number } = useTranslator();
  const counts = [
    ['applied.cells', text('applied.cellCount', { count: result.updates.length })],
    ['applied.files', number(result.records.length)],
    ['applied.conflicts', number(result.conflicts.length)],
    ['applied.claims', number(result.claims.length)],
    ['applied.bounds', number(result.outOfBounds.length)],
    ['applied.absent', number(result.missing.length)],
  ] as const;
  return (
    <section className={step.step}>
      <div className={step.body}>
        <div className={styles.head}>
          <CheckmarkCircleFilled className={styles.icon} aria-hidden />
          <Title3 as="h1" block>
            {text('applied.title')}
          </Title3>
        </div>
        {error && <ErrorNotice error={error} onClose={control.closeError} />}
        <dl className={styles.counts}>
          {counts.map(([key, count]) => (
            <Count key={key} name={text(key)} count={count} />
          ))}
        </dl>
        <div className={styles.sheets}>
          <Text weight="semibold">{text('applied.look')}</Text>
          <div className={step.buttons}>
            {applied.sheets.map((sheet) => (
              <Button key={sheet} size="small" onClick={() => control.goTo(sheet)}>
                {text(`applied.sheet.${sheet}`)}
              </Button>
            ))}
          </div>
        </div>
        <Text size={200} className={step.facts}>
          {text(control.canUndo ? 'applied.undo' : 'applied.excelUndo')}
        </Text>
        {control.canUndo && <UndoPart label={text('returns.undo')} undo={undo} control={control} />}
      </div>
      <div className={step.footer}>
        <div className={step.buttons}>
          <Button appearance="primary" disabled={undo?.kind === 'busy'} onClick={control.leave}>
            {text('applied.more')}
          </Button>
        </div>
      </div>
    </section>
  );
}

function Count({ name, count }: { readonly name: string; readonly count: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>{name}</dt>
      <dd className={styles.count}>{count}</dd>
    </>
  );
}
