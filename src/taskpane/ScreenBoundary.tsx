/** Around each screen: where one fails, or cannot be loaded, it says so and the rest of the pane goes on. */
import { Component, useRef, useState, type ReactNode } from 'react';
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { forgetFailedLoads } from '../loadOnce';
import { copyText, selectText } from './copyText';
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
  details: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
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
  const [copied, setCopied] = useState<'copied' | 'copyByHand'>();
  const shown = useRef<HTMLPreElement>(null);
  const missing = error instanceof Error && error.name === 'ChunkLoadError';
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const copy = (): void => {
    void copyText(details).then(
      () => setCopied('copied'),
      () => {
        if (shown.current !== null) selectText(shown.current);
        setCopied('copyByHand');
      },
    );
  };
  return (
    <div className={styles.box} role="alert">
      <Text>{text(missing ? 'error.pageFileMissing' : 'error.screenFailed')}</Text>
      <Button appearance="primary" onClick={onRetry}>
        {text('error.retry')}
      </Button>
      <details>
        <summary>{text('error.details')}</summary>
        <pre ref={shown} className={styles.details}>
          {details}
        </pre>
        <Button size="small" onClick={copy}>
          {text('error.copy')}
        </Button>
        {copied !== undefined && <Text size={200}>{text(`error.${copied}`)}</Text>}
      </details>
    </div>
  );
}
