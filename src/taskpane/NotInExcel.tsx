/** The page was opened somewhere else than in Excel. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslator } from './translation';

export function NotInExcel() {
  const { text } = useTranslator();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text('error.notInExcel')}</MessageBarBody>
    </MessageBar>
  );
}
