/** Settings out to a file and in from one; back to the defaults. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useTranslator } from '../translation';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface FileSectionProps {
  /** False while the draft cannot be used. */
  readonly ready: boolean;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  readonly onReset: () => void;
}

export function FileSection({ ready, onExport, onImport, onReset }: FileSectionProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Text size={200}>{text('settings.fileHint')}</Text>
      <div className={styles.row}>
        <Button disabledFocusable={!ready} onClick={onExport}>
          {text('settings.export')}
        </Button>
        <Button onClick={() => input.current?.click()}>{text('settings.import')}</Button>
        <Button onClick={onReset}>{text('settings.reset')}</Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={text('settings.import')}
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = '';
            if (file !== undefined) onImport(file);
          }}
        />
      </div>
    </>
  );
}
