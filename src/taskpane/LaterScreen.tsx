/** A step that a later version brings: says what it will do, and that it does not yet. */
import { Text, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { useTranslator } from './translation';

const useStyles = makeStyles({
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
  },
  icon: { fontSize: '32px', color: tokens.colorNeutralForeground3 },
});

type LaterKey = 'later.reports';

export function LaterScreen({
  title,
  body,
}: {
  readonly title: `${LaterKey}.title`;
  readonly body: `${LaterKey}.text`;
}) {
  const styles = useStyles();
  const { text } = useTranslator();
  return (
    <section className={styles.body}>
      <ClockRegular className={styles.icon} aria-hidden />
      <Title3 as="h1">{text(title)}</Title3>
      <Text>{text(body)}</Text>
    </section>
  );
}
