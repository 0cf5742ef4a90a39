/** What to look at before writing, each with its place. */
import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import type { Diagnostic } from '../../core/notice';
import { useTranslator } from '../translation';

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    maxHeight: '160px',
    overflowY: 'auto',
  },
});

export interface DiagnosticListProps {
  readonly diagnostics: readonly Diagnostic[];
  /** What `line` of a diagnostic counts: lines of a text, rows of a sheet. */
  readonly unit: 'line' | 'row';
}

export function DiagnosticList({ diagnostics, unit }: DiagnosticListProps) {
  const styles = useStyles();
  const { text, lookUp } = useTranslator();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{text('preview.problems', { count: diagnostics.length })}</MessageBarTitle>
        <ul className={styles.list}>
          {diagnostics.map(({ code, line, facts }) => (
            <li key={`${code} ${String(line)}`}>
              {unit === 'line' ? text('preview.line', { line }) : text('preview.row', { row: line })}
              {' · '}
              {lookUp(`diagnostic.${code}`, facts)}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
