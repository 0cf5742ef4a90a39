/** How to use the add-in, in the pane itself: the users' networks often reach nothing else. */
import { Subtitle2, Text, Title3, makeStyles, tokens } from '@fluentui/react-components';
import packageFile from '../../package.json';
import { useTranslator } from './translation';

const useStyles = makeStyles({
  body: { padding: tokens.spacingHorizontalL, overflowY: 'auto' },
  list: { paddingLeft: tokens.spacingHorizontalXL, lineHeight: tokens.lineHeightBase400 },
});

export function HelpScreen() {
  const styles = useStyles();
  const { text } = useTranslator();
  return (
    <section className={styles.body}>
      <Title3 as="h1">{text('help.title')}</Title3>
      <ol className={styles.list}>
        <li>{text('help.step1')}</li>
        <li>{text('help.step2')}</li>
        <li>{text('help.step3')}</li>
        <li>{text('help.step4')}</li>
        <li>{text('help.step5')}</li>
        <li>{text('help.step6')}</li>
        <li>{text('help.step7')}</li>
      </ol>
      <Subtitle2 as="h2">{text('help.notes')}</Subtitle2>
      <ul className={styles.list}>
        <li>{text('help.note1')}</li>
        <li>{text('help.note2')}</li>
        <li>{text('help.note3')}</li>
      </ul>
      <Text size={200}>{text('help.version', { version: packageFile.version })}</Text>
    </section>
  );
}
