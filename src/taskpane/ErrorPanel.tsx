/** A failure in plain words, with what to do and, folded away, what an administrator wants to know. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { UserError } from '../core/userError';
import { FailureDetails } from './FailureDetails';
import { useFirstWords } from './translation';

export function ErrorPanel({ error, onClose }: { readonly error: UserError; readonly onClose: () => void }) {
  const { text, lookUp } = useFirstWords();
  const details = detailsOf(error);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{text('error.title')}</MessageBarTitle>
        {lookUp(`error.${error.code}`, error.facts)}
        {details !== '' && <FailureDetails details={details} />}
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
