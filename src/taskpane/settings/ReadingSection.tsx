/** How wordings are read that people understand differently. */
import { beforeReadings, unmarkedLeads } from '../../core/settings';
import { useTranslator } from '../translation';
import { Choice } from './Choice';
import type { SectionProps } from './sectionProps';

export function ReadingSection({ draft, onEdit }: SectionProps) {
  const { text } = useTranslator();
  const { deadlines, unmarkedLead } = draft;
  return (
    <>
      <Choice
        label={text('settings.tenthBefore')}
        value={deadlines.tenthBefore}
        values={beforeReadings}
        labelOf={(value) => text(`settings.tenthBefore.${value}`)}
        onChoose={(tenthBefore) => onEdit({ deadlines: { ...deadlines, tenthBefore } })}
      />
      <Choice
        label={text('settings.monthBefore')}
        hint={text('settings.deadlinesHint')}
        value={deadlines.monthBefore}
        values={beforeReadings}
        labelOf={(value) => text(`settings.monthBefore.${value}`)}
        onChoose={(monthBefore) => onEdit({ deadlines: { ...deadlines, monthBefore } })}
      />
      <Choice
        label={text('settings.unmarkedLead')}
        value={unmarkedLead}
        values={unmarkedLeads}
        labelOf={(value) => text(`settings.unmarkedLead.${value}`)}
        onChoose={(value) => onEdit({ unmarkedLead: value })}
      />
    </>
  );
}
