/** Which checks are on. */
import { Checkbox, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { issueSeverities, severities, type IssueCode } from '../../core/checks';
import { issueTitle } from '../../i18n/issueText';
import { useTranslator } from '../translation';
import type { SectionProps } from './sectionProps';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', border: 'none', margin: 0, padding: 0 },
  heading: { padding: 0, marginBottom: tokens.spacingVerticalXS },
});

const codes = Object.keys(issueSeverities) as IssueCode[];

export function ChecksSection({ draft, onEdit }: SectionProps) {
  const styles = useStyles();
  const translator = useTranslator();
  const { text } = translator;
  const { checksOff } = draft;
  return (
    <>
      <Text size={200}>{text('settings.checksHint')}</Text>
      {severities.map((severity) => (
        <fieldset key={severity} className={styles.group}>
          <Subtitle2 as="span" className={styles.heading}>
            <legend>{text(`severity.${severity}`)}</legend>
          </Subtitle2>
          {codes
            .filter((code) => issueSeverities[code] === severity)
            .map((code) => (
              <Checkbox
                key={code}
                label={issueTitle(code, translator)}
                checked={!checksOff.includes(code)}
                onChange={(_, { checked }) =>
                  onEdit({
                    checksOff: codes.filter((one) => (one === code ? checked !== true : checksOff.includes(one))),
                  })
                }
              />
            ))}
        </fieldset>
      ))}
    </>
  );
}
