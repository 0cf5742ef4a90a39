/** One file under review. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { FileReport } from '../../core/returns';
import { useTranslator } from '../translation';
import { DepartmentSelect } from './DepartmentSelect';
import { FileHead } from './FileHead';
import { diagnosticText, exclusionText, sourceText } from './returnsTexts';
import { Paged } from './Paged';
import { useStepStyles } from './stepStyles';

const useStyles = makeStyles({
  file: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  facts: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

export interface FileItemProps {
  readonly report: FileReport;
  /** All that it may be from. */
  readonly departments: readonly string[];
  /** What the user has said; null when nothing. */
  readonly said: string | null;
  readonly onDepartment: (department: string | null) => void;
  readonly onDrop: () => void;
}

export function FileItem({ report, departments, said, onDepartment, onDrop }: FileItemProps) {
  const styles = useStyles();
  const step = useStepStyles();
  const translator = useTranslator();
  const { text } = translator;
  const { name, state, diagnostics } = report;
  // What was asked for stays, so that an answer can be corrected in the same place.
  const [asked, setAsked] = useState(state.kind === 'ask');
  const choosing = asked || state.kind === 'ask';
  const source = sourceText(state, translator);
  const exclusion = exclusionText(report, translator);
  return (
    <div className={styles.file}>
      <FileHead name={name} state={state.kind} />
      {source !== '' && <Text size={200}>{source}</Text>}
      {exclusion !== null && <Text size={200}>{exclusion}</Text>}
      {state.kind === 'merged' && <Counts report={report} />}
      {diagnostics.length > 0 && (
        <Paged items={diagnostics}>
          {(shown) => (
            <ul className={step.bullets}>
              {shown.map((diagnostic, index) => (
                <li key={index}>{diagnosticText(diagnostic, translator)}</li>
              ))}
            </ul>
          )}
        </Paged>
      )}
      {choosing && (
        <DepartmentSelect
          file={name}
          candidates={state.kind === 'ask' ? state.candidates : []}
          departments={departments}
          said={said}
          onDepartment={onDepartment}
        />
      )}
      <div className={styles.buttons}>
        {!choosing && state.kind !== 'refused' && (
          <Button size="small" aria-label={text('files.changeOf', { file: name })} onClick={() => setAsked(true)}>
            {text('files.change')}
          </Button>
        )}
        <Button size="small" appearance="subtle" aria-label={text('files.dropOf', { file: name })} onClick={onDrop}>
          {text('files.drop')}
        </Button>
      </div>
    </div>
  );
}

function Counts({ report: { ledger, rows, sheets, savedAt } }: { readonly report: FileReport }) {
  const styles = useStyles();
  const { text, list, moment } = useTranslator();
  const saved = moment(savedAt);
  const facts = [
    text('files.rows', { matched: rows.matched }),
    rows.claimed === 0 ? '' : text('files.claimed', { claimed: rows.claimed }),
    text('files.read', { read: ledger.read }),
    saved === '' ? '' : text('files.savedAt', { at: saved }),
    text('files.sheets', { sheets: list(sheets) }),
  ];
  return (
    <>
      <Text size={200}>{text('files.counts', ledger.counts)}</Text>
      {!ledger.balanced && (
        <Text size={200} weight="semibold">
          {text('ledger.unbalanced')}
        </Text>
      )}
      <Text size={200} className={styles.facts}>
        {facts.filter((fact) => fact !== '').join(' · ')}
      </Text>
    </>
  );
}
