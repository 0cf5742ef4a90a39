/** The plan's own columns: name, type, width, who fills them in. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { mostExtraColumns } from '../../core/settings';
import { useTranslator } from '../translation';
import { ColumnEditor } from './ColumnEditor';
import type { SectionProps } from './sectionProps';
import { newColumn, type ColumnDraft } from './settingsDraft';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  add: { alignSelf: 'flex-start' },
});

export function ExtraColumnsSection({ draft, faults, onEdit }: SectionProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  const { extraColumns } = draft;
  const set = (columns: readonly ColumnDraft[]): void => onEdit({ extraColumns: columns });
  return (
    <>
      <Text size={200}>{text('settings.columnsHint')}</Text>
      <ul className={styles.list}>
        {extraColumns.map((column, index) => (
          <li key={column.key}>
            <ColumnEditor
              column={column}
              number={index + 1}
              fault={faults?.columns[index] ?? null}
              isFirst={index === 0}
              isLast={index === extraColumns.length - 1}
              onChange={(change) => set(extraColumns.map((one) => (one === column ? { ...one, ...change } : one)))}
              onRemove={() => set(extraColumns.filter((one) => one !== column))}
              onMove={(by) => set(moved(extraColumns, index, by))}
            />
          </li>
        ))}
      </ul>
      <Button
        className={styles.add}
        icon={<AddRegular />}
        disabledFocusable={extraColumns.length >= mostExtraColumns}
        onClick={() => set([...extraColumns, newColumn(extraColumns)])}
      >
        {text('settings.addColumn')}
      </Button>
    </>
  );
}

function moved(columns: readonly ColumnDraft[], index: number, by: -1 | 1): readonly ColumnDraft[] {
  const column = columns[index];
  if (column === undefined) return columns;
  const others = columns.filter((one) => one !== column);
  return [...others.slice(0, index + by), column, ...others.slice(index + by)];
}
