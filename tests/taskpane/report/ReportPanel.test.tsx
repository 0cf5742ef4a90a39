import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UserError } from '../../../src/core/userError';
import { ReportPanel } from '../../../src/taskpane/report/ReportPanel';
import type { ReportServices } from '../../../src/taskpane/report/reportServices';
import { planOf, sentPlan } from '../../core/report/plan';
import { draw } from '../reports/pane';
import { selectedText } from '../selectedText';

interface Memory extends ReportServices {
  readonly saved: { readonly name: string; readonly title: string; readonly unit: string; readonly date: string }[];
  readonly copied: string[];
}

function memory(given: Partial<ReportServices> = {}): Memory {
  const saved: Memory['saved'] = [];
  const copied: string[] = [];
  return {
    read: () => Promise.resolve(sentPlan()),
    save: ({ title, unit, date }, name) => {
      saved.push({ name, title, unit, date });
      return Promise.resolve();
    },
    copy: (text) => {
      copied.push(text);
      return Promise.resolve();
    },
    ...given,
    saved,
    copied,
  };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const preview = () => within(screen.getByRole('article', { name: '预览' }));

describe('总结报告 in the pane', () => {
  it('shows how the report will read', async () => {
    await draw(<ReportPanel services={memory()} shown />);
    expect(preview().getByRole('heading', { level: 2 }).textContent).toBe('关于“书香校园”活动落实情况的总结报告');
    expect(
      preview()
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent),
    ).toEqual(['一、总体情况', '二、分类别进展', '三、分部门完成情况', '四、存在的问题', '五、下一步工作']);
    expect(preview().getByText(/共列任务 6 项，已完成 2 项，完成率 33.3%/)).toBeTruthy();
  });

  it('takes title, unit, date and parts, and saves what the preview shows', async () => {
    const services = memory();
    await draw(<ReportPanel services={services} shown />);
    await userEvent.type(screen.getByLabelText('标题'), '半年总结/上');
    await userEvent.type(screen.getByLabelText('落款单位'), '组织部');
    fireEvent.change(screen.getByLabelText('成文日期'), { target: { value: '2020-12-01' } });
    await userEvent.click(screen.getByRole('checkbox', { name: '分类别进展' }));
    expect(preview().queryByText(/分类别进展/)).toBeNull();
    expect(preview().getByText('四、下一步工作')).toBeTruthy();
    await press('下载 Word 文件');
    expect(services.saved).toEqual([
      { name: '半年总结／上.docx', title: '半年总结/上', unit: '组织部', date: '2020年12月1日' },
    ]);
    expect(await screen.findByText(/已生成“半年总结／上.docx”/)).toBeTruthy();
  });

  it('copies the text, and shows it to be copied by hand where that is not allowed', async () => {
    const services = memory();
    await draw(<ReportPanel services={services} shown />);
    await press('复制文字');
    expect(await screen.findByText(/文字已复制/)).toBeTruthy();
    expect(services.copied[0]).toMatch(/^关于“书香校园”活动落实情况的总结报告\n\n一、总体情况\n/);
  });

  it('shows the text where copying is not allowed', async () => {
    await draw(<ReportPanel services={memory({ copy: () => Promise.reject(new Error('no')) })} shown />);
    await press('复制文字');
    const { value } = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '报告文字' });
    expect(value).toMatch(/一、总体情况/);
    expect(selectedText()).toBe(value);
    expect(screen.getByText('没有复制成功，下面的文字已选中，请按 Ctrl+C。')).toBeTruthy();
  });

  it('cannot be made without a date', async () => {
    await draw(<ReportPanel services={memory()} shown />);
    fireEvent.change(screen.getByLabelText('成文日期'), { target: { value: '' } });
    expect(screen.getByText('请填写日期。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '下载 Word 文件' })).toBeNull();
  });

  it('says so in a workbook without a checklist, and when Excel refuses', async () => {
    await draw(<ReportPanel services={memory({ read: () => Promise.reject(new UserError('noChecklist')) })} shown />);
    expect(screen.getByText(/还没有任务清单/)).toBeTruthy();
  });

  it('shows an error with its remedy', async () => {
    await draw(<ReportPanel services={memory({ save: () => Promise.reject(new Error('disk')) })} shown />);
    await press('下载 Word 文件');
    expect(await screen.findByRole('alert')).toBeTruthy();
  });

  it('has something to say about a plan without tasks', async () => {
    await draw(<ReportPanel services={memory({ read: () => Promise.resolve(planOf([])) })} shown />, 'en-US');
    expect(screen.getByRole('button', { name: 'Download as Word' })).toBeTruthy();
    expect(screen.getByText(/任务清单中没有任务/)).toBeTruthy();
  });
});
