/** The 总结报告 part. */
import { Title3 } from '@fluentui/react-components';
import { useTranslator } from '../translation';
import type { ReportServices } from './reportServices';

export interface ReportPanelProps {
  readonly services: ReportServices;
  /** True while it is the part in sight: what changed in the workbook meanwhile is read anew. */
  readonly shown: boolean;
}

export function ReportPanel({ services, shown }: ReportPanelProps) {
  const { text } = useTranslator();
  return (
    <section hidden={!shown}>
      <Title3 as="h1">{text(`reports.tab.${services.part}`)}</Title3>
    </section>
  );
}
