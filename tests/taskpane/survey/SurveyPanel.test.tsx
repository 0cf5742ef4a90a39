import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UserError } from '../../../src/core/userError';
import type { SurveyOverview } from '../../../src/excel/survey/survey';
import type { ReturnsServices } from '../../../src/taskpane/returns/returnsServices';
import { SurveyPanel } from '../../../src/taskpane/survey/SurveyPanel';
import type { SurveyServices } from '../../../src/taskpane/survey/surveyServices';
import { draw } from '../reports/pane';
import { selectedText } from '../selectedText';

const empty: SurveyOverview = { branches: ['机关党总支', '化工党总支'], survey: null, measures: null };
const filled: SurveyOverview = {
  branches: ['机关党总支'],
  survey: {
    sheet: '支部摸底',
    rows: 5,
    branches: ['机关党总支'],
    institutions: ['三会一课'],
    states: [
      ['已落实', 1],
      ['部分落实', 1],
      ['未落实', 1],
      ['不适用', 0],
    ],
    open: 2,
  },
  measures: {
    sheet: '支部指标',
    rows: 7,
    open: 3,
    shortfalls: [
      {
        branch: '机关党总支',
        measure: '学生党员活动经费',
        base: 100,
        per: 1,
        standard: 100,
        unit: '元',
        actual: 9000,
        required: 10_000,
        missing: 1000,
      },
    ],
  },
};

interface Memory extends SurveyServices {
  readonly asked: string[];
}

function memory(overview: SurveyOverview, given: Partial<SurveyServices> = {}): Memory {
  const asked: string[] = [];
  return {
    read: () => Promise.resolve(overview),
    write: (branches, institutions) => {
      asked.push(`${branches.join('|')} × ${institutions.join('|')}`);
      return Promise.resolve({ sheet: '支部摸底', measures: '支部指标', added: 9 });
    },
    send: (returnBy, note) => {
      asked.push(`send ${returnBy}${note}`);
      return Promise.resolve({ file: '摸底.zip', count: 2 });
    },
    returns: {
      open: () => Promise.reject(new UserError('noSurvey')),
      sheetNames: () => Promise.resolve([]),
    } as unknown as ReturnsServices,
    goTo: (sheet) => {
      asked.push(`goTo ${sheet}`);
      return Promise.resolve();
    },
    copy: (text) => {
      asked.push(text);
      return Promise.resolve();
    },
    ...given,
    asked,
  };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('支部摸底 in the pane', () => {
  it('proposes the branches of the directory and the usual institutions, and makes the sheets', async () => {
    const services = memory(empty);
    await draw(<SurveyPanel services={services} shown />);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '支部' }).value).toBe('机关党总支\n化工党总支');
    fireEvent.change(screen.getByRole('textbox', { name: '制度' }), {
      target: { value: '三会一课\n\n党费收缴、三会一课' },
    });
    await press('生成摸底表');
    expect(services.asked).toEqual(['机关党总支|化工党总支 × 三会一课|党费收缴']);
    expect(await screen.findByText('已写入工作表“支部摸底”和“支部指标”，新增 9 行。')).toBeTruthy();
    await press('转到指标');
    expect(services.asked.at(-1)).toBe('goTo 支部指标');
  });

  it('shows how the survey stands and what falls short, to be copied', async () => {
    const services = memory(filled);
    await draw(<SurveyPanel services={services} shown />);
    expect(screen.getByText('落实情况：已落实 1 · 部分落实 1 · 未落实 1 · 不适用 0，未填 2。')).toBeTruthy();
    const line = '机关党总支：学生党员活动经费应达 10,000 元，实际 9,000 元，差 1,000 元';
    expect(within(screen.getByRole('region', { name: '不达标 1 项' })).getByRole('listitem').textContent).toBe(line);
    await press('复制不达标清单');
    expect(services.asked).toEqual([line]);
  });

  it('shows it with all of it selected where copying is not allowed, each time', async () => {
    await draw(<SurveyPanel services={memory(filled, { copy: () => Promise.reject(new Error('no')) })} shown />);
    for (let times = 0; times < 2; times += 1) {
      await press('复制不达标清单');
      const { value } = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '不达标的指标' });
      expect(value).toMatch(/差 1,000 元/);
      expect(selectedText()).toBe(value);
    }
    expect(screen.getByText('没有复制成功，下面的文字已选中，请按 Ctrl+C。')).toBeTruthy();
  });

  it('sends the survey out, and goes to merging what comes back and home again', async () => {
    const services = memory(filled);
    await draw(<SurveyPanel services={services} shown />);
    fireEvent.change(screen.getByLabelText('要求交回日期'), { target: { value: '2020-07-01' } });
    await press('分发给各支部');
    expect(services.asked).toEqual(['send 2020-07-01']);
    expect(await screen.findByText('已生成 2 份填报表，打包为“摸底.zip”。')).toBeTruthy();
    await press('汇总摸底表');
    expect(screen.queryByRole('button', { name: '补充摸底表' })).toBeNull();
    await press('返回支部摸底');
    expect(await screen.findByRole('button', { name: '补充摸底表' })).toBeTruthy();
  });

  it('needs a branch and an institution', async () => {
    await draw(<SurveyPanel services={memory({ ...empty, branches: [] })} shown />);
    expect(screen.getByText('请至少填写一个支部和一项制度。')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '生成摸底表' }).disabled).toBe(true);
  });

  it('shows what Excel refused, in English too', async () => {
    const write = () => Promise.reject(new UserError('workbookProtected'));
    await draw(<SurveyPanel services={memory(empty, { write })} shown />, 'en-US');
    await press('Make the survey');
    expect(await screen.findByRole('alert')).toBeTruthy();
  });
});
