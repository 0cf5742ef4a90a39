/** A button that asks for any number of returned files. */
import { Button, type ButtonProps } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { useRef } from 'react';

/** What the readers know. */
const extensions = '.xlsx,.xlsm,.xls,.xlsb,.et,.ods,.csv,.zip';

export interface FilePickerProps {
  readonly label: string;
  readonly appearance?: ButtonProps['appearance'];
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function FilePicker({ label, appearance = 'secondary', disabled = false, onFiles }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        appearance={appearance}
        disabled={disabled}
        icon={<DocumentArrowUpRegular />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept={extensions}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const files = Array.from(target.files ?? []);
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
