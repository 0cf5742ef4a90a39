/** The pane: steps at the top, the current step below. */
import {
  FluentProvider,
  MessageBar,
  MessageBarBody,
  Spinner,
  Tab,
  TabList,
  Text,
  makeStyles,
  tokens,
  type Theme,
} from '@fluentui/react-components';
import { Suspense, lazy, useState, useSyncExternalStore } from 'react';
import type { MessageKey } from '../i18n/translate';
import { GenerateScreen } from './generate/GenerateScreen';
import type { AppServices } from './appServices';
import { HelpScreen } from './HelpScreen';
import { LaterScreen } from './LaterScreen';
import { checksParts, type Navigation, type Screen } from './navigation';
import { TranslationProvider, useTranslator } from './translation';

/** Loaded when first wanted, so that the pane opens fast. */
const ChecksScreen = lazy(async () => ({ default: (await import('./checks/ChecksScreen')).ChecksScreen }));

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    '& h1, & h2': { margin: 0 },
  },
  nav: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0, overflowX: 'auto' },
  screen: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  footer: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
  },
});

const steps = [
  { screen: 'generate', label: 'nav.generate' },
  { screen: 'checks', label: 'nav.checks' },
  { screen: 'returns', label: 'nav.returns' },
  { screen: 'reports', label: 'nav.reports' },
  { screen: 'help', label: 'nav.help' },
] as const satisfies readonly { readonly screen: Screen; readonly label: MessageKey }[];

export interface AppProps {
  readonly language: string;
  readonly theme: Theme;
  readonly navigation: Navigation;
  readonly services: AppServices;
  /** False when the page was opened outside Excel. */
  readonly inExcel: boolean;
}

export function App({ language, theme, navigation, services, inExcel }: AppProps) {
  return (
    <FluentProvider theme={theme}>
      <TranslationProvider language={language}>
        {inExcel ? <Pane navigation={navigation} services={services} /> : <NotInExcel />}
      </TranslationProvider>
    </FluentProvider>
  );
}

function Pane({ navigation, services }: Pick<AppProps, 'navigation' | 'services'>) {
  const styles = useStyles();
  const { text } = useTranslator();
  const screen = useSyncExternalStore(navigation.subscribe, navigation.current);
  const part = checksParts.find((one) => one === screen);
  // Drawn when first wanted, then kept: the findings survive a look at another step.
  const [visited, setVisited] = useState(false);
  if (part !== undefined && !visited) setVisited(true);
  return (
    <div className={styles.page}>
      <nav className={styles.nav} aria-label={text('nav.label')}>
        <TabList
          size="medium"
          selectedValue={part === undefined ? screen : 'checks'}
          onTabSelect={(_, { value }) => {
            const step = steps.find((candidate) => candidate.screen === value);
            if (step) navigation.go(step.screen);
          }}
        >
          {steps.map(({ screen: value, label }) => (
            <Tab key={value} value={value}>
              {text(label)}
            </Tab>
          ))}
        </TabList>
      </nav>
      <main className={styles.screen}>
        {/* The first step stays mounted, so that a pasted notice survives a look at another step. */}
        <div hidden={screen !== 'generate'} className={screen === 'generate' ? styles.screen : undefined}>
          <GenerateScreen services={services.generate} />
        </div>
        {visited && (
          <div hidden={part === undefined} className={part === undefined ? undefined : styles.screen}>
            <Suspense fallback={<Spinner label={text('app.loading')} />}>
              <ChecksScreen services={services} part={part ?? 'checks'} onPart={navigation.go} />
            </Suspense>
          </div>
        )}
        {screen === 'returns' && <LaterScreen title="later.returns.title" body="later.returns.text" />}
        {screen === 'reports' && <LaterScreen title="later.reports.title" body="later.reports.text" />}
        {screen === 'help' && <HelpScreen />}
      </main>
      <footer className={styles.footer}>
        <Text size={100}>{text('app.privacy')}</Text>
      </footer>
    </div>
  );
}

function NotInExcel() {
  const { text } = useTranslator();
  return (
    <MessageBar intent="warning">
      <MessageBarBody>{text('error.notInExcel')}</MessageBarBody>
    </MessageBar>
  );
}
