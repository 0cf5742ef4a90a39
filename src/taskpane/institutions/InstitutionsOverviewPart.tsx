/** How many institutions the sheet holds, by what is to become of them and by who issued them. */
import {
  Button,
  MessageBar,
  MessageBarBody,
  Text,
  Title3,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { institutionLevels, institutionTreatments } from '../../core/institutions';
import type { InstitutionsWritten } from '../../excel/institutions/writeInstitutions';
import { stepFrame } from '../stepFrame';
import { StatusRegion } from '../StatusRegion';
import { useTranslator } from '../translation';
import { levelWord, treatmentWord } from './institutionWords';
import type { InstitutionsOverview } from './institutionsServices';

const useStyles = makeStyles({
  ...stepFrame,
  counts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    rowGap: tokens.spacingVerticalXS,
    columnGap: tokens.spacingHorizontalL,
    '& dd': { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  },
  none: { color: tokens.colorNeutralForeground3 },
  message: { overflowWrap: 'anywhere' },
});

export interface InstitutionsOverviewPartProps {
  readonly overview: InstitutionsOverview;
  readonly written: InstitutionsWritten | undefined;
  readonly error: ReactNode;
  readonly onGoTo: () => void;
  readonly onAgain: () => void;
}

export function InstitutionsOverviewPart(props: InstitutionsOverviewPartProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  const { sheet, counts, duplicates } = props.overview;
  return (
    <section className={styles.step}>
      <div className={styles.body}>
        <Title3 as="h1">{text('institutions.title')}</Title3>
        {props.error}
        <StatusRegion>{props.written !== undefined && <Written written={props.written} />}</StatusRegion>
        <Text>{text('institutions.overview', { sheet, count: counts.total })}</Text>
        {duplicates > 0 && (
          <MessageBar intent="warning">
            <MessageBarBody>{text('institutions.duplicates', { count: duplicates })}</MessageBarBody>
          </MessageBar>
        )}
        <Counts
          title={text('institutions.byTreatment')}
          rows={[
            ...institutionTreatments.map((one) => ({
              name: text(treatmentWord(one)),
              count: counts.byTreatment[one],
            })),
            { name: text(treatmentWord(null)), count: counts.undecided },
          ]}
        />
        <Counts
          title={text('institutions.byLevel')}
          rows={[
            ...institutionLevels.map((one) => ({
              name: text(levelWord(one)),
              count: counts.byLevel[one],
            })),
            { name: text(levelWord(null)), count: counts.withoutLevel },
          ]}
        />
      </div>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={props.onGoTo}>
          {text('institutions.goTo')}
        </Button>
        <Button onClick={props.onAgain}>{text('institutions.again')}</Button>
      </div>
    </section>
  );
}

interface CountRow {
  readonly name: string;
  readonly count: number;
}

function Counts({ title, rows }: { readonly title: string; readonly rows: readonly CountRow[] }) {
  const styles = useStyles();
  const { text } = useTranslator();
  return (
    <div>
      <Text as="h2" block weight="semibold">
        {title}
      </Text>
      <dl className={styles.counts} aria-label={title}>
        {rows.flatMap(({ name, count }) => [
          <dt key={name} className={mergeClasses(count === 0 && styles.none)}>
            {name}
          </dt>,
          <dd key={`${name} count`} className={mergeClasses(count === 0 && styles.none)}>
            {text('institutions.count', { count })}
          </dd>,
        ])}
      </dl>
    </div>
  );
}

/** Names that a message shows; the sheet has them all. */
const mostNames = 5;

function Written({ written }: { readonly written: InstitutionsWritten }) {
  const styles = useStyles();
  const { text, list } = useTranslator();
  const { sheet, created, added, matched, kept } = written;
  const names = kept.slice(0, mostNames).map((name) => text('institutions.named', { name }));
  const more = kept.length > mostNames ? text('institutions.more') : '';
  return (
    <MessageBar intent="success" layout="multiline" className={styles.message}>
      <MessageBarBody>
        {created
          ? text('institutions.created', { sheet, count: added })
          : text('institutions.updated', { sheet, added, matched })}
        {kept.length > 0 && (
          <Text block>{text('institutions.kept', { count: kept.length, names: `${list(names)}${more}` })}</Text>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
