/** 检查, as a clerk does it: generate, check, look at the findings, repair, go on working. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { noticeOfFacts } from '../fixtures/notices/realTasks';
import { useTrialPage, type TrialPage } from './trialPage';

jest.setTimeout(180_000);

const pictures = path.join(__dirname, '..', '..', 'test-results', 'screenshots');
const currentPage = useTrialPage();
let trial: TrialPage;

beforeEach(() => {
  mkdirSync(pictures, { recursive: true });
  trial = currentPage();
});

const picture = (name: string) => trial.page.screenshot({ path: path.join(pictures, `${name}.png`) });
const pressRibbon = (name: string) => trial.page.getByRole('button', { name }).click();
const pressInPane = (name: string | RegExp) => trial.pane.getByRole('button', { name }).click();

async function generate(): Promise<void> {
  await pressRibbon('生成任务清单');
  await trial.pane.getByRole('textbox', { name: '通知全文' }).fill(noticeOfFacts());
  await pressInPane('识别任务');
  await pressInPane('生成任务清单');
  await trial.pane.getByRole('heading', { name: '任务清单已生成' }).waitFor();
}

describe('校验清单', () => {
  it('lists what it found', async () => {
    await generate();
    await pressRibbon('校验清单');
    await trial.pane.getByRole('heading', { name: /发现/ }).waitFor();
    await picture('checks-report');
  });
});
