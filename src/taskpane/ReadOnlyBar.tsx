/** At the top of the pane while the workbook cannot be changed. */
import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { useTranslator } from './translation';

// However long the screen below is, the sentence stays whole.
const useStyles = makeStyles({ bar: { flexShrink: 0 } });

export function ReadOnlyBar() {
  const styles = useStyles();
  const { text } = useTranslator();
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline">
      <MessageBarBody>{text('app.readOnly')}</MessageBarBody>
    </MessageBar>
  );
}
