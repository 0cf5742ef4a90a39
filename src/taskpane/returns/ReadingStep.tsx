/** Files being read: how many so far, which cannot be, and a way out. */
import { Button, Field, ProgressBar, Text } from '@fluentui/react-components';
import { useTranslator } from '../translation';
import type { ReadingProgress } from './returnsState';
import { StepTitle } from './StepTitle';
import { useStepStyles } from './stepStyles';
import { UnreadableList } from './UnreadableList';

export function ReadingStep({
  progress,
  onCancel,
}: {
  readonly progress: ReadingProgress;
  readonly onCancel: () => void;
}) {
  const step = useStepStyles();
  const { text } = useTranslator();
  const { done, total, unreadable, merging } = progress;
  const label = merging ? text('returns.merging') : text('returns.reading', { done, total });
  return (
    <section className={step.step}>
      <div className={step.body}>
        <StepTitle>{text('returns.title')}</StepTitle>
        <div role="status">
          <Field validationMessage={label} validationState="none">
            <ProgressBar {...(merging || total === 0 ? {} : { value: done / total })} />
          </Field>
        </div>
        {unreadable.length > 0 && (
          <div>
            <Text weight="semibold">{text('returns.unreadableSoFar', { count: unreadable.length })}</Text>
            <UnreadableList files={unreadable} />
          </div>
        )}
      </div>
      <div className={step.footer}>
        <div className={step.buttons}>
          <Button onClick={onCancel}>{text('returns.cancel')}</Button>
        </div>
      </div>
    </section>
  );
}
