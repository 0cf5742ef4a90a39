import { journal, undoLastCommand } from '../../../src/excel/undo/journal';
import { poseAs, told } from './olderExcel';
import { scenarios } from './scenarios';

describe.each(scenarios)('$command: $title', ({ command, prepare, wrote }) => {
  it('is taken back whole by the pane where Excel cannot (ExcelApi 1.9)', async () => {
    const { excel, run } = await prepare();
    poseAs('1.9');
    const before = told(excel.host.workbook());
    await run();
    expect(told(excel.host.workbook())).not.toEqual(before);
    expect(journal.last()).toEqual({ command, undoneBy: 'pane' });
    expect(await undoLastCommand()).toEqual({ kind: 'undone', kept: [], lost: [] });
    expect(told(excel.host.workbook())).toEqual(before);
    expect(journal.last()).toEqual({ command, undoneBy: 'nobody' });
  });
});
