import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { statisticsOf } from '../../../src/core/supervision';
import { UserError } from '../../../src/core/userError';
import type { CircularOptions, CircularOverview } from '../../../src/excel/circular/circular';
import { CircularPanel } from '../../../src/taskpane/circular/CircularPanel';
import type { CircularServices } from '../../../src/taskpane/circular/circularServices';
import { sixTasks } from '../../core/report/plan';
import { draw } from '../reports/pane';

interface Memory extends CircularServices {
  readonly written: CircularOptions[];
  readonly visited: string[];
}

function memory(given: Partial<CircularServices> = {}): Memory {
  const written: CircularOptions[] = [];
  const visited: string[] = [];
  const overview = (): CircularOverview => ({
    statistics: statisticsOf(sixTasks, ['空闲处'], []),
    baseDate: '2020-11-20',
    circular: written.length === 0 ? null : '督查通报',
    assessment: null,
    weights: [40, 30, 15, 15],
  });
  return {
    read: () => Promise.resolve(overview()),
    write: (options) => {
      written.push(options);
      const assessment = options.assessment ? '考核参考' : null;
      return Promise.resolve({ sheet: '督查通报', assessment, tasks: 6, departments: 5 });
    },
    goTo: (sheet) => {
      visited.push(sheet);
      return Promise.resolve();
    },
    ...given,
    written,
    visited,
  };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('督查通报 in the pane', () => {
  it('shows how the plan stands', async () => {
    await draw(<CircularPanel services={memory()} shown />);
    expect(screen.getByText('任务数').closest('div')?.textContent).toBe('任务数6');
    expect(screen.getByText('已逾期').closest('div')?.textContent).toBe('已逾期1');
    const items = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(items[0]?.textContent).toBe('财务处2/2 项已完成，0 项逾期完成率 100%，按期率 50% · 未分发');
    expect(items.at(-1)?.textContent).toBe('空闲处0/0 项已完成，0 项逾期完成率 —，按期率 — · 未分发');
  });

  it('makes the circular, says where it is and goes there; then it can be brought up to date', async () => {
    const services = memory();
    await draw(<CircularPanel services={services} shown />);
    await press('生成督查通报');
    expect(services.written).toEqual([{ assessment: false, weights: null }]);
    expect(await screen.findByText('已写入工作表“督查通报”，共 6 项任务、5 个部门。')).toBeTruthy();
    await press('转到通报');
    expect(services.visited).toEqual(['督查通报']);
    expect(screen.getByRole('button', { name: '更新督查通报' })).toBeTruthy();
  });

  it('makes the scores with the weights that were typed, which must add up to 100', async () => {
    const services = memory();
    await draw(<CircularPanel services={services} shown />);
    await userEvent.click(screen.getByRole('checkbox', { name: '同时生成考核参考' }));
    fireEvent.change(screen.getByLabelText('完成率'), { target: { value: '50' } });
    expect(screen.getByText(/权重合计不是 100/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '生成督查通报' }).disabled).toBe(true);
    fireEvent.change(screen.getByLabelText('按期率'), { target: { value: '20' } });
    await press('生成督查通报');
    expect(services.written).toEqual([{ assessment: true, weights: [50, 20, 15, 15] }]);
    await userEvent.click(await screen.findByRole('button', { name: '转到考核参考' }));
    expect(services.visited).toEqual(['考核参考']);
  });

  it('says so in a workbook without a checklist', async () => {
    await draw(<CircularPanel services={memory({ read: () => Promise.reject(new UserError('noChecklist')) })} shown />);
    expect(screen.getByText(/还没有任务清单/)).toBeTruthy();
  });

  it('shows what Excel refused', async () => {
    const write = () => Promise.reject(new UserError('workbookProtected'));
    await draw(<CircularPanel services={memory({ write })} shown />);
    await press('生成督查通报');
    expect((await screen.findByRole('alert')).textContent).toMatch(/工作簿结构受保护/);
  });

  it('speaks English', async () => {
    await draw(<CircularPanel services={memory()} shown />, 'en-US');
    expect(screen.getByRole('button', { name: 'Make the circular' })).toBeTruthy();
  });
});
