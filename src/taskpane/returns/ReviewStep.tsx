/** Everything to look over before anything is written, and the button that writes it. */
import {
  Accordion,
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  Title3,
  makeStyles,
  mergeClasses,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslator } from '../translation';
import { BoundsList } from './BoundsList';
import { ChangeList } from './ChangeList';
import { ClaimList } from './ClaimList';
import { ConflictList } from './ConflictList';
import { ErrorNotice } from './ErrorNotice';
import { FileList } from './FileList';
import { LedgerView } from './LedgerView';
import { fileEntries, needsAttention } from './reviewModel';
import type { ReviewState } from './returnsState';
import { summaryText } from './returnsTexts';
import { ReviewFooter } from './ReviewFooter';
import { ReviewSection } from './ReviewSection';
import type { Session } from './session';
import { useStepStyles } from './stepStyles';
import { useFilesDrop } from '../useFilesDrop';
import type { ReturnsControl } from './useReturns';

const useStyles = makeStyles({ names: { margin: 0, overflowWrap: 'anywhere' } });

export interface ReviewStepProps {
  readonly state: Pick<ReviewState, 'session' | 'stale' | 'error'>;
  /** It is being written: nothing can be changed any more. */
  readonly applying: boolean;
  readonly control: ReturnsControl;
}

export function ReviewStep({ state, applying, control }: ReviewStepProps) {
  const styles = useStyles();
  const step = useStepStyles();
  const translator = useTranslator();
  const { text } = translator;
  const { session, stale, error } = state;
  const { result } = session;
  const [open, setOpen] = useState<readonly string[]>(() => openAtFirst(session));
  const { zone, dropping } = useFilesDrop((files) => {
    if (!applying) control.readFiles(files);
  });
  const openConflicts = result.conflicts.filter(({ settled }) => settled === null).length;
  const troubled = fileEntries(session).filter(needsAttention).length;
  return (
    <section className={step.step}>
      <div className={mergeClasses(step.body, dropping && step.dropping)} ref={zone} inert={applying}>
        <div>
          <Title3 as="h1" block>
            {text('review.title')}
          </Title3>
          <Text role="status">{summaryText(session, translator)}</Text>
        </div>
        {error && <ErrorNotice error={error} onClose={control.closeError} />}
        {error && (stale || error.code === 'sheetChanged') && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{text(stale ? 'review.unfinished' : 'review.stale')}</MessageBarBody>
            <MessageBarActions>
              <Button onClick={control.refresh}>{text('review.refresh')}</Button>
            </MessageBarActions>
          </MessageBar>
        )}
        <LedgerView ledger={result.ledger} />
        <Accordion
          multiple
          collapsible
          openItems={[...open]}
          onToggle={(_, { openItems }) => setOpen(openItems.map(String))}
        >
          <ReviewSection
            value="files"
            title={text('files.title')}
            count={result.files.length + session.unreadable.length}
            warns={troubled > 0}
          >
            <FileList session={session} control={control} />
          </ReviewSection>
          {result.conflicts.length > 0 && (
            <ReviewSection
              value="conflicts"
              title={text('conflicts.title')}
              count={result.conflicts.length}
              warns={openConflicts > 0}
              note={openConflicts > 0 ? text('conflicts.open', { open: openConflicts }) : text('conflicts.settled')}
            >
              <ConflictList session={session} onChoose={control.choose} onChooseForAll={control.chooseForAll} />
            </ReviewSection>
          )}
          {result.changes.length > 0 && (
            <ReviewSection value="changes" title={text('changes.title')} count={result.changes.length}>
              <ChangeList session={session} />
            </ReviewSection>
          )}
          {result.outOfBounds.length > 0 && (
            <ReviewSection value="bounds" title={text('bounds.title')} count={result.outOfBounds.length}>
              <BoundsList session={session} />
            </ReviewSection>
          )}
          {result.claims.length > 0 && (
            <ReviewSection value="claims" title={text('claims.title')} count={result.claims.length}>
              <ClaimList claims={result.claims} />
            </ReviewSection>
          )}
          {session.plan.baselines.length > 0 && (
            <ReviewSection value="absent" title={text('absent.title')} count={result.missing.length}>
              <p className={styles.names}>
                {result.missing.length === 0 ? text('absent.none') : translator.list(result.missing)}
              </p>
            </ReviewSection>
          )}
        </Accordion>
      </div>
      <ReviewFooter session={session} stale={stale} applying={applying} control={control} />
    </section>
  );
}

/** What has to be decided is open; without anything of the kind, what will change. */
function openAtFirst(session: Session): string[] {
  const files = fileEntries(session).some(needsAttention) ? ['files'] : [];
  const conflicts = session.result.conflicts.length > 0 ? ['conflicts'] : [];
  const urgent = [...files, ...conflicts];
  return urgent.length > 0 ? urgent : [session.result.changes.length > 0 ? 'changes' : 'files'];
}
