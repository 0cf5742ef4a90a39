/** Tasks that do not reach everybody, and why: said before anything is sent. */
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslator } from '../translation';
import type { DistributionProblem } from './distributionServices';
import { useDistributionStyles } from './distributionStyles';

/** Rows that are named one by one. */
const mostLines = 8;

export function ProblemList({ problems }: { readonly problems: readonly DistributionProblem[] }) {
  const styles = useDistributionStyles();
  const { text } = useTranslator();
  if (problems.length === 0) return null;
  const tasks = new Set(problems.flatMap(({ lines }) => lines));
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{text('distribution.problems', { count: tasks.size })}</MessageBarTitle>
        <ul className={styles.list}>
          {problems.map((problem) => (
            <li key={problem.kind === 'withoutDepartment' ? '' : problem.name}>
              <ProblemText problem={problem} />
            </li>
          ))}
        </ul>
        {problems.some(({ kind }) => kind === 'emptyGroup') && text('distribution.groupHint')}
      </MessageBarBody>
    </MessageBar>
  );
}

function ProblemText({ problem }: { readonly problem: DistributionProblem }) {
  const { text, list } = useTranslator();
  const { lines: all } = problem;
  const lines = `${list(all.slice(0, mostLines).map(String))}${all.length > mostLines ? '…' : ''}`;
  switch (problem.kind) {
    case 'unknown':
      return problem.suggestions.length === 0
        ? text('distribution.unknown', { name: problem.name, lines })
        : text('distribution.unknownSuggested', {
            name: problem.name,
            lines,
            suggestions: list(problem.suggestions),
          });
    case 'withoutDepartment':
      return text('distribution.withoutDepartment', { lines });
    case 'emptyGroup':
      return text('distribution.emptyGroup', { name: problem.name, lines });
  }
}
