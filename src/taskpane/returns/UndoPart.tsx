/** Takes the last merge back, after asking; asks again about what was edited since. */
import { Button, MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { useTranslator } from '../translation';
import { ConfirmButton } from './ConfirmButton';
import { focusOnce } from './focusOnce';
import type { EditedCell } from '../../excel/returns/mergeWorkbook';
import type { UndoState } from './returnsState';
import { Paged } from './Paged';
import { useStepStyles } from './stepStyles';
import type { ReturnsControl } from './useReturns';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  question: { padding: tokens.spacingHorizontalM, backgroundColor: tokens.colorNeutralBackground3 },
});

export interface UndoPartProps {
  readonly label: string;
  readonly undo: UndoState | undefined;
  readonly control: Pick<ReturnsControl, 'undo' | 'dropUndo'>;
}

export function UndoPart({ label, undo, control }: UndoPartProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  const busy = undo?.kind === 'busy';
  if (undo?.kind === 'asking') return <EditedQuestion cells={undo.cells} control={control} />;
  return (
    <div className={styles.part}>
      {undo?.kind === 'refused' && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{text(`returns.undo.${undo.why}`)}</MessageBarBody>
        </MessageBar>
      )}
      <ConfirmButton
        label={busy ? text('returns.undoing') : label}
        question={text('returns.undoConfirm')}
        yes={text('returns.undoYes')}
        no={text('returns.cancel')}
        icon={<ArrowUndoRegular />}
        disabled={busy}
        onConfirm={() => control.undo()}
      />
    </div>
  );
}

interface EditedQuestionProps {
  readonly cells: readonly EditedCell[];
  readonly control: UndoPartProps['control'];
}

function EditedQuestion({ cells, control }: EditedQuestionProps) {
  const styles = useStyles();
  const step = useStepStyles();
  const { text } = useTranslator();
  return (
    <div className={`${styles.part} ${styles.question}`} role="group" aria-label={text('returns.undo')}>
      <Text role="alert">{text('returns.undo.edited', { count: cells.length })}</Text>
      <Paged items={cells}>
        {(shown) => (
          <ul className={step.bullets}>
            {shown.map((one, index) => (
              <li key={index}>
                <EditedLine edited={one} />
              </li>
            ))}
          </ul>
        )}
      </Paged>
      <div className={step.buttons}>
        <Button ref={focusOnce} size="small" onClick={() => control.undo('keep')}>
          {text('returns.undo.keep')}
        </Button>
        <Button size="small" onClick={() => control.undo('overwrite')}>
          {text('returns.undo.overwrite')}
        </Button>
        <Button size="small" onClick={control.dropUndo}>
          {text('returns.cancel')}
        </Button>
      </div>
    </div>
  );
}

function EditedLine({ edited: { sheet, cell, subject, now, before } }: { readonly edited: EditedCell }) {
  const { text } = useTranslator();
  const shown = (value: string): string => (value === '' ? text('returns.none') : value);
  if (cell === null) return text('returns.undo.gone', { sheet, subject });
  if (now === '' && before === '') return text('returns.undo.row', { sheet, cell, subject });
  return text('returns.undo.cell', { sheet, cell, subject, now: shown(now), before: shown(before) });
}
