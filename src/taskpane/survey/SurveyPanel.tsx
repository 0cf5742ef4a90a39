/** The 支部摸底 part. */
import { Title3 } from '@fluentui/react-components';
import { useTranslator } from '../translation';
import type { SurveyServices } from './surveyServices';

export interface SurveyPanelProps {
  readonly services: SurveyServices;
  /** True while it is the part in sight: what changed in the workbook meanwhile is read anew. */
  readonly shown: boolean;
}

export function SurveyPanel({ services, shown }: SurveyPanelProps) {
  const { text } = useTranslator();
  return (
    <section hidden={!shown}>
      <Title3 as="h1">{text(`reports.tab.${services.part}`)}</Title3>
    </section>
  );
}
