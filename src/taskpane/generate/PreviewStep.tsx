/** The tasks found, by category, with what could not be read; then what writing them will change. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  CounterBadge,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  Title3,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import type { UserError } from '../../core/userError';
import type { Reading } from '../../core/reading';
import type { ChecklistPlan } from '../../excel/planChecklist';
import { ErrorPanel } from '../ErrorPanel';
import { useTranslator } from '../translation';
import { DiagnosticList } from './DiagnosticList';
import { ExistingChecklist } from './ExistingChecklist';
import { previewGroups, type PreviewTask } from './previewGroups';
import { stepFrame } from '../stepFrame';

const useStyles = makeStyles({
  ...stepFrame,
  source: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  task: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
  },
  facts: { color: tokens.colorNeutralForeground2 },
  missing: { color: tokens.colorPaletteDarkOrangeForeground1 },
  header: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', flexGrow: 1 },
  grow: { flexGrow: 1 },
});

export interface PreviewStepProps {
  readonly reading: Reading;
  readonly plan: ChecklistPlan;
  readonly writing: boolean;
  readonly error: UserError | undefined;
  readonly onCloseError: () => void;
  readonly onBack: () => void;
  readonly onWrite: () => void;
}

export function PreviewStep({ reading, plan, writing, error, onCloseError, onBack, onWrite }: PreviewStepProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  const groups = previewGroups(reading, plan.options.deadlines);
  const { tasks, diagnostics } = reading.notice;
  return (
    <div className={styles.step}>
      <div className={styles.body}>
        <div>
          <Title3 as="h1" block>
            {text('preview.found', { count: tasks.length })}
          </Title3>
          <SourceName reading={reading} />
        </div>
        {error && <ErrorPanel error={error} onClose={onCloseError} />}
        <ExistingChecklist plan={plan} />
        {diagnostics.length === 0 ? (
          <MessageBar intent="success">
            <MessageBarBody>{text('preview.allRead')}</MessageBarBody>
          </MessageBar>
        ) : (
          <DiagnosticList diagnostics={diagnostics} unit={reading.source.kind === 'sheet' ? 'row' : 'line'} />
        )}
        <Accordion multiple collapsible defaultOpenItems={groups.map((_, index) => index)}>
          {groups.map((group, index) => (
            <AccordionItem key={group.key} value={index}>
              <AccordionHeader size="small">
                <span className={styles.header}>
                  <Text weight="semibold" className={styles.grow}>
                    {group.part === '' ? '' : `${group.part} · `}
                    {group.category === '' ? text('preview.uncategorised') : group.category}
                  </Text>
                  <CounterBadge
                    count={group.tasks.length}
                    overflowCount={999}
                    appearance="filled"
                    color="informative"
                  />
                </span>
              </AccordionHeader>
              <AccordionPanel>
                <ul className={styles.list}>
                  {group.tasks.map((task) => (
                    <TaskItem key={task.key} task={task} />
                  ))}
                </ul>
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      </div>
      <div className={styles.actions}>
        <Button appearance="primary" disabled={writing || plan.kind === 'unchanged'} onClick={onWrite}>
          {writing ? (
            <Spinner size="tiny" label={text('writing.title')} />
          ) : (
            text(plan.kind === 'create' ? 'preview.generate' : 'preview.update')
          )}
        </Button>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} disabled={writing} onClick={onBack}>
          {text('preview.back')}
        </Button>
      </div>
    </div>
  );
}

function SourceName({ reading }: { readonly reading: Reading }) {
  const styles = useStyles();
  const { text } = useTranslator();
  const { source, notice } = reading;
  const name = {
    text: () => text('preview.source.text'),
    file: () => text('preview.source.file', { file: source.kind === 'file' ? source.file : '' }),
    sheet: () => text('preview.source.sheet', { sheet: source.kind === 'sheet' ? source.sheet : '' }),
  }[source.kind]();
  return (
    <Text size={200} className={styles.source}>
      {text('preview.from', { source: name })}
      {notice.documentNumber === undefined ? '' : ` · ${notice.documentNumber}`}
    </Text>
  );
}

function TaskItem({ task }: { readonly task: PreviewTask }) {
  const styles = useStyles();
  const { text, date, list } = useTranslator();
  return (
    <li className={styles.task}>
      <Text weight="semibold">
        {task.ordinal === '' ? '' : `${task.ordinal} `}
        {task.title}
      </Text>
      {task.departments.length === 0 ? (
        <Text size={200} className={styles.missing}>
          {text('preview.noDepartment')}
        </Text>
      ) : (
        <Text size={200} className={styles.facts}>
          {list(task.departments)}
        </Text>
      )}
      {task.deadline === '' ? (
        <Text size={200} className={styles.missing}>
          {text('preview.noDeadline')}
        </Text>
      ) : (
        <Text size={200} className={styles.facts}>
          {task.deadline}{' '}
          {task.due !== undefined && (
            <Badge size="small" appearance="tint" color="informative">
              {text('preview.due', { date: date(task.due) })}
            </Badge>
          )}{' '}
          {task.ongoing && (
            <Badge size="small" appearance="tint" color="success">
              {text('preview.ongoing')}
            </Badge>
          )}
        </Text>
      )}
    </li>
  );
}
