/** The 制度清单 part. */
import { Title3 } from '@fluentui/react-components';
import { useTranslator } from '../translation';
import type { InstitutionsServices } from './institutionsServices';

export interface InstitutionsPanelProps {
  readonly services: InstitutionsServices;
  /** True while it is the part in sight: what changed in the workbook meanwhile is read anew. */
  readonly shown: boolean;
}

export function InstitutionsPanel({ services, shown }: InstitutionsPanelProps) {
  const { text } = useTranslator();
  return (
    <section hidden={!shown}>
      <Title3 as="h1">{text(`reports.tab.${services.part}`)}</Title3>
    </section>
  );
}
