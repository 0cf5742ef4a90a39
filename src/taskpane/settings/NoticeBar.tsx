/** What has just happened to the settings, and what of them cannot be used. */
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { SettingsProblem } from '../../core/settings';
import type { AppliedColumns } from '../../excel/settings/applyExtraColumns';
import type { Translator } from '../../i18n/translate';
import { useTranslator } from '../translation';
import type { SettingsNotice } from './settingsState';

export function NoticeBar({ notice }: { readonly notice: SettingsNotice }) {
  const translator = useTranslator();
  const { text } = translator;
  switch (notice.kind) {
    case 'saved':
      return <Told intent="success" message={savedText(notice.columns, translator)} />;
    case 'reset':
      return <Told intent="success" message={text('settings.notice.reset')} />;
    case 'exported':
      return <Told intent="success" message={text('settings.notice.exported', { file: notice.file })} />;
    case 'refused':
      return <Told intent="error" message={text(`settings.notice.refused.${notice.why}`, { file: notice.file })} />;
    case 'imported':
      return (
        <>
          <Told intent="success" message={text('settings.notice.imported', { file: notice.file })} />
          {notice.problems.length > 0 && <ProblemsBar problems={notice.problems} file={notice.file} />}
        </>
      );
  }
}

function Told({ intent, message }: { readonly intent: 'success' | 'error'; readonly message: string }) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{message}</MessageBarBody>
    </MessageBar>
  );
}

/** What became of the plan's own columns is told with it: one that holds something is never deleted. */
function savedText({ added, renamed, removed, kept }: AppliedColumns, { text, list }: Translator): string {
  const parts = [
    text('settings.notice.saved'),
    added.length === 0 ? '' : text('settings.notice.added', { columns: list(added) }),
    ...renamed.map(({ before, after }) => text('settings.notice.renamed', { before, after })),
    removed.length === 0 ? '' : text('settings.notice.removed', { columns: list(removed) }),
    kept.length === 0 ? '' : text('settings.notice.kept', { columns: list(kept) }),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

export interface ProblemsBarProps {
  readonly problems: readonly SettingsProblem[];
  /** The file they stand in; the workbook when it is not given. */
  readonly file?: string;
}

export function ProblemsBar({ problems, file }: ProblemsBarProps) {
  const { text } = useTranslator();
  const title = file === undefined ? text('settings.problems.workbook') : text('settings.problems.file', { file });
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <ul>
          {problems.map((problem, index) => (
            <li key={index}>
              {problem.kind === 'unusable'
                ? text('settings.problem.unusable', { field: text(`settings.field.${problem.field}`) })
                : text('settings.problem.column', {
                    header: problem.header,
                    fault: text(`settings.columnFault.${problem.fault}`),
                  })}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
