/** 概览: where the plan stands, and the next sensible step. */
import { Title3 } from '@fluentui/react-components';
import { useTranslator } from '../translation';

export function HomeScreen() {
  const { text } = useTranslator();
  return <Title3 as="h1">{text('nav.home')}</Title3>;
}
