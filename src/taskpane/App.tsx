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
import { Suspense, lazy, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { MessageKey } from '../i18n/translate';
import { GenerateScreen } from './generate/GenerateScreen';
import type { AppServices } from './appServices';
import { HelpScreen } from './HelpScreen';
import { checksParts, exchangeParts, reportParts, type Navigation, type Screen } from './navigation';
import { TranslationProvider, useTranslator } from './translation';

/** Loaded when first wanted, so that the pane opens fast. */
const ChecksScreen = lazy(async () => ({ default: (await import('./checks/ChecksScreen')).ChecksScreen }));
const ExchangeScreen = lazy(async () => ({ default: (await import('./exchange/ExchangeScreen')).ExchangeScreen }));
const ReportsScreen = lazy(async () => ({ default: (await import('./reports/ReportsScreen')).ReportsScreen }));

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

/** The steps, each with the screens it holds; its tab opens the first. */
const steps = [
  { label: 'nav.generate', screens: ['generate'] },
  { label: 'nav.checks', screens: checksParts },
  { label: 'nav.returns', screens: exchangeParts },
  { label: 'nav.reports', screens: reportParts },
  { label: 'nav.help', screens: ['help'] },
] as const satisfies readonly { readonly label: MessageKey; readonly screens: readonly Screen[] }[];

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
  const checksPart = checksParts.find((part) => part === screen);
  const exchangePart = exchangeParts.find((part) => part === screen);
  const reportPart = reportParts.find((part) => part === screen);
  const step = steps.find(({ screens }) => screens.some((one) => one === screen));
  return (
    <div className={styles.page}>
      <nav className={styles.nav} aria-label={text('nav.label')}>
        <TabList
          size="small"
          selectedValue={step?.label}
          onTabSelect={(_, { value }) => {
            const chosen = steps.find(({ label }) => label === value);
            if (chosen) navigation.go(chosen.screens[0]);
          }}
        >
          {steps.map(({ label }) => (
            <Tab key={label} value={label}>
              {text(label)}
            </Tab>
          ))}
        </TabList>
      </nav>
      <main className={styles.screen}>
        <Kept shown={screen === 'generate'}>
          <GenerateScreen services={services.generate} />
        </Kept>
        <Kept shown={checksPart !== undefined}>
          <ChecksScreen services={services} part={checksPart ?? 'checks'} onPart={navigation.go} />
        </Kept>
        <Kept shown={exchangePart !== undefined}>
          <ExchangeScreen load={services.exchange} part={exchangePart ?? 'distribution'} onPart={navigation.go} />
        </Kept>
        <Kept shown={reportPart !== undefined}>
          <ReportsScreen load={services.reports} part={reportPart ?? 'circular'} onPart={navigation.go} />
        </Kept>
        {screen === 'help' && <HelpScreen />}
      </main>
      <footer className={styles.footer}>
        <Text size={100}>{text('app.privacy')}</Text>
      </footer>
    </div>
  );
}

/** Drawn when first wanted, then kept: a pasted notice and what was found survive a look at another step. */
function Kept({ shown, children }: { readonly shown: boolean; readonly children: ReactNode }) {
  const styles = useStyles();
  const { text } = useTranslator();
  const [visited, setVisited] = useState(false);
  if (shown && !visited) setVisited(true);
  if (!visited) return null;
  return (
    <div hidden={!shown} className={shown ? styles.screen : undefined}>
      <Suspense fallback={<Spinner label={text('app.loading')} />}>{children}</Suspense>
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
