/** 部门名录: drafting it, what to look at in it, names that may be one department. */
import { Button, Spinner, Text, Title3, makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect } from 'react';
import { toUserError } from '../../excel/runCommand';
import { ErrorPanel } from '../ErrorPanel';
import { StatusRegion } from '../StatusRegion';
import { WorkProgress } from '../WorkProgress';
import { useTranslator } from '../translation';
import { DirectoryFacts } from './DirectoryFacts';
import { DirectoryProblems } from './DirectoryProblems';
import { NearPairs } from './NearPairs';
import { NoticeBar } from './NoticeBar';
import type { DirectoryServices } from './directoryServices';
import { usePaneState } from '../usePaneState';
import { directorySlice, type DirectoryNotice, type DirectoryWork } from './directoryState';
import { stepFrame } from '../stepFrame';

const useStyles = makeStyles({
  ...stepFrame,
});

export function DirectoryPanel({ services }: { readonly services: DirectoryServices }) {
  const styles = useStyles();
  const { text } = useTranslator();
  const [state, dispatch] = usePaneState(directorySlice);

  const load = useCallback(() => {
    dispatch({ type: 'loadStarted' });
    void services.load().then(
      (overview) => dispatch({ type: 'loaded', overview }),
      (error: unknown) => dispatch({ type: 'failed', error: toUserError(error) }),
    );
  }, [services, dispatch]);
  useEffect(load, [load]);

  const run = (work: DirectoryWork, action: () => Promise<DirectoryNotice | undefined>): void => {
    dispatch({ type: 'workStarted', work });
    const start = async (): Promise<void> => {
      try {
        const notice = await action();
        const overview = await services.load();
        dispatch({ type: 'workDone', overview, ...(notice === undefined ? {} : { notice }) });
      } catch (error) {
        dispatch({ type: 'failed', error: toUserError(error) });
      }
    };
    void start();
  };
  const draft = (): void =>
    run('drafting', async () => {
      const { created, added, dropDowns } = await services.draft();
      return { kind: 'drafted', created, added, dropDowns };
    });

  if (state.step === 'loading') {
    return (
      <div className={styles.body}>
        <Title3 as="h1">{text('directory.title')}</Title3>
        <WorkProgress label={text('directory.loading')} />
      </div>
    );
  }
  if (state.step === 'failed') {
    return (
      <div className={styles.body}>
        <Title3 as="h1">{text('directory.title')}</Title3>
        <ErrorPanel error={state.error} onClose={load} />
        <Button appearance="primary" onClick={load}>
          {text('directory.reload')}
        </Button>
      </div>
    );
  }
  const { overview, work, notice, error } = state;
  const busy = work !== null;
  const ready = overview.kind === 'ready';
  return (
    <section className={styles.step} aria-label={text('directory.title')} aria-busy={busy}>
      <div className={styles.body}>
        <Title3 as="h1">{text('directory.title')}</Title3>
        {error && <ErrorPanel error={error} onClose={() => dispatch({ type: 'errorClosed' })} />}
        <StatusRegion>{notice && <NoticeBar notice={notice} />}</StatusRegion>
        {ready ? (
          <>
            <DirectoryFacts overview={overview} />
            <NearPairs
              pairs={overview.pairs}
              busy={busy}
              onMerge={(keep, drop) =>
                run('merging', async () => {
                  await services.merge(keep, drop);
                  return { kind: 'merged', keep, drop };
                })
              }
              onDismiss={(names) =>
                run('dismissing', async () => {
                  await services.dismiss(names);
                  return undefined;
                })
              }
            />
            <DirectoryProblems problems={overview.problems} />
          </>
        ) : (
          <>
            <Text>{text('directory.none')}</Text>
            <Text>{text('directory.noneUse')}</Text>
          </>
        )}
      </div>
      <div className={styles.actions}>
        <Button
          appearance={ready && (overview.newNames ?? []).length === 0 ? 'secondary' : 'primary'}
          disabled={busy || (ready && overview.newNames === null)}
          onClick={draft}
        >
          {work === 'drafting' ? (
            <Spinner size="tiny" label={text(ready ? 'directory.refreshing' : 'directory.drafting')} />
          ) : (
            text(ready ? 'directory.refresh' : 'directory.draft')
          )}
        </Button>
        {ready && (
          <Button
            disabled={busy}
            onClick={() =>
              run('going', async () => {
                await services.goTo();
                return undefined;
              })
            }
          >
            {text('directory.goTo')}
          </Button>
        )}
        <Button appearance="subtle" disabled={busy} onClick={load}>
          {text('directory.reload')}
        </Button>
      </div>
    </section>
  );
}
