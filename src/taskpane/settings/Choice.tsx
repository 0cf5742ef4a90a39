/** One of a few values, as radio buttons under a question. */
import { Field, Radio, RadioGroup } from '@fluentui/react-components';

export interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly labelOf: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}

export function Choice<Value extends string>({ label, hint, value, values, labelOf, onChoose }: ChoiceProps<Value>) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <RadioGroup
        value={value}
        onChange={(_, data) => {
          const chosen = values.find((one) => one === data.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {values.map((one) => (
          <Radio key={one} value={one} label={labelOf(one)} />
        ))}
      </RadioGroup>
    </Field>
  );
}
