/** The 销号 part. */
import { Title3 } from '@fluentui/react-components';
import { useTranslator } from '../translation';
import type { CloseOutServices } from './closeOutServices';

export interface CloseOutPanelProps {
  readonly services: CloseOutServices;
  /** True while it is the part in sight: what changed in the workbook meanwhile is read anew. */
  readonly shown: boolean;
}

export function CloseOutPanel({ services, shown }: CloseOutPanelProps) {
  const { text } = useTranslator();
  return (
    <section hidden={!shown}>
      <Title3 as="h1">{text(`reports.tab.${services.part}`)}</Title3>
    </section>
  );
}
