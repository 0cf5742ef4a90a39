/** Says that a command waits because a cell is being edited, and lets the person end that. Empty while none does. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { cellEditWait, type CellEditWait } from '../excel/cellEditWait';
import { useTranslator } from './translation';

export function WaitingBar({ wait = cellEditWait }: { readonly wait?: CellEditWait }) {
  const { text } = useTranslator();
  const waiting = useSyncExternalStore(wait.subscribe, wait.isWaiting);
  // The region stays in the page: screen readers announce what comes into it.
  return (
    <div role="status">
      {waiting && (
        <MessageBar intent="info" layout="multiline" politeness="polite">
          <MessageBarBody>{text('wait.cellEditing')}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={wait.cancel}>
              {text('wait.cancel')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
