/** Writes what was reviewed, or says why not yet. */
import { Button, Spinner, Text } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslator } from '../translation';
import { ConfirmButton } from './ConfirmButton';
import { FilePicker } from './FilePicker';
import { blockerText } from './returnsTexts';
import { filesIn } from './reviewModel';
import type { Session } from './session';
import { useStepStyles } from './stepStyles';
import type { ReturnsControl } from './useReturns';

export interface ReviewFooterProps {
  readonly session: Session;
  readonly stale: boolean;
  readonly applying: boolean;
  readonly control: Pick<ReturnsControl, 'apply' | 'readFiles' | 'leave'>;
}

export function ReviewFooter({ session, stale, applying, control }: ReviewFooterProps) {
  const step = useStepStyles();
  const translator = useTranslator();
  const { text } = translator;
  const reasonId = useId();
  const { result } = session;
  const asks = filesIn(result, 'ask');
  const blocked = stale || result.blockers.length > 0;
  const reasons = applying
    ? [text('apply.applyingText')]
    : stale
      ? [text('apply.busy')]
      : [
          ...result.blockers.map((blocker) => blockerText(blocker, result, translator)),
          ...(blocked ? [] : [text('apply.count', { cells: result.updates.length, files: result.records.length })]),
          ...(asks === 0 ? [] : [text('apply.asks', { count: asks })]),
        ];
  return (
    <div className={step.footer}>
      <div id={reasonId} role="status">
        {reasons.map((reason) => (
          <Text key={reason} size={200} block>
            {reason}
          </Text>
        ))}
      </div>
      <div className={step.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={blocked || applying}
          aria-describedby={reasonId}
          icon={applying ? <Spinner size="tiny" /> : null}
          onClick={control.apply}
        >
          {text(applying ? 'apply.applying' : 'apply.apply')}
        </Button>
        <FilePicker label={text('review.add')} disabled={applying} onFiles={control.readFiles} />
        <ConfirmButton
          label={text('review.leave')}
          question={text('review.leaveConfirm')}
          yes={text('review.leaveYes')}
          no={text('review.leaveNo')}
          disabled={applying}
          onConfirm={control.leave}
        />
      </div>
    </div>
  );
}
