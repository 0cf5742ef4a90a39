/** Where the institutions come from: pasted text, or a file. */
import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  Text,
  Textarea,
  Title3,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { useRef, type ReactNode } from 'react';
import { stepFrame } from '../stepFrame';
import { StatusRegion } from '../StatusRegion';
import { useTranslator } from '../translation';
import { useFilesDrop } from '../useFilesDrop';

const useStyles = makeStyles({
  ...stepFrame,
  dropping: {
    outline: `2px dashed ${tokens.colorBrandStroke1}`,
    outlineOffset: '-4px',
    backgroundColor: tokens.colorBrandBackground2,
  },
  lead: { color: tokens.colorNeutralForeground2 },
  field: { flexGrow: 1, minHeight: '180px', display: 'flex', flexDirection: 'column' },
  area: { flexGrow: 1, '& textarea': { height: '100%', minHeight: '160px', maxHeight: 'none' } },
  choice: { justifyContent: 'flex-start', textAlign: 'left' },
  hint: { display: 'block', color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

export interface InstitutionsSourceProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What was read last held no list: the file's name, or '' for a text. */
  readonly nothing: string | undefined;
  readonly error: ReactNode;
  readonly onRead: () => void;
  readonly onFile: (file: File) => void;
  /** Undefined when there is nothing to go back to. */
  readonly onBack: (() => void) | undefined;
}

export function InstitutionsSource(props: InstitutionsSourceProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  const fileInput = useRef<HTMLInputElement>(null);
  const open = ([file]: readonly File[]): void => {
    if (file !== undefined) props.onFile(file);
  };
  const { zone, dropping } = useFilesDrop(open);
  const { nothing } = props;
  return (
    <section className={styles.step}>
      <div className={mergeClasses(styles.body, dropping && styles.dropping)} ref={zone}>
        <div>
          <Title3 as="h1" block>
            {text('institutions.title')}
          </Title3>
          <Text className={styles.lead}>{text(dropping ? 'institutions.drop' : 'institutions.lead')}</Text>
        </div>
        {props.error}
        <StatusRegion>
          {' '}
          {nothing !== undefined && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>
                {nothing === '' ? text('institutions.nothing') : text('institutions.nothingInFile', { file: nothing })}
              </MessageBarBody>
            </MessageBar>
          )}
        </StatusRegion>{' '}
        <Field className={styles.field} label={text('institutions.paste')}>
          <Textarea
            className={styles.area}
            value={props.text}
            placeholder={text('institutions.placeholder')}
            resize="none"
            onChange={(_, { value }) => props.onText(value)}
          />
        </Field>
        <Button className={styles.choice} icon={<DocumentArrowUpRegular />} onClick={() => fileInput.current?.click()}>
          <span>
            {text('institutions.open')}
            <Text className={styles.hint} size={200}>
              {text('institutions.openHint')}
            </Text>
          </span>
        </Button>
        <input
          ref={fileInput}
          type="file"
          accept=".docx,.txt"
          hidden
          aria-label={text('institutions.open')}
          onChange={(event) => {
            open(Array.from(event.target.files ?? []));
            event.target.value = '';
          }}
        />
      </div>
      <div className={styles.actions}>
        <Button appearance="primary" disabled={props.text.trim() === ''} onClick={props.onRead}>
          {text('institutions.read')}
        </Button>
        {props.text !== '' && (
          <Button appearance="subtle" onClick={() => props.onText('')}>
            {text('institutions.clear')}
          </Button>
        )}
        {props.onBack !== undefined && (
          <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={props.onBack}>
            {text('institutions.back')}
          </Button>
        )}
      </div>
    </section>
  );
}
