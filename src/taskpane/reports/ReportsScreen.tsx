/** The 督查 step: this week, close-out, circular, report, and the two lists beside the tasks. */
import { use } from 'react';
import { ThisWeekPanel } from '../thisWeek/ThisWeekPanel';
import { CloseOutPanel } from '../closeOut/CloseOutPanel';
import { CircularPanel } from '../circular/CircularPanel';
import { ReportPanel } from '../report/ReportPanel';
import { InstitutionsPanel } from '../institutions/InstitutionsPanel';
import { SurveyPanel } from '../survey/SurveyPanel';
import type { ReportPart } from '../navigation';
import { StepParts } from '../StepParts';
import { useTranslator } from '../translation';
import type { ReportsServices } from './reportsServices';

export interface ReportsScreenProps {
  /** Loads the services, with the same promise every time; the screen is suspended meanwhile. */
  readonly load: () => Promise<ReportsServices>;
  readonly part: ReportPart;
  readonly onPart: (part: ReportPart) => void;
}

export function ReportsScreen({ load, part, onPart }: ReportsScreenProps) {
  const { text } = useTranslator();
  const services = use(load());
  return (
    <StepParts
      label={text('reports.tabs')}
      chosen={part}
      onChoose={onPart}
      parts={[
        {
          name: 'thisWeek',
          label: text('reports.tab.thisWeek'),
          content: <ThisWeekPanel services={services.thisWeek} shown={part === 'thisWeek'} />,
          keep: true,
        },
        {
          name: 'closeOut',
          label: text('reports.tab.closeOut'),
          content: <CloseOutPanel services={services.closeOut} shown={part === 'closeOut'} />,
          keep: true,
        },
        {
          name: 'circular',
          label: text('reports.tab.circular'),
          content: <CircularPanel services={services.circular} shown={part === 'circular'} />,
          keep: true,
        },
        {
          name: 'report',
          label: text('reports.tab.report'),
          content: <ReportPanel services={services.report} shown={part === 'report'} />,
          keep: true,
        },
        {
          name: 'institutions',
          label: text('reports.tab.institutions'),
          content: <InstitutionsPanel services={services.institutions} shown={part === 'institutions'} />,
          keep: true,
        },
        {
          name: 'survey',
          label: text('reports.tab.survey'),
          content: <SurveyPanel services={services.survey} shown={part === 'survey'} />,
          keep: true,
        },
      ]}
    />
  );
}
