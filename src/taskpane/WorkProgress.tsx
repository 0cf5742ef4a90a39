/** How far something is, in words and as a bar; a bar that only moves where it cannot be told. */
import { Field, ProgressBar } from '@fluentui/react-components';

export interface WorkProgressProps {
  readonly label: string;
  /** From 0 to 1. */
  readonly done?: number;
}

export function WorkProgress({ label, done }: WorkProgressProps) {
  return (
    <Field validationMessage={label} validationState="none">
      <ProgressBar aria-label={label} {...(done === undefined ? {} : { value: done })} />
    </Field>
  );
}
