/** The pane: steps at the top, the current step below. */
import {
  FluentProvider,
  Spinner,
  Tab,
  TabList,
  Text,
  makeStyles,
  tokens,
  type Theme,
} from '@fluentui/react-components';
import { QuestionCircleRegular, SettingsRegular } from '@fluentui/react-icons';
import { Suspense, useState, useSyncExternalStore, type ReactElement, type ReactNode } from 'react';
import type { Words } from '../i18n/loadWords';
import type { FirstKey } from '../i18n/translate';
import { AfterPaint } from './AfterPaint';
import type { AppServices } from './appServices';
import { checkRequests } from './checks/checkRequests';
import { useKeptFocus } from './focus/useKeptFocus';
import { HomeScreen } from './home/HomeScreen';
import type { HomeTarget } from './home/homeServices';
import { lazyComponent } from './lazyComponent';
import { Loaded } from './Loaded';
import { checksParts, reportParts, type Navigation, type Screen } from './navigation';
import type { PaneStore } from './paneStore';
import { ScreenBoundary } from './ScreenBoundary';
import { low, tiny } from './stepFrame';
import { TranslationProvider, useFirstWords } from './translation';
import { PaneStoreContext } from './usePaneState';

/** Loaded when first wanted, so that the pane opens fast. */
const GenerateScreen = lazyComponent(async () => (await import('./generate/GenerateScreen')).GenerateScreen);
const ChecksScreen = lazyComponent(async () => (await import('./checks/ChecksScreen')).ChecksScreen);
const DistributionScreen = lazyComponent(
  async () => (await import('./distribution/DistributionScreen')).DistributionScreen,
);
const ReturnsScreen = lazyComponent(
  async () => (await import('./returns/ChecklistReturnsScreen')).ChecklistReturnsScreen,
);
const ReportsScreen = lazyComponent(async () => (await import('./reports/ReportsScreen')).ReportsScreen);
const SettingsScreen = lazyComponent(async () => (await import('./settings/SettingsScreen')).SettingsScreen);
/** Loaded at once, but after the first screen: nothing waits before a command runs. */
const WaitingBar = lazyComponent(async () => (await import('./WaitingBar')).WaitingBar);
const ReadOnlyBar = lazyComponent(async () => (await import('./ReadOnlyBar')).ReadOnlyBar);
/** Nothing can be taken back before the first screen is drawn. */
const UndoBar = lazyComponent(async () => (await import('./undo/UndoBar')).UndoBar);
const NotInExcel = lazyComponent(async () => (await import('./NotInExcel')).NotInExcel);
const HelpScreen = lazyComponent(async () => (await import('./HelpScreen')).HelpScreen);

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    // Enlarged so far that nothing is left between tabs and buttons: then everything scrolls together.
    [tiny]: { height: 'auto', minHeight: '100vh' },
    backgroundColor: tokens.colorNeutralBackground1,
    '& h1, & h2': { margin: 0 },
  },
  // Eight tabs have to fit into 320 px; in English, and where text is enlarged, they stand in two rows.
  tabs: { flexWrap: 'wrap' },
  tab: { paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS },
  nav: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  screen: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  // For screen readers only.
  said: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  footer: {
    flexShrink: 0,
    [low]: { display: 'none' },
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
  },
});

/** The steps, each with the screens it holds; its tab opens the first. Those with an icon are shown by it. */
const steps: readonly {
  readonly label: FirstKey;
  readonly screens: readonly [Screen, ...Screen[]];
  readonly icon?: ReactElement;
}[] = [
  { label: 'nav.home', screens: ['home'] },
  { label: 'nav.generate', screens: ['generate'] },
  { label: 'nav.checks', screens: checksParts },
  { label: 'nav.distribution', screens: ['distribution'] },
  { label: 'nav.returns', screens: ['returns'] },
  { label: 'nav.reports', screens: reportParts },
  { label: 'nav.settings', screens: ['settings'], icon: <SettingsRegular /> },
  { label: 'nav.help', screens: ['help'], icon: <QuestionCircleRegular /> },
];

export interface AppProps {
  readonly words: Words;
  readonly theme: Theme;
  readonly store: PaneStore;
  readonly navigation: Navigation;
  readonly services: AppServices;
  /** False when the page was opened outside Excel. */
  readonly inExcel: boolean;
}

export function App({ words, theme, store, navigation, services, inExcel }: AppProps) {
  return (
    <FluentProvider theme={theme}>
      <TranslationProvider words={words}>
        <PaneStoreContext value={store}>
          {inExcel ? (
            <Pane navigation={navigation} services={services} />
          ) : (
            <Suspense>
              <NotInExcel />
            </Suspense>
          )}
        </PaneStoreContext>
      </TranslationProvider>
    </FluentProvider>
  );
}

function Pane({ navigation, services }: Pick<AppProps, 'navigation' | 'services'>) {
  const styles = useStyles();
  const { text, lookUp } = useFirstWords();
  const screen = useSyncExternalStore(navigation.subscribe, navigation.current);
  const checksPart = checksParts.find((part) => part === screen);
  const reportPart = reportParts.find((part) => part === screen);
  const { pane, said } = useKeptFocus<HTMLDivElement>();
  const step = steps.find(({ screens }) => screens.some((one) => one === screen));
  return (
    <div className={styles.page} ref={pane}>
      <nav className={styles.nav} aria-label={text('nav.label')}>
        <TabList
          className={styles.tabs}
          size="small"
          selectedValue={step?.label}
          onTabSelect={(_, { value }) => {
            const chosen = steps.find(({ label }) => label === value);
            if (chosen) navigation.go(chosen.screens[0]);
          }}
        >
          {steps.map(({ label, icon }) =>
            icon === undefined ? (
              <Tab key={label} value={label} className={styles.tab}>
                {lookUp(label, {})}
              </Tab>
            ) : (
              <Tab
                key={label}
                value={label}
                className={styles.tab}
                icon={icon}
                aria-label={lookUp(label, {})}
                title={lookUp(label, {})}
              />
            ),
          )}
        </TabList>
      </nav>
      <ScreenBoundary>
        <AfterPaint>
          <ReadOnlyBar load={services.access} />
        </AfterPaint>
      </ScreenBoundary>
      <ScreenBoundary>
        <AfterPaint>
          <WaitingBar />
        </AfterPaint>
      </ScreenBoundary>
      <main className={styles.screen}>
        {screen === 'home' && (
          <ScreenBoundary>
            <HomeScreen load={services.home} onGo={(target) => goFromHome(navigation, target)} />
          </ScreenBoundary>
        )}
        <Kept shown={screen === 'generate'}>
          <Loaded load={services.generate}>{(generate) => <GenerateScreen services={generate} />}</Loaded>
        </Kept>
        <Kept shown={checksPart !== undefined}>
          <ChecksScreen load={services.checks} part={checksPart ?? 'checks'} onPart={navigation.go} />
        </Kept>
        <Kept shown={screen === 'distribution'}>
          <Loaded load={services.distribution}>
            {(distribution) => <DistributionScreen services={distribution} shown={screen === 'distribution'} />}
          </Loaded>
        </Kept>
        <Kept shown={screen === 'returns'}>
          <Loaded load={services.returns}>
            {(returns) => <ReturnsScreen services={returns} shown={screen === 'returns'} />}
          </Loaded>
        </Kept>
        <Kept shown={reportPart !== undefined}>
          <ReportsScreen load={services.reports} part={reportPart ?? 'circular'} onPart={navigation.go} />
        </Kept>
        <Kept shown={screen === 'settings'}>
          <Loaded load={services.settings}>
            {(settings) => <SettingsScreen services={settings} shown={screen === 'settings'} />}
          </Loaded>
        </Kept>
        <Kept shown={screen === 'help'}>
          <HelpScreen />
        </Kept>
      </main>
      <ScreenBoundary>
        <AfterPaint>
          <UndoBar screen={screen} />
        </AfterPaint>
      </ScreenBoundary>
      <div role="status" className={styles.said}>
        {said}
      </div>
      <footer className={styles.footer}>
        <Text size={100}>{text('app.privacy')}</Text>
      </footer>
    </div>
  );
}

/** Whoever is told to check the list has it checked by the same click, as the ribbon's button does. */
function goFromHome(navigation: Navigation, target: HomeTarget): void {
  if (target === 'checks') checkRequests.give('run');
  navigation.go(target);
}

/** Drawn when first wanted, then kept: a pasted notice and what was found survive a look at another step. */
function Kept({ shown, children }: { readonly shown: boolean; readonly children: ReactNode }) {
  const styles = useStyles();
  const { text } = useFirstWords();
  const [visited, setVisited] = useState(false);
  if (shown && !visited) setVisited(true);
  if (!visited) return null;
  return (
    <div hidden={!shown} className={shown ? styles.screen : undefined}>
      <ScreenBoundary>
        <Suspense fallback={<Spinner label={text('app.loading')} />}>{children}</Suspense>
      </ScreenBoundary>
    </div>
  );
}
