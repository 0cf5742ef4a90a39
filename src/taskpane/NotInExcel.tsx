/** The page was opened somewhere else than in Excel: how to come to the pane. */
import { Text, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslator } from './translation';

const useStyles = makeStyles({
  body: { padding: tokens.spacingHorizontalL, maxWidth: '40em' },
  list: { paddingLeft: tokens.spacingHorizontalXL, lineHeight: tokens.lineHeightBase400 },
});

export function NotInExcel() {
  const styles = useStyles();
  const { text } = useTranslator();
  return (
    <main className={styles.body}>
      <Title3 as="h1">{text('opening.outside.title')}</Title3>
      <p>
        <Text>{text('opening.outside.lead')}</Text>
      </p>
      <ol className={styles.list}>
        <li>{text('opening.outside.step1')}</li>
        <li>{text('opening.outside.step2')}</li>
        <li>{text('opening.outside.step3')}</li>
        <li>{text('opening.outside.step4')}</li>
      </ol>
    </main>
  );
}
