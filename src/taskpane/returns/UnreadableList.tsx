/** Files that cannot be read: which, why, and what to do. */
import { useTranslator } from '../translation';
import type { UnreadableFile } from './returnsServices';
import { unreadableText } from './returnsTexts';
import { Paged } from './Paged';
import { useStepStyles } from './stepStyles';

export function UnreadableList({ files }: { readonly files: readonly UnreadableFile[] }) {
  const styles = useStepStyles();
  const translator = useTranslator();
  return (
    <Paged items={files}>
      {(shown) => (
        <ul className={styles.bullets}>
          {shown.map((file, index) => (
            <li key={`${file.name} ${String(index)}`}>{unreadableText(file, translator)}</li>
          ))}
        </ul>
      )}
    </Paged>
  );
}
