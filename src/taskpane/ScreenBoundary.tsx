/** Around each screen: where one fails, or cannot be loaded, it says so and the rest of the pane goes on. */
import { Component, type ReactNode } from 'react';
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { forgetFailedLoads } from '../loadOnce';
import { FailureDetails } from './FailureDetails';
import { useFirstWords } from './translation';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    overflowY: 'auto',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface BoundaryState {
  readonly failure: { readonly error: unknown } | null;
}

/** React catches what is thrown while drawing in a class only (react.dev/reference/react/Component). */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { failure: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failure: { error } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return (
      <ScreenFailure
        error={failure.error}
        onRetry={() => {
          forgetFailedLoads();
          this.setState({ failure: null });
        }}
      />
    );
  }
}

function ScreenFailure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const styles = useStyles();
  const { text } = useFirstWords();
  const missing = error instanceof Error && error.name === 'ChunkLoadError';
  return (
    <div className={styles.box} role="alert">
      <Text>{text(missing ? 'error.pageFileMissing' : 'error.screenFailed')}</Text>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={onRetry}>
          {text('error.retry')}
        </Button>
        {/* After an update of the server the old file never comes: the whole page has to be fetched anew. */}
        {missing && <Button onClick={() => location.reload()}>{text('error.reopen')}</Button>}
      </div>
      <FailureDetails details={error instanceof Error ? (error.stack ?? error.message) : String(error)} />
    </div>
  );
}
