/** Below every screen: what the last command did, and 撤销 where Excel's own undo cannot take it back. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useSyncExternalStore } from 'react';
import { ErrorPanel } from '../ErrorPanel';
import { focusOnce } from '../returns/focusOnce';
import { useTranslator } from '../translation';
import { undoStore, type UndoState, type UndoStore } from './undoStore';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  question: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  cells: {
    margin: `${tokens.spacingVerticalXS} 0`,
    paddingLeft: tokens.spacingHorizontalL,
    maxHeight: '9em',
    overflow: 'auto',
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Cells that are named in the question; the others are counted. */
const mostNamed = 20;

export interface UndoBarProps {
  readonly store?: UndoStore;
  /** The screen above the bar. Whoever goes to another needs the room, and knows Ctrl+Z by then. */
  readonly screen?: string;
}

export function UndoBar({ store = undoStore, screen }: UndoBarProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  const state = useSyncExternalStore(store.subscribe, store.state);
  // Called when another screen takes the place of this one.
  useEffect(() => store.leave, [store, screen]);
  const shows = state.kind !== 'nothing';
  return (
    <section className={shows ? styles.bar : undefined} aria-label={text('undo.label')}>
      <div className={shows && state.kind !== 'failed' ? styles.line : undefined}>
        {/* There from the start: what is put into a status later is read out, and takes no focus. */}
        <Text role="status" size={200} className={styles.words}>
          <Words state={state} />
        </Text>
        {state.kind === 'done' && state.by === 'pane' && (
          <Button
            size="small"
            icon={<ArrowUndoRegular />}
            aria-label={text('undo.undoLabel', { command: text(`undo.command.${state.command}`) })}
            onClick={() => void store.undo('ask')}
          >
            {text('undo.undo')}
          </Button>
        )}
        {(state.kind === 'done' || state.kind === 'undone') && (
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={text('undo.close')}
            onClick={store.close}
          />
        )}
      </div>
      {state.kind === 'edited' && <Question state={state} store={store} />}
      {state.kind === 'failed' && <ErrorPanel error={state.error} onClose={store.back} />}
    </section>
  );
}

function Words({ state }: { readonly state: UndoState }) {
  const { text, list } = useTranslator();
  switch (state.kind) {
    case 'nothing':
    case 'failed':
      return null;
    case 'done': {
      const done = text('undo.done', { command: text(`undo.command.${state.command}`) });
      return state.by === 'excel' ? `${done} ${text('undo.byExcel')}` : done;
    }
    case 'busy':
      return text('undo.busy');
    case 'edited':
      return text('undo.edited', { count: state.cells.length });
    case 'undone':
      return [
        text('undo.undone', { command: text(`undo.command.${state.command}`) }),
        state.kept === 0 ? '' : text('undo.kept', { count: state.kept }),
        state.lost.length === 0 ? '' : text('undo.lost', { sheets: list(state.lost) }),
      ]
        .filter((sentence) => sentence !== '')
        .join(' ');
  }
}

interface QuestionProps {
  readonly state: Extract<UndoState, { kind: 'edited' }>;
  readonly store: UndoStore;
}

function Question({ state: { cells }, store }: QuestionProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  return (
    <div className={styles.question} role="group" aria-label={text('undo.undo')}>
      <ul className={styles.cells}>
        {cells.slice(0, mostNamed).map(({ sheet, cell, now }) => (
          <li key={`${sheet} ${cell}`}>
            <Text size={200}>
              {now === '' ? text('undo.emptyCell', { sheet, cell }) : text('undo.cell', { sheet, cell, now })}
            </Text>
          </li>
        ))}
        {cells.length > mostNamed && <li>{text('undo.more', { count: cells.length - mostNamed })}</li>}
      </ul>
      <div className={styles.buttons}>
        <Button ref={focusOnce} size="small" appearance="primary" onClick={() => void store.undo('keep')}>
          {text('undo.keep')}
        </Button>
        <Button size="small" onClick={() => void store.undo('overwrite')}>
          {text('undo.overwrite')}
        </Button>
        <Button size="small" appearance="subtle" onClick={store.back}>
          {text('undo.cancel')}
        </Button>
      </div>
    </div>
  );
}
