/** Files being read: how many so far, which cannot be, and a way out. */
import { Button, Text, Title3 } from '@fluentui/react-components';
import { WorkProgress } from '../WorkProgress';
import { useTranslator } from '../translation';
import type { ReadingProgress } from './returnsState';
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
        <Title3 as="h1" block>
          {text('returns.title')}
        </Title3>
        <WorkProgress label={label} {...(merging || total === 0 ? {} : { done: done / total })} />
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
