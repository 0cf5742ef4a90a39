/** The 清单 step: choose a source, look over what was read, write it. */
import { makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import { toUserError } from '../../excel/runCommand';
import { BusyPanel } from './BusyPanel';
import { DoneStep } from './DoneStep';
import { generateSlice, type Busy } from './generateState';
import { usePaneState } from '../usePaneState';
import type { GenerateServices } from './generateServices';
import { PreviewStep } from './PreviewStep';
import { SourceStep } from './SourceStep';
import type { Reading } from '../../core/reading';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, overflow: 'hidden' },
});

export function GenerateScreen({ services }: { readonly services: GenerateServices }) {
  const styles = useStyles();
  const [state, dispatch] = usePaneState(generateSlice);
  const [pasted, setPasted] = useState('');
  const runs = useRef(0);

  const read = useCallback(
    (busy: Busy, start: () => Promise<Reading>) => {
      const run = (runs.current += 1);
      dispatch({ type: 'readingStarted', run, busy });
      const finish = async (): Promise<void> => {
        try {
          const reading = await start();
          dispatch({ type: 'read', run, reading, plan: await services.plan(reading) });
        } catch (error) {
          dispatch({ type: 'readingFailed', run, error: toUserError(error) });
        }
      };
      void finish();
    },
    [services, dispatch],
  );

  const write = async (): Promise<void> => {
    if (state.step !== 'preview') return;
    dispatch({ type: 'writingStarted' });
    try {
      dispatch({ type: 'written', result: await services.write(state.plan) });
    } catch (error) {
      dispatch({ type: 'failed', error: toUserError(error) });
    }
  };

  useEffect(() => {
    const take = (): void => {
      const handover = services.handover.take();
      if (handover === undefined) return;
      dispatch({ type: 'startedOver' });
      switch (handover.kind) {
        case 'ask': {
          const run = (runs.current += 1);
          dispatch({ type: 'readingStarted', run, busy: { kind: 'sheet' } });
          dispatch({ type: 'read', run, reading: handover.reading, plan: handover.plan });
          break;
        }
        case 'done':
          dispatch({ type: 'finishedElsewhere', result: handover.result });
          break;
        case 'failed':
          dispatch({ type: 'failed', error: handover.error });
          break;
        case 'notice':
          setPasted(handover.text);
          break;
        case 'start':
          break;
      }
    };
    take();
    return services.handover.subscribe(take);
  }, [services, dispatch]);

  return (
    <section className={styles.screen}>
      {state.step === 'source' && (
        <SourceStep
          text={pasted}
          onText={setPasted}
          error={state.error}
          onCloseError={() => dispatch({ type: 'errorClosed' })}
          onReadText={() => read({ kind: 'text' }, () => services.readText(pasted))}
          onReadFile={(file) => read({ kind: 'file', file: file.name }, () => services.readFile(file))}
          onReadSheet={() => read({ kind: 'sheet' }, () => services.readSheet())}
        />
      )}
      {state.step === 'reading' && <BusyPanel busy={state.busy} onCancel={() => dispatch({ type: 'startedOver' })} />}
      {(state.step === 'preview' || state.step === 'writing') && (
        <PreviewStep
          reading={state.reading}
          plan={state.plan}
          writing={state.step === 'writing'}
          error={state.step === 'preview' ? state.error : undefined}
          onCloseError={() => dispatch({ type: 'errorClosed' })}
          onBack={() => dispatch({ type: 'startedOver' })}
          onWrite={() => void write()}
        />
      )}
      {state.step === 'done' && (
        <DoneStep
          result={state.result}
          onGoTo={() => void services.goToChecklist()}
          onAgain={() => {
            setPasted('');
            dispatch({ type: 'startedOver' });
          }}
        />
      )}
    </section>
  );
}
