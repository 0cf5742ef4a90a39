/** What was read, by list: the institutions, those that seem to be there twice, and what to look at. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  CounterBadge,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  Text,
  Title3,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import type { ReactNode } from 'react';
import {
  institutionDuplicates,
  type Institution,
  type InstitutionDuplicates,
  type InstitutionReading,
} from '../../core/institutions';
import { Paged } from '../returns/Paged';
import { stepFrame } from '../stepFrame';
import { useTranslator } from '../translation';
import { levelWord } from './institutionWords';
import type { InstitutionsOverview } from './institutionsServices';

const useStyles = makeStyles({
  ...stepFrame,
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    display: 'flex',
    flexDirection: 'column',
    overflowWrap: 'anywhere',
  },
  facts: { color: tokens.colorNeutralForeground2 },
  header: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', flexGrow: 1 },
  grow: { flexGrow: 1 },
  findings: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    maxHeight: '160px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
});

export interface InstitutionsPreviewProps {
  readonly reading: InstitutionReading;
  readonly overview: InstitutionsOverview | null;
  readonly writing: boolean;
  readonly error: ReactNode;
  readonly onWrite: () => void;
  readonly onBack: () => void;
}

export function InstitutionsPreview({ reading, overview, writing, error, onWrite, onBack }: InstitutionsPreviewProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  const { institutions } = reading;
  const lists = [...new Set(institutions.map(({ list }) => list))];
  return (
    <section className={styles.step} aria-busy={writing}>
      <div className={styles.body}>
        <Title3 as="h1" block>
          {text('institutions.found', { count: institutions.length })}
        </Title3>
        {error}
        {overview !== null && (
          <Text>{text('institutions.willUpdate', { sheet: overview.sheet, count: overview.counts.total })}</Text>
        )}
        <Duplicates institutions={institutions} duplicates={institutionDuplicates(institutions)} />
        <Problems reading={reading} />
        <Accordion multiple collapsible defaultOpenItems={lists}>
          {lists.map((list) => {
            const ofList = institutions.filter((one) => one.list === list);
            return (
              <AccordionItem key={list} value={list}>
                <AccordionHeader size="small">
                  <span className={styles.header}>
                    <Text weight="semibold" className={styles.grow}>
                      {list === '' ? text('institutions.noList') : list}
                    </Text>
                    <CounterBadge count={ofList.length} overflowCount={999} appearance="filled" color="informative" />
                  </span>
                </AccordionHeader>
                <AccordionPanel>
                  <Paged items={ofList}>
                    {(part) => (
                      <ul className={styles.list}>
                        {part.map((institution, index) => (
                          <InstitutionItem key={index} institution={institution} />
                        ))}
                      </ul>
                    )}
                  </Paged>
                </AccordionPanel>
              </AccordionItem>
            );
          })}
        </Accordion>
      </div>
      <div className={styles.actions}>
        <Button appearance="primary" disabled={writing || institutions.length === 0} onClick={onWrite}>
          {writing ? (
            <Spinner size="tiny" label={text('institutions.writing')} />
          ) : (
            text(overview === null ? 'institutions.write' : 'institutions.update')
          )}
        </Button>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} disabled={writing} onClick={onBack}>
          {text('institutions.back')}
        </Button>
      </div>
    </section>
  );
}

function InstitutionItem({ institution }: { readonly institution: Institution }) {
  const styles = useStyles();
  const { text } = useTranslator();
  const { name, documentNumber, level } = institution;
  return (
    <li className={styles.item}>
      <Text>{text('institutions.named', { name })}</Text>
      <Text size={200} className={styles.facts}>
        {[text(levelWord(level)), documentNumber === '' ? text('institutions.noNumber') : documentNumber].join(' · ')}
      </Text>
    </li>
  );
}

function Duplicates({
  institutions,
  duplicates,
}: {
  readonly institutions: readonly Institution[];
  readonly duplicates: readonly InstitutionDuplicates[];
}) {
  const styles = useStyles();
  const { text, list } = useTranslator();
  if (duplicates.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{text('institutions.duplicates', { count: duplicates.length })}</MessageBarTitle>
        <ul className={styles.findings}>
          {duplicates.map(({ kind, indexes }) => (
            <li key={`${kind} ${indexes.join()}`}>
              {text(`institutions.duplicate.${kind}`)}
              {' · '}
              {list(indexes.map((index) => text('institutions.named', { name: institutions[index]?.name ?? '' })))}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

function Problems({ reading: { diagnostics } }: { readonly reading: InstitutionReading }) {
  const styles = useStyles();
  const { text, lookUp } = useTranslator();
  if (diagnostics.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{text('institutions.problems', { count: diagnostics.length })}</MessageBarTitle>
        <ul className={styles.findings}>
          {diagnostics.map(({ code, line, facts }) => (
            <li key={`${code} ${String(line)}`}>{lookUp(`institutions.problem.${code}`, { ...facts, line })}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
