/** What an administrator wants to know of a failure: folded away, and to be copied. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { copyText, selectText } from './copyText';
import { useFirstWords } from './translation';

const useStyles = makeStyles({
  text: {
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    maxHeight: '12em',
    overflow: 'auto',
  },
});

export function FailureDetails({ details }: { readonly details: string }) {
  const styles = useStyles();
  const { text } = useFirstWords();
  const [copied, setCopied] = useState<'copied' | 'copyByHand'>();
  const shown = useRef<HTMLPreElement>(null);
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
    <details>
      <summary>{text('error.details')}</summary>
      <pre ref={shown} className={styles.text}>
        {details}
      </pre>
      <Button size="small" onClick={copy}>
        {text(copied === 'copied' ? 'error.copied' : 'error.copy')}
      </Button>
      {copied === 'copyByHand' && (
        <Text size={200} role="status">
          {text('error.copyByHand')}
        </Text>
      )}
    </details>
  );
}
