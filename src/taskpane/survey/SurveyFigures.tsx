/** How the survey stands, and what falls short of its standard. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Shortfall } from '../../core/survey';
import type { SurveyOverview } from '../../excel/survey/survey';
import { useTranslator } from '../translation';

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** A shortfall as a line of text. */
export function useShortfallLines(): (shortfall: Shortfall) => string {
  const { text } = useTranslator();
  return ({ branch, measure, required, actual, missing, unit }) =>
    text('survey.panel.shortfall', { branch, measure, required, actual: actual ?? 0, missing, unit });
}

export interface SurveyFiguresProps {
  readonly overview: SurveyOverview;
  readonly onGoTo: (sheet: string) => void;
}

export function SurveyFigures({ overview: { survey, measures }, onGoTo }: SurveyFiguresProps) {
  const styles = useStyles();
  const { text } = useTranslator();
  const lineOf = useShortfallLines();
  if (survey === null || measures === null) return null;
  const { shortfalls } = measures;
  return (
    <>
      <Text>
        {text('survey.panel.states', {
          states: survey.states.map(([state, count]) => text('survey.panel.state', { state, count })).join(' · '),
          open: survey.open,
        })}
      </Text>
      {shortfalls.length === 0 ? (
        <Text>{text('survey.panel.noShortfalls')}</Text>
      ) : (
        <section aria-label={text('survey.panel.shortfalls', { count: shortfalls.length })}>
          <h2 className={styles.heading}>{text('survey.panel.shortfalls', { count: shortfalls.length })}</h2>
          <ul className={styles.list}>
            {shortfalls.map((one) => (
              <li key={`${one.branch} ${one.measure}`}>{lineOf(one)}</li>
            ))}
          </ul>
        </section>
      )}
      {measures.open > 0 && <Text size={200}>{text('survey.panel.openMeasures', { count: measures.open })}</Text>}
      <div className={styles.actions}>
        <Button size="small" onClick={() => onGoTo(survey.sheet)}>
          {text('survey.panel.goTo')}
        </Button>
        <Button size="small" onClick={() => onGoTo(measures.sheet)}>
          {text('survey.panel.goToMeasures')}
        </Button>
      </div>
    </>
  );
}
