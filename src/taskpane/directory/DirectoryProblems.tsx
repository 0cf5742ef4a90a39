/** What a person should look at in the directory, each with its row. */
import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import type { DirectoryProblem } from '../../excel/directory/directoryOverview';
import { useTranslator } from '../translation';

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    maxHeight: '160px',
    overflowY: 'auto',
  },
});

export function DirectoryProblems({ problems }: { readonly problems: readonly DirectoryProblem[] }) {
  const styles = useStyles();
  const { text, lookUp } = useTranslator();
  if (problems.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{text('directory.problems', { count: problems.length })}</MessageBarTitle>
        <ul className={styles.list}>
          {problems.map(({ code, line, facts }) => (
            <li key={`${code} ${String(line)} ${facts.text}`}>
              {text('directory.row', { row: line })}
              {' · '}
              {lookUp(`directory.problem.${code}`, facts)}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
