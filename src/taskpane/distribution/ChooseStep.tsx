/** Who is sent what, by when, and how it is handed out. */
import { Button, MessageBar, MessageBarBody, Text, Title3 } from '@fluentui/react-components';
import { ErrorPanel } from '../ErrorPanel';
import { useTranslator } from '../translation';
import { DepartmentChoice } from './DepartmentChoice';
import type { DistributionServices } from './distributionServices';
import { faultsOf, type DistributionState } from './distributionState';
import { useDistributionStyles } from './distributionStyles';
import { ProblemList } from './ProblemList';
import { Reminder } from './Reminder';
import { SendFields } from './SendFields';
import type { DistributionControl } from './useDistribution';

export interface ChooseStepProps {
  readonly state: Extract<DistributionState, { step: 'choose' }>;
  readonly control: DistributionControl;
  readonly services: DistributionServices;
}

export function ChooseStep({ state, control, services }: ChooseStepProps) {
  const styles = useDistributionStyles();
  const { text } = useTranslator();
  const { overview, form, error } = state;
  const { departments, drafted } = overview;
  const faults = faultsOf(form, overview.today);
  return (
    <section className={styles.step} aria-label={text('distribution.title')}>
      <div className={styles.body}>
        <Title3 as="h1">{text('distribution.title')}</Title3>
        {error && <ErrorPanel error={error} onClose={control.closeError} />}
        <Text>{text('distribution.lead')}</Text>
        {drafted > 0 && (
          <MessageBar layout="multiline">
            <MessageBarBody>{text('distribution.drafted', { count: drafted })}</MessageBarBody>
          </MessageBar>
        )}
        <Reminder overview={overview} services={services} onRegister={control.goToRegister} />
        <ProblemList problems={overview.problems} />
        {departments.length === 0 ? (
          <Text>{text('distribution.nothing')}</Text>
        ) : (
          <>
            <DepartmentChoice
              departments={departments}
              chosen={form.chosen}
              onChosen={(chosen) => control.change({ chosen })}
            />
            <SendFields
              form={form}
              faults={faults}
              today={overview.today}
              available={services.outputs()}
              onChange={control.change}
            />
          </>
        )}
      </div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabled={form.chosen.size === 0 || departments.length === 0 || faults !== null}
          onClick={control.send}
        >
          {text('distribution.start', { count: form.chosen.size })}
        </Button>
        <Button appearance="subtle" onClick={control.load}>
          {text('distribution.reload')}
        </Button>
      </div>
    </section>
  );
}
