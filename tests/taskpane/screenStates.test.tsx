/** What a screen shows while Excel has not answered, and when it refuses: never nothing, never a dead end. */
import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { UserError } from '../../src/core/userError';
import { CircularPanel } from '../../src/taskpane/circular/CircularPanel';
import type { CircularServices } from '../../src/taskpane/circular/circularServices';
import { CloseOutPanel } from '../../src/taskpane/closeOut/CloseOutPanel';
import type { CloseOutServices } from '../../src/taskpane/closeOut/closeOutServices';
import { ColoursPanel } from '../../src/taskpane/colours/ColoursPanel';
import type { ColoursServices } from '../../src/taskpane/colours/coloursServices';
import { DirectoryPanel } from '../../src/taskpane/directory/DirectoryPanel';
import type { DirectoryServices } from '../../src/taskpane/directory/directoryServices';
import { DistributionScreen } from '../../src/taskpane/distribution/DistributionScreen';
import type { DistributionServices } from '../../src/taskpane/distribution/distributionServices';
import { HomeScreen } from '../../src/taskpane/home/HomeScreen';
import type { HomeServices } from '../../src/taskpane/home/homeServices';
import { InstitutionsPanel } from '../../src/taskpane/institutions/InstitutionsPanel';
import type { InstitutionsServices } from '../../src/taskpane/institutions/institutionsServices';
import { ReportPanel } from '../../src/taskpane/report/ReportPanel';
import type { ReportServices } from '../../src/taskpane/report/reportServices';
import { ChecklistReturnsScreen } from '../../src/taskpane/returns/ChecklistReturnsScreen';
import type { ReturnsServices } from '../../src/taskpane/returns/returnsServices';
import { SettingsScreen } from '../../src/taskpane/settings/SettingsScreen';
import type { SettingsServices } from '../../src/taskpane/settings/settingsServices';
import { SurveyPanel } from '../../src/taskpane/survey/SurveyPanel';
import type { SurveyServices } from '../../src/taskpane/survey/surveyServices';
import { ThisWeekPanel } from '../../src/taskpane/thisWeek/ThisWeekPanel';
import type { ThisWeekServices } from '../../src/taskpane/thisWeek/thisWeekServices';
import { createMailbox } from '../../src/taskpane/mailbox';
import { createPaneStore } from '../../src/taskpane/paneStore';
import { PaneStoreContext } from '../../src/taskpane/usePaneState';
import { draw } from './reports/pane';

jest.setTimeout(30_000);

/** The first thing that a screen asks of Excel. */
type Ask = () => Promise<never>;

const screens: readonly (readonly [name: string, part: (ask: Ask) => ReactNode])[] = [
  ['概览', (read) => <HomeScreen load={() => Promise.resolve({ read } as unknown as HomeServices)} onGo={nothing} />],
  [
    '标色',
    (read) => (
      <ColoursPanel
        services={{ read, today: () => '2020-11-20', requests: createMailbox() } as unknown as ColoursServices}
      />
    ),
  ],
  ['部门名录', (load) => <DirectoryPanel services={{ load } as unknown as DirectoryServices} />],
  ['分发', (load) => <DistributionScreen services={{ load } as unknown as DistributionServices} />],
  ['回收', (open) => <ChecklistReturnsScreen services={{ open, sheetNames: open } as unknown as ReturnsServices} />],
  ['本周重点', (read) => <ThisWeekPanel services={{ read } as unknown as ThisWeekServices} shown />],
  ['销号', (read) => <CloseOutPanel services={{ read } as unknown as CloseOutServices} shown />],
  ['督查通报', (read) => <CircularPanel services={{ read } as unknown as CircularServices} shown />],
  ['总结报告', (read) => <ReportPanel services={{ read, today: () => '' } as unknown as ReportServices} shown />],
  ['制度清单', (overview) => <InstitutionsPanel services={{ overview } as unknown as InstitutionsServices} shown />],
  ['支部摸底', (read) => <SurveyPanel services={{ read } as unknown as SurveyServices} shown />],
  ['设置', (read) => <SettingsScreen services={{ read, today: () => '' } as unknown as SettingsServices} />],
];

const nothing = (): void => undefined;
const open = (part: ReactNode): Promise<void> =>
  draw(<PaneStoreContext value={createPaneStore()}>{part}</PaneStoreContext>);

/** Words for the eyes or for a screen reader that something is under way. */
const isUnderWay = (): boolean =>
  [...screen.queryAllByRole('progressbar'), ...screen.queryAllByRole('status')].some((one) => {
    const labels = (one.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
    const words = [one.getAttribute('aria-label'), one.textContent, ...labels.map((label) => label?.textContent)];
    return words.some((text) => /正在|…/.test(text ?? ''));
  });

describe.each(screens)('%s', (_, part) => {
  it('says that it is reading while Excel has not answered', async () => {
    await open(part(() => new Promise(() => undefined)));
    expect(isUnderWay()).toBe(true);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says why Excel refused, and has a way on', async () => {
    await open(part(() => Promise.reject(new UserError('excelRefused', { detail: 'x' }))));
    expect((await screen.findByRole('alert')).textContent).toContain('Excel 没有接受这次操作');
    expect(isUnderWay()).toBe(false);
    const ways = screen.getAllByRole('button').filter((button) => !/关闭|详细信息/.test(button.textContent));
    expect(ways.length).toBeGreaterThan(0);
  });
});
