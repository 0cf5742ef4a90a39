import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { closeOutObstacles } from '../../../src/core/closeOut';
import type { SupervisedTask } from '../../../src/core/supervision';
import { UserError } from '../../../src/core/userError';
import type { ChecklistPlace } from '../../../src/excel/locateChecklist';
import { CloseOutPanel } from '../../../src/taskpane/closeOut/CloseOutPanel';
import type { CloseOutServices } from '../../../src/taskpane/closeOut/closeOutServices';
import { baseDate, task } from '../../core/supervision/tasks';
import { draw } from '../reports/pane';

const done = { status: '已完成', completedOn: '2020-11-01' } as const;
const tasks: readonly SupervisedTask[] = [
  task({ line: 4, id: 'RW-001', title: '甲', ...done, evidence: '纪要' }),
  task({ line: 5, id: 'RW-002', title: '乙', ...done, evidence: '纪要' }),
  task({ line: 6, id: 'RW-003', title: '丙', ...done }),
  task({ line: 7, id: 'RW-004', title: '丁' }),
  task({ line: 8, id: 'RW-005', title: '戊', status: '已销号', completedOn: '2020-11-01' }),
];
const place: ChecklistPlace = {
  sheet: '任务清单',
  kind: 'table',
  headerRow: 2,
  firstColumn: 0,
  headers: [],
  columns: { places: new Map(), extra: [] },
  rowCount: 5,
} as unknown as ChecklistPlace;

interface Memory extends CloseOutServices {
  readonly asked: string[];
}

function memory(selected: readonly number[] = [], given: Partial<CloseOutServices> = {}): Memory {
  const asked: string[] = [];
  const note = (what: string, chosen: readonly SupervisedTask[], ...rest: readonly string[]) => {
    asked.push([what, chosen.map(({ title }) => title).join(''), ...rest].join(' '));
    return Promise.resolve({ tasks: chosen.length, records: '销号记录' });
  };
  return {
    read: () =>
      Promise.resolve({
        place,
        baseDate,
        candidates: tasks.map((one) => ({ task: one, obstacles: closeOutObstacles(one, baseDate) })),
        selected,
      }),
    close: (chosen, person) => note('close', chosen, person),
    reopen: (chosen, person, reason) => note('reopen', chosen, person, reason),
    goTo: (_, line, column) => {
      asked.push(`goTo ${String(line)} ${column}`);
      return Promise.resolve();
    },
    ...given,
    asked,
  };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('销号 in the pane', () => {
  it('shows what can be closed out, what stands in the way, and what comes next', async () => {
    const services = memory();
    await draw(<CloseOutPanel services={services} shown />);
    const listed = (name: string) =>
      within(screen.getByRole('region', { name }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent);
    expect(listed('可以销号 2 项')).toEqual(['RW-001 甲', 'RW-002 乙']);
    expect(listed('还不能销号 1 项')[0]).toMatch(/^RW-003 丙没有佐证材料/);
    expect(listed('已销号 1 项')).toEqual(['RW-005 戊']);
    expect(listed('各状态下一步')).toEqual(['推进中 1 项：按计划推进', '已完成 3 项：巩固提升', '已销号 1 项：已办结']);
    await press('到单元格');
    expect(services.asked).toEqual(['goTo 6 evidence']);
  });

  it('closes out those that are left chosen, in the name of the person', async () => {
    const services = memory();
    await draw(<CloseOutPanel services={services} shown />);
    await userEvent.type(screen.getByLabelText('经办人'), ' 张三 ');
    await userEvent.click(screen.getByRole('checkbox', { name: '选择“乙”' }));
    await press('销号 1 项');
    expect(services.asked).toEqual(['close 甲 张三']);
    expect(await screen.findByText('1 项任务已销号，记入工作表“销号记录”。')).toBeTruthy();
  });

  it('takes closings back with a reason only', async () => {
    const services = memory();
    await draw(<CloseOutPanel services={services} shown />);
    expect(screen.queryByRole('button', { name: /^取消销号/ })).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: '选择“戊”' }));
    await press('取消销号 1 项');
    expect(screen.getByText('请写明原因。')).toBeTruthy();
    expect(services.asked).toEqual([]);
    await userEvent.type(screen.getByRole('textbox', { name: /取消销号的原因/ }), '材料不全');
    await press('取消销号 1 项');
    expect(services.asked).toEqual(['reopen 戊  材料不全']);
    expect(await screen.findByText(/1 项任务已取消销号/)).toBeTruthy();
  });

  it('works on the selected rows alone when asked to', async () => {
    const services = memory([5, 6]);
    await draw(<CloseOutPanel services={services} shown />);
    await userEvent.click(screen.getByRole('radio', { name: '选中的行（2 项）' }));
    await press('销号 1 项');
    expect(services.asked).toEqual(['close 乙 ']);
  });

  it('says so in a workbook without a checklist', async () => {
    const services = memory([], { read: () => Promise.reject(new UserError('noChecklist')) });
    await draw(<CloseOutPanel services={services} shown />);
    expect(screen.getByText(/还没有任务清单/)).toBeTruthy();
  });

  it('shows what was refused', async () => {
    const close = () => Promise.reject(new UserError('sheetChanged', { sheet: '任务清单' }));
    await draw(<CloseOutPanel services={memory([], { close })} shown />);
    await press('销号 2 项');
    expect((await screen.findByRole('alert')).textContent).toMatch(/在处理期间被改动/);
  });
});
