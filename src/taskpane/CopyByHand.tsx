/** A text that could not be put on the clipboard: shown with all of it selected, so that Ctrl+C is all there is to do. */
import { Field, Textarea } from '@fluentui/react-components';
import { useTranslator } from './translation';

export interface CopyByHandProps {
  /** What the text is. */
  readonly label: string;
  readonly value: string;
}

/** Takes the focus when it appears; it is selected anew whenever somebody comes back to it. */
export function CopyByHand({ label, value }: CopyByHandProps) {
  const { text } = useTranslator();
  return (
    <Field label={label} validationState="warning" validationMessage={text('error.copyByHand')}>
      <Textarea ref={takeFocus} readOnly rows={8} value={value} onFocus={({ target }) => target.select()} />
    </Field>
  );
}

function takeFocus(area: HTMLTextAreaElement | null): void {
  area?.focus();
  area?.scrollIntoView({ block: 'nearest' });
}
