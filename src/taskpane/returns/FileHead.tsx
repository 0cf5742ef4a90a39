/** A file's name and what becomes of it, as an icon of its own shape and in words. */
import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircleFilled } from '@fluentui/react-icons/svg/dismiss-circle';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { QuestionCircleFilled } from '@fluentui/react-icons/svg/question-circle';
import type { FileState } from '../../core/returns';
import { useTranslator } from '../translation';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  icon: { fontSize: '16px', flexShrink: 0, marginTop: '2px' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  state: { flexShrink: 0 },
  merged: { color: tokens.colorStatusSuccessForeground1 },
  alreadyMerged: { color: tokens.colorNeutralForeground3 },
  ask: { color: tokens.colorStatusWarningForeground3 },
  refused: { color: tokens.colorStatusDangerForeground1 },
  unreadable: { color: tokens.colorStatusDangerForeground1 },
});

type HeadState = FileState['kind'] | 'unreadable';

const icons = {
  merged: CheckmarkCircleFilled,
  alreadyMerged: HistoryRegular,
  ask: QuestionCircleFilled,
  refused: DismissCircleFilled,
  unreadable: DismissCircleFilled,
} as const satisfies Readonly<Record<HeadState, unknown>>;

export function FileHead({ name, state }: { readonly name: string; readonly state: HeadState }) {
  const styles = useStyles();
  const { text } = useTranslator();
  const Icon = icons[state];
  return (
    <div className={styles.head}>
      <Icon className={mergeClasses(styles.icon, styles[state])} aria-hidden />
      <Text weight="semibold" className={styles.name}>
        {name}
      </Text>
      <Text size={200} className={styles.state}>
        {text(`files.${state}`)}
      </Text>
    </div>
  );
}
