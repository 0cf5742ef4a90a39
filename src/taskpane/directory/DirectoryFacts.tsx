/** How many departments there are of each kind, and which the checklist names besides. */
import {
  Badge,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { DepartmentCategory } from '../../core/departments';
import type { DirectoryOverview } from '../../excel/directory/directoryOverview';
import type { MessageKey } from '../../i18n/translate';
import { useTranslator } from '../translation';

const useStyles = makeStyles({
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    maxHeight: '160px',
    overflowY: 'auto',
  },
});

const categoryLabels = {
  部门: 'directory.category.department',
  党总支: 'directory.category.generalBranch',
  直属党支部: 'directory.category.branch',
  学院: 'directory.category.college',
  群团: 'directory.category.association',
  部门组: 'directory.category.group',
} as const satisfies Readonly<Record<DepartmentCategory, MessageKey>>;

export interface DirectoryFactsProps {
  readonly overview: Extract<DirectoryOverview, { kind: 'ready' }>;
}

export function DirectoryFacts({ overview }: DirectoryFactsProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  const { total, sheet, counts } = overview;
  return (
    <>
      <Text>{total === 0 ? text('directory.empty', { sheet }) : text('directory.total', { count: total, sheet })}</Text>
      <ul className={styles.counts}>
        {counts.map(({ category, count }) => (
          <li key={category}>
            <Badge appearance="tint" color="informative">
              {text('directory.count', { category: text(categoryLabels[category]), count })}
            </Badge>
          </li>
        ))}
      </ul>
      <NewNames overview={overview} />
    </>
  );
}

function NewNames({ overview: { newNames, total } }: DirectoryFactsProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  if (newNames !== null && newNames.length > 0) {
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{text('directory.newNames', { count: newNames.length })}</MessageBarTitle>
          <ul className={styles.list}>
            {newNames.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
    );
  }
  if (newNames === null) return <Text>{text('directory.noChecklist')}</Text>;
  return total === 0 ? null : <Text>{text('directory.noNewNames')}</Text>;
}
