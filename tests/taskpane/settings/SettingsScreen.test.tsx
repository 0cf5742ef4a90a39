import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { defaultOptions, defaultWholeSettings, writeSettingsFile } from '../../../src/core/settings';
import { UserError } from '../../../src/core/userError';
import { SettingsScreen } from '../../../src/taskpane/settings/SettingsScreen';
import { draw } from '../reports/pane';
import { memorySettings, type MemorySettings } from './memorySettings';

// A long form: finding its fields by role takes jsdom a while.
jest.setTimeout(30_000);

const open = async (services: MemorySettings = memorySettings(), language?: string): Promise<MemorySettings> => {
  await draw(<SettingsScreen services={services} />, language);
  return services;
};
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const section = (name: string) => press(name);
const state = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
const importText = async (text: string, name = '督办设置.json') => {
  await section('导入、导出和恢复');
  await userEvent.upload(
    screen.getByLabelText('导入设置', { selector: 'input' }),
    new File([text], name, { type: 'application/json' }),
  );
};

describe('editing settings', () => {
  it('shows what the workbook holds and has nothing to save', async () => {
    await open();
    expect(screen.getByRole('radio', { name: '中旬结束前（6月20日）' })).toHaveProperty('checked', true);
    expect(state()).toContain('没有未保存的改动。');
    expect(screen.getByRole('button', { name: '保存设置' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('saves what was changed and says so', async () => {
    const services = await open();
    await userEvent.click(screen.getByRole('radio', { name: '6月底前（6月30日）' }));
    const days = screen.getByRole('spinbutton', { name: '提前几天算临期' });
    await userEvent.clear(days);
    await userEvent.type(days, '14');
    await section('校验规则');
    await userEvent.click(screen.getByRole('checkbox', { name: '没有责任人' }));
    expect(state()).toContain('有改动尚未保存。');
    await press('保存设置');
    expect(services.saved).toEqual([
      {
        warning: { baseDate: null, dueSoonDays: 14 },
        options: {
          ...defaultOptions,
          deadlines: { tenthBefore: 'included', monthBefore: 'included' },
          checksOff: ['ownerMissing'],
        },
      },
    ]);
    expect(await screen.findByText('设置已保存。')).toBeTruthy();
    expect(state()).toContain('没有未保存的改动。');
  });

  it('tells of it no more when it comes back into sight, before anything is read: nothing moves under a click', async () => {
    const services = memorySettings();
    let turn: () => void = () => undefined;
    function Turning() {
      const [shown, show] = useState(true);
      turn = () => show(!shown);
      return <SettingsScreen services={services} shown={shown} />;
    }
    await draw(<Turning />);
    await userEvent.click(screen.getByRole('radio', { name: '6月底前（6月30日）' }));
    await press('保存设置');
    await screen.findByText('设置已保存。');
    act(() => turn());
    services.read = () => new Promise(() => undefined);
    act(() => turn());
    expect(screen.queryByText('设置已保存。')).toBeNull();
    expect(screen.getByRole('radio', { name: '6月底前（6月30日）' })).toHaveProperty('checked', true);
  });

  it('goes back to what the workbook holds', async () => {
    const services = await open();
    await userEvent.click(screen.getByRole('radio', { name: '6月底前（6月30日）' }));
    await press('放弃改动');
    expect(screen.getByRole('radio', { name: '6月以前（5月31日）' })).toHaveProperty('checked', true);
    expect(services.saved).toEqual([]);
  });

  it('keeps what was edited when saving fails', async () => {
    const services = await open();
    services.failNext = new UserError('checklistProtected');
    await userEvent.click(screen.getByRole('radio', { name: '6月底前（6月30日）' }));
    await press('保存设置');
    expect((await screen.findByRole('alert')).textContent).toContain('受保护');
    expect(screen.getByRole('radio', { name: '6月底前（6月30日）' })).toHaveProperty('checked', true);
    await press('保存设置');
    expect(services.saved).toHaveLength(1);
  });

  it('names what cannot be saved as it is', async () => {
    await open();
    const days = screen.getByRole('spinbutton', { name: '提前几天算临期' });
    await userEvent.clear(days);
    expect(screen.getByText('请填写 0 到 366 的整数')).toBeTruthy();
    expect(screen.getByRole('button', { name: '保存设置' }).getAttribute('aria-disabled')).toBe('true');
    await userEvent.type(days, '7');
    await section('部门填报和汇总');
    for (const name of ['责任人', '状态', '进展情况', '完成日期', '佐证材料', '备注']) {
      await userEvent.click(screen.getByRole('checkbox', { name }));
    }
    expect(screen.getByText('请至少保留一列')).toBeTruthy();
  });

  it('lets a level have another fill, and the standard one again', async () => {
    const services = await open(
      memorySettings({
        settings: { ...defaultWholeSettings, options: { ...defaultOptions, colours: { overdue: '#0000FF' } } },
      }),
    );
    await section('标色');
    expect(screen.getByLabelText('“已逾期”的底色')).toHaveProperty('value', '#0000ff');
    await press('“已逾期”恢复标准色');
    await press('保存设置');
    expect(services.saved.map(({ options }) => options.colours)).toEqual([{}]);
  });
});

describe("a plan's own columns", () => {
  it('are added, described, moved and removed', async () => {
    const services = await open();
    await section('自定义列');
    await press('增加一列');
    expect(screen.getByText('请填写列名')).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: '列名' }), '经费');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '类型' }), '数字');
    await press('增加一列');
    await userEvent.type(screen.getAllByRole('textbox', { name: '列名' })[1]!, '级别');
    await userEvent.selectOptions(screen.getAllByRole('combobox', { name: '类型' })[1]!, '下拉选项');
    expect(screen.getByText('请至少填写两个选项')).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: '选项（每行一个）' }), '校级{enter}院级');
    await press('上移第 2 列');
    await press('保存设置');
    const [saved] = services.saved;
    const aKey: unknown = expect.stringMatching(/^x[1-9]\d{0,3}$/);
    expect(saved?.options.extraColumns).toEqual([
      { key: aKey, header: '级别', kind: 'choice', choices: ['校级', '院级'], width: 16, filledBy: 'departments' },
      { key: aKey, header: '经费', kind: 'number', choices: [], width: 16, filledBy: 'departments' },
    ]);
    const keys = saved?.options.extraColumns.map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
    await press('删除第 1 列的设置');
    await press('保存设置');
    expect(services.saved[1]?.options.extraColumns.map(({ header }) => header)).toEqual(['经费']);
  });

  it('are told of after saving: what came, what went, and what stays because it holds something', async () => {
    const services = await open();
    services.columns = {
      added: ['经费'],
      renamed: [{ before: '级别', after: '层级' }],
      removed: ['批示'],
      kept: ['备查', '附注'],
    };
    await userEvent.click(screen.getByRole('radio', { name: '6月底前（6月30日）' }));
    await press('保存设置');
    expect(
      await screen.findByText(
        '设置已保存。 清单里增加了列：经费。 列“级别”改名为“层级”。 清单里删去了空列：批示。 列“备查、附注”里有内容，仍留在清单里，只是不再随分发和汇总走。',
      ),
    ).toBeTruthy();
  });

  it('cannot mean what a standard column means', async () => {
    await open();
    await section('自定义列');
    await press('增加一列');
    await userEvent.type(screen.getByRole('textbox', { name: '列名' }), '责任单位');
    expect(screen.getByText('标准清单已有这个意思的列，请换一个列名')).toBeTruthy();
  });
});

describe('settings as a file', () => {
  it('go out as they are edited', async () => {
    const services = await open();
    await userEvent.click(screen.getByRole('radio', { name: '6月底前（6月30日）' }));
    await section('导入、导出和恢复');
    await press('导出设置');
    expect(services.exported.map(({ options }) => options.deadlines.monthBefore)).toEqual(['included']);
    expect(screen.getByText('设置已导出为“督办设置.json”。')).toBeTruthy();
  });

  it('come in for a look, and count when they are saved', async () => {
    const services = await open();
    const given = { ...defaultWholeSettings, options: { ...defaultOptions, rollUp: 'lead' } } as const;
    await importText(writeSettingsFile(given));
    expect(await screen.findByText('已读入“督办设置.json”的设置，点“保存设置”后生效。')).toBeTruthy();
    expect(services.saved).toEqual([]);
    await press('保存设置');
    expect(services.saved).toEqual([given]);
  });

  it('name what in them cannot be used', async () => {
    await open();
    await importText('{"format":"task-supervision-settings","version":1,"rollUp":"most"}');
    expect(await screen.findByText('多个部门的任务何时算完成：内容无效，使用默认值')).toBeTruthy();
  });

  it('are refused when the file is another one', async () => {
    await open();
    await importText('{}', '名单.json');
    expect(await screen.findByText(/“名单.json”不是督办设置文件/)).toBeTruthy();
  });

  it('go back to the defaults', async () => {
    const services = await open(
      memorySettings({ settings: { ...defaultWholeSettings, options: { ...defaultOptions, rollUp: 'any' } } }),
    );
    await section('导入、导出和恢复');
    await press('恢复默认');
    await press('保存设置');
    expect(services.saved).toEqual([defaultWholeSettings]);
  });
});

describe('settings that the workbook holds', () => {
  it('are named where they cannot be used', async () => {
    await open(
      memorySettings({
        problems: [
          { kind: 'unusable', field: 'baseDate' },
          { kind: 'column', header: '状态', fault: 'standardHeader' },
        ],
      }),
    );
    expect(screen.getByText('统计基准日：内容无效，使用默认值')).toBeTruthy();
    expect(screen.getByText(/自定义列“状态”：标准清单已有这个意思的列/)).toBeTruthy();
  });

  it('are shown in English where Excel is', async () => {
    await open(memorySettings(), 'en-US');
    expect(screen.getByRole('heading', { name: 'Settings', level: 1 })).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'by the end of June (30 June)' })).toBeTruthy();
  });
});
