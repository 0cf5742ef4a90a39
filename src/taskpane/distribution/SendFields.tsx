/** Date of return, covering note, password, and the way of handing out. */
import { Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import type { IsoDate } from '../../core/calendar';
import { useTranslator } from '../translation';
import { outputs, type Output } from './distributionServices';
import { longestNote, type FormFaults, type SendForm } from './distributionState';

export interface SendFieldsProps {
  readonly form: SendForm;
  readonly faults: FormFaults | null;
  readonly today: IsoDate;
  readonly available: readonly Output[];
  readonly onChange: (change: Partial<SendForm>) => void;
}

export function SendFields({ form, faults, today, available, onChange }: SendFieldsProps) {
  const { text } = useTranslator();
  return (
    <>
      <Field
        label={text('distribution.returnBy')}
        hint={text('distribution.returnByHint')}
        {...(faults?.returnBy === true ? { validationMessage: text('distribution.badReturnBy') } : {})}
      >
        <Input
          type="date"
          value={form.returnBy}
          min={today}
          max="9999-12-31"
          onChange={(_, { value }) => onChange({ returnBy: value })}
        />
      </Field>
      <Field
        label={text('distribution.note')}
        hint={text('distribution.noteHint')}
        {...(faults?.note === true
          ? { validationMessage: text('distribution.noteTooLong', { most: longestNote }) }
          : {})}
      >
        <Textarea value={form.note} resize="vertical" onChange={(_, { value }) => onChange({ note: value })} />
      </Field>
      <Field label={text('distribution.password')} hint={text('distribution.passwordHint')}>
        {/* No browser should offer to keep it, or fill in one of the person's own. */}
        <Input
          type="password"
          autoComplete="new-password"
          value={form.password}
          onChange={(_, { value }) => onChange({ password: value })}
        />
      </Field>
      <Field label={text('distribution.output')}>
        <RadioGroup
          value={form.output}
          onChange={(_, { value }) => {
            const output = outputs.find((one) => one === value);
            if (output !== undefined) onChange({ output });
          }}
        >
          {available.map((output) => (
            <Radio key={output} value={output} label={text(`distribution.output.${output}`)} />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}
