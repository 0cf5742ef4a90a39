/** The 督查通报 part. */
import { Title3 } from '@fluentui/react-components';
import { useTranslator } from '../translation';
import type { CircularServices } from './circularServices';

export interface CircularPanelProps {
  readonly services: CircularServices;
  /** True while it is the part in sight: what changed in the workbook meanwhile is read anew. */
  readonly shown: boolean;
}

export function CircularPanel({ services, shown }: CircularPanelProps) {
  const { text } = useTranslator();
  return (
    <section hidden={!shown}>
      <Title3 as="h1">{text(`reports.tab.${services.part}`)}</Title3>
    </section>
  );
}
