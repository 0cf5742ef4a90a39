/** At the top of the pane while the workbook cannot be changed. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslator } from './translation';

export function ReadOnlyBar() {
  const { text } = useTranslator();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text('app.readOnly')}</MessageBarBody>
    </MessageBar>
  );
}
