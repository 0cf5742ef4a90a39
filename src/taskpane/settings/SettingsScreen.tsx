/** 设置: what holds for this plan, kept in its workbook. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Skeleton,
  SkeletonItem,
  Spinner,
  Text,
  Title3,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ErrorPanel } from '../ErrorPanel';
import { stepFrame } from '../stepFrame';
import { useTranslator } from '../translation';
import { ChecksSection } from './ChecksSection';
import { ColoursSection } from './ColoursSection';
import { ExtraColumnsSection } from './ExtraColumnsSection';
import { FileSection } from './FileSection';
import { NoticeBar, ProblemsBar } from './NoticeBar';
import { ReadingSection } from './ReadingSection';
import { ReturnsSection } from './ReturnsSection';
import { settingsOf } from './settingsDraft';
import type { SectionProps } from './sectionProps';
import type { SettingsServices } from './settingsServices';
import { isEdited, type ReadySettings } from './settingsState';
import { useSettings, type SettingsControl } from './useSettings';
import { WarningSection } from './WarningSection';

const useStyles = makeStyles({
  ...stepFrame,
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  state: { flexBasis: '100%', color: tokens.colorNeutralForeground2 },
});

const sections = [
  { key: 'warning', Section: WarningSection },
  { key: 'reading', Section: ReadingSection },
  { key: 'returns', Section: ReturnsSection },
  { key: 'columns', Section: ExtraColumnsSection },
  { key: 'colours', Section: ColoursSection },
  { key: 'checks', Section: ChecksSection },
] as const;

export interface SettingsScreenProps {
  readonly services: SettingsServices;
  /** False while it is kept out of sight. */
  readonly shown?: boolean;
}

export function SettingsScreen({ services, shown = true }: SettingsScreenProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  const control = useSettings(services, shown);
  const { state } = control;
  switch (state.step) {
    case 'loading':
      return (
        <div className={styles.body} role="status" aria-label={text('settings.loading')}>
          <Skeleton aria-hidden>
            <SkeletonItem />
          </Skeleton>
          <Skeleton aria-hidden>
            <SkeletonItem size={64} />
          </Skeleton>
        </div>
      );
    case 'failed':
      return (
        <div className={styles.body}>
          <ErrorPanel error={state.error} onClose={control.load} />
          <Button appearance="primary" onClick={control.load}>
            {text('settings.reload')}
          </Button>
        </div>
      );
    case 'ready':
      return <Editor state={state} control={control} today={services.today()} />;
  }
}

interface EditorProps {
  readonly state: ReadySettings;
  readonly control: SettingsControl;
  readonly today: string;
}

function Editor({ state, control, today }: EditorProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  const { faults } = settingsOf(state.draft);
  const edited = isEdited(state);
  const props: SectionProps = { draft: state.draft, faults, today, onEdit: control.edit };
  return (
    <section className={styles.step} aria-busy={state.saving}>
      <div className={styles.body}>
        <Title3 as="h1">{text('settings.title')}</Title3>
        <Text>{text('settings.lead')}</Text>
        {state.error && <ErrorPanel error={state.error} onClose={control.closeError} />}
        {state.notice && <NoticeBar notice={state.notice} />}
        {state.problems.length > 0 && <ProblemsBar problems={state.problems} />}
        <Accordion multiple collapsible defaultOpenItems={['warning', 'reading']}>
          {sections.map(({ key, Section }) => (
            <AccordionItem key={key} value={key}>
              <AccordionHeader as="h2">{text(`settings.section.${key}`)}</AccordionHeader>
              <AccordionPanel className={styles.section}>
                <Section {...props} />
              </AccordionPanel>
            </AccordionItem>
          ))}
          <AccordionItem value="file">
            <AccordionHeader as="h2">{text('settings.section.file')}</AccordionHeader>
            <AccordionPanel className={styles.section}>
              <FileSection
                ready={faults === null}
                onExport={control.exportFile}
                onImport={control.importFile}
                onReset={control.reset}
              />
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      </div>
      <div className={styles.actions}>
        <Text size={200} className={styles.state} role="status">
          {faults !== null ? text('settings.faulty') : text(edited ? 'settings.edited' : 'settings.unchanged')}
        </Text>
        <Button
          appearance="primary"
          disabledFocusable={state.saving || !edited || faults !== null}
          icon={state.saving ? <Spinner size="tiny" /> : null}
          onClick={control.save}
        >
          {text(state.saving ? 'settings.saving' : 'settings.save')}
        </Button>
        <Button disabledFocusable={state.saving || !edited} onClick={control.discard}>
          {text('settings.discard')}
        </Button>
      </div>
    </section>
  );
}
