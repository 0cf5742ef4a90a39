/** What departments fill in, and when a task of several of them is finished. */
import { Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { checklistColumns, peopleColumns } from '../../core/checklist';
import { rollUpRules } from '../../core/settings';
import { useTranslator } from '../translation';
import { Choice } from './Choice';
import type { SectionProps } from './sectionProps';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', border: 'none', margin: 0, padding: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  // Foreground1 has not the contrast that text needs on a dark ground.
  fault: { color: tokens.colorStatusDangerForeground3 },
});

const columns = checklistColumns.flatMap(({ key, header }) => {
  const column = peopleColumns.find((one) => one === key);
  return column === undefined ? [] : [{ column, header }];
});

export function ReturnsSection({ draft, faults, onEdit }: SectionProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  const hint = useId();
  const { fillable, rollUp } = draft;
  return (
    <>
      <fieldset className={styles.group} aria-describedby={hint}>
        <Text as="span">
          <legend>{text('settings.fillable')}</legend>
        </Text>
        {columns.map(({ column, header }) => (
          <Checkbox
            key={column}
            label={header}
            checked={fillable.includes(column)}
            onChange={(_, { checked }) =>
              onEdit({
                fillable: peopleColumns.filter((one) => (one === column ? checked === true : fillable.includes(one))),
              })
            }
          />
        ))}
        <Text size={200} id={hint} className={faults?.fillable ? styles.fault : styles.hint}>
          {text(faults?.fillable ? 'settings.fillableNone' : 'settings.fillableHint')}
        </Text>
      </fieldset>
      <Choice
        label={text('settings.rollUp')}
        value={rollUp}
        values={rollUpRules}
        labelOf={(value) => text(`settings.rollUp.${value}`)}
        onChoose={(value) => onEdit({ rollUp: value })}
      />
    </>
  );
}
