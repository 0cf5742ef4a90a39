/** One of the plan's own columns. */
import { Button, Field, Input, Select, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import {
  extraColumnFillers,
  extraColumnKinds,
  extraColumnWidths,
  longestHeader,
  type ExtraColumnFault,
} from '../../core/settings';
import { useTranslator } from '../translation';
import type { ColumnDraft } from './settingsDraft';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    margin: 0,
  },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  input: { minWidth: 0 },
  buttons: { display: 'flex', justifyContent: 'flex-end', gap: tokens.spacingHorizontalXS },
});

/** Faults that are about the choices or the width; the others are about the name. */
const choiceFaults: ReadonlySet<ExtraColumnFault> = new Set<ExtraColumnFault>([
  'fewChoices',
  'repeatedChoice',
  'choiceWithComma',
  'longChoices',
]);

export interface ColumnEditorProps {
  readonly column: ColumnDraft;
  /** One-based, for the name of the group. */
  readonly number: number;
  readonly fault: ExtraColumnFault | null;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: (change: Partial<ColumnDraft>) => void;
  readonly onRemove: () => void;
  readonly onMove: (by: -1 | 1) => void;
}

export function ColumnEditor({
  column,
  number,
  fault,
  isFirst,
  isLast,
  onChange,
  onRemove,
  onMove,
}: ColumnEditorProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  const { header, kind, choices, width, filledBy } = column;
  const message = fault === null ? undefined : text(`settings.columnFault.${fault}`);
  const at = fault === 'width' ? 'width' : fault !== null && choiceFaults.has(fault) ? 'choices' : 'header';
  const told = (place: typeof at) =>
    message === undefined || at !== place ? {} : ({ validationMessage: message } as const);
  return (
    <fieldset className={styles.card}>
      <Text as="span" weight="semibold">
        <legend>{header.trim() === '' ? text('settings.columnNumber', { number }) : header}</legend>
      </Text>
      <Field label={text('settings.columnHeader')} {...told('header')}>
        <Input
          className={styles.input}
          value={header}
          maxLength={longestHeader}
          onChange={(_, { value }) => onChange({ header: value })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={text('settings.columnKind')}>
          <Select
            value={kind}
            onChange={(_, { value }) => onChange({ kind: extraColumnKinds.find((one) => one === value) ?? kind })}
          >
            {extraColumnKinds.map((one) => (
              <option key={one} value={one}>
                {text(`settings.columnKind.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text('settings.columnWidth')} {...told('width')}>
          <Input
            className={styles.input}
            type="number"
            min={extraColumnWidths.least}
            max={extraColumnWidths.most}
            value={width}
            onChange={(_, { value }) => onChange({ width: value })}
          />
        </Field>
      </div>
      {kind === 'choice' && (
        <Field label={text('settings.columnChoices')} {...told('choices')}>
          <Textarea value={choices} rows={3} onChange={(_, { value }) => onChange({ choices: value })} />
        </Field>
      )}
      <Field label={text('settings.columnFilledBy')}>
        <Select
          value={filledBy}
          onChange={(_, { value }) =>
            onChange({ filledBy: extraColumnFillers.find((one) => one === value) ?? filledBy })
          }
        >
          {extraColumnFillers.map((one) => (
            <option key={one} value={one}>
              {text(`settings.columnFilledBy.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button
          size="small"
          icon={<ArrowUpRegular />}
          disabledFocusable={isFirst}
          aria-label={text('settings.columnUp', { number })}
          onClick={() => onMove(-1)}
        />
        <Button
          size="small"
          icon={<ArrowDownRegular />}
          disabledFocusable={isLast}
          aria-label={text('settings.columnDown', { number })}
          onClick={() => onMove(1)}
        />
        <Button
          size="small"
          icon={<DeleteRegular />}
          aria-label={text('settings.columnRemove', { number })}
          onClick={onRemove}
        />
      </div>
    </fieldset>
  );
}
