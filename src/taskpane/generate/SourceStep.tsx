/** Where the tasks come from: pasted text, a file, or a sheet that already holds a list. */
import { Button, Field, Text, Textarea, Title3, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { useRef } from 'react';
import type { UserError } from '../../core/userError';
import { ErrorPanel } from '../ErrorPanel';
import { useTranslator } from '../translation';
import { useFilesDrop } from '../useFilesDrop';

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    // What does not fit scrolls; a message bar must not be squeezed.
    '& > *': { flexShrink: 0 },
  },
  dropping: {
    outline: `2px dashed ${tokens.colorBrandStroke1}`,
    outlineOffset: '-4px',
    backgroundColor: tokens.colorBrandBackground2,
  },
  lead: { color: tokens.colorNeutralForeground2 },
  field: { flexGrow: 1, minHeight: '180px', display: 'flex', flexDirection: 'column' },
  area: { flexGrow: 1, '& textarea': { height: '100%', minHeight: '160px', maxHeight: 'none' } },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  others: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalM,
  },
  choice: { justifyContent: 'flex-start', textAlign: 'left' },
  hint: { display: 'block', color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

export interface SourceStepProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly error: UserError | undefined;
  readonly onCloseError: () => void;
  readonly onReadText: () => void;
  readonly onReadFile: (file: File) => void;
  readonly onReadSheet: () => void;
}

export function SourceStep(props: SourceStepProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  const fileInput = useRef<HTMLInputElement>(null);
  const { zone, dropping } = useFilesDrop(([file]) => {
    if (file !== undefined) props.onReadFile(file);
  });

  const openFirst = (files: FileList | null): void => {
    const file = files?.[0];
    if (file) props.onReadFile(file);
  };
  return (
    <div className={mergeClasses(styles.body, dropping && styles.dropping)} ref={zone}>
      <div>
        <Title3 as="h1" block>
          {text('source.title')}
        </Title3>
        <Text className={styles.lead}>{text(dropping ? 'source.drop' : 'source.lead')}</Text>
      </div>
      {props.error && <ErrorPanel error={props.error} onClose={props.onCloseError} />}
      <Field className={styles.field} label={text('source.paste')}>
        <Textarea
          className={styles.area}
          value={props.text}
          placeholder={text('source.placeholder')}
          resize="none"
          onChange={(_, { value }) => props.onText(value)}
        />
      </Field>
      <div className={styles.row}>
        <Button appearance="primary" disabled={props.text.trim() === ''} onClick={props.onReadText}>
          {text('source.read')}
        </Button>
        {props.text !== '' && (
          <>
            <Button appearance="subtle" onClick={() => props.onText('')}>
              {text('source.clear')}
            </Button>
            <Text size={200}>{text('source.characters', { count: props.text.length })}</Text>
          </>
        )}
      </div>
      <div className={styles.others}>
        <Button className={styles.choice} icon={<DocumentArrowUpRegular />} onClick={() => fileInput.current?.click()}>
          <span>
            {text('source.open')}
            <Text className={styles.hint} size={200}>
              {text('source.openHint')}
            </Text>
          </span>
        </Button>
        <input
          ref={fileInput}
          type="file"
          accept=".docx,.txt"
          hidden
          aria-label={text('source.open')}
          onChange={(event) => {
            openFirst(event.target.files);
            event.target.value = '';
          }}
        />
        <Button className={styles.choice} icon={<TableRegular />} onClick={props.onReadSheet}>
          <span>
            {text('source.sheet')}
            <Text className={styles.hint} size={200}>
              {text('source.sheetHint')}
            </Text>
          </span>
        </Button>
      </div>
    </div>
  );
}
