/** At the top of the pane where the workbook cannot be changed, or not be saved as what it is. */
import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { use } from 'react';
import type { WorkbookAccess } from '../excel/workbookAccess';
import { useTranslator } from './translation';

// However long the screen below is, the sentence stays whole.
const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** @param load gives the same promise every time; nothing is shown meanwhile */
export function ReadOnlyBar({ load }: { readonly load: () => Promise<WorkbookAccess> }) {
  const styles = useStyles();
  const { text } = useTranslator();
  const access = use(load());
  if (access === 'full') return null;
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline">
      <MessageBarBody>{text(access === 'view' ? 'opening.readOnly' : 'opening.copyOnly')}</MessageBarBody>
    </MessageBar>
  );
}
