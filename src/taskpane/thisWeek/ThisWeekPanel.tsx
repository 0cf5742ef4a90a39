/** The 本周重点 part. */
import { Title3 } from '@fluentui/react-components';
import { useTranslator } from '../translation';
import type { ThisWeekServices } from './thisWeekServices';

export interface ThisWeekPanelProps {
  readonly services: ThisWeekServices;
  /** True while it is the part in sight: what changed in the workbook meanwhile is read anew. */
  readonly shown: boolean;
}

export function ThisWeekPanel({ services, shown }: ThisWeekPanelProps) {
  const { text } = useTranslator();
  return (
    <section hidden={!shown}>
      <Title3 as="h1">{text(`reports.tab.${services.part}`)}</Title3>
    </section>
  );
}
