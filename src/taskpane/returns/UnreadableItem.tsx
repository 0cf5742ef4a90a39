/** A file in the list that cannot be read. */
import { Text } from '@fluentui/react-components';
import { useTranslator } from '../translation';
import { FileHead } from './FileHead';
import type { UnreadableFile } from './returnsServices';
import { unreadableText } from './returnsTexts';

export function UnreadableItem({ file }: { readonly file: UnreadableFile }) {
  const translator = useTranslator();
  return (
    <>
      <FileHead name={file.name} state="unreadable" />
      <Text size={200} block>
        {unreadableText(file, translator)}
      </Text>
    </>
  );
}
