/** What was done to the directory last. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslator } from '../translation';
import type { DirectoryNotice } from './directoryState';

export function NoticeBar({ notice }: { readonly notice: DirectoryNotice }) {
  const { text } = useTranslator();
  const sentences = {
    drafted: () =>
      notice.kind === 'drafted'
        ? [
            notice.created
              ? text('directory.drafted', { count: notice.added })
              : notice.added === 0
                ? text('directory.nothingAdded')
                : text('directory.added', { count: notice.added }),
            notice.dropDowns ? '' : text('directory.protected'),
          ]
        : [],
    merged: () =>
      notice.kind === 'merged'
        ? [text('directory.merged', { keep: notice.keep, drop: notice.drop }), text('directory.mergedNext')]
        : [],
  }[notice.kind]();
  const warns = notice.kind === 'drafted' && !notice.dropDowns;
  return (
    <MessageBar intent={warns ? 'warning' : 'success'} layout="multiline">
      <MessageBarBody>{sentences.filter((sentence) => sentence !== '').join(' ')}</MessageBarBody>
    </MessageBar>
  );
}
