/** 设置: what holds for this plan, kept in its workbook. */
import { Title3 } from '@fluentui/react-components';
import { useTranslator } from '../translation';

export function SettingsScreen() {
  const { text } = useTranslator();
  return <Title3 as="h1">{text('nav.settings')}</Title3>;
}
