/** A failure in plain words, with what to do and, folded away, what an administrator wants to know. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { UserError } from '../core/userError';
import { copyText, selectText } from './copyText';
import { useFirstWords } from './translation';

const useStyles = makeStyles({
  details: {
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    maxHeight: '12em',
    overflow: 'auto',
  },
});

export function ErrorPanel({ error, onClose }: { readonly error: UserError; readonly onClose: () => void }) {
  const styles = useStyles();
  const { text, lookUp } = useFirstWords();
  const [copied, setCopied] = useState<'copied' | 'copyByHand'>();
  const shown = useRef<HTMLPreElement>(null);
  const details = detailsOf(error);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{text('error.title')}</MessageBarTitle>
        {lookUp(`error.${error.code}`, error.facts)}
        {details !== '' && (
          <details>
            <summary>{text('error.details')}</summary>
            <pre ref={shown} className={styles.details}>
              {details}
            </pre>
            <Button
              size="small"
              onClick={() => {
                void copyText(details).then(
                  () => setCopied('copied'),
                  () => {
                    if (shown.current !== null) selectText(shown.current);
                    setCopied('copyByHand');
                  },
                );
              }}
            >
              {text(copied === 'copied' ? 'error.copied' : 'error.copy')}
            </Button>
            {copied === 'copyByHand' && <Text size={200}>{text('error.copyByHand')}</Text>}
          </details>
        )}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onClose}>{text('error.close')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function detailsOf(error: UserError): string {
  const cause = error.cause;
  const stack = cause instanceof Error ? (cause.stack ?? cause.message) : '';
  return [error.facts['detail'], stack].filter((part) => part !== undefined && part !== '').join('\n');
}
