/**
 * A preview that stands in the pane while somebody else, or a second pane on the same workbook, changes the list: what is
 * then written goes by the list as it is now, or nothing is written and the person is told.
 */
import { UserError } from '../../../src/core/userError';
import { changesBetween, computed, edits, tasks } from './otherPeople';
import { visibleState } from './workbookState';
import { openFor, writingCommands } from './writingCommands';

const cases = writingCommands
  // There is no list yet, or it is not the list that the command is about.
  .filter(({ name, makes }) => !makes.includes('任务清单') && !name.includes('支部'))
  .flatMap((command) => edits.map(({ what, act }) => ({ name: command.name, command, what, act })));

it.each(cases)('$name after its preview, when $what, loses nothing and mixes no rows', async ({ command, act }) => {
  const undisturbed = await openFor(command);
  await (
    await command.preview()
  )?.();
  const after = await tasks(undisturbed);

  const excel = await openFor(command);
  const run = await command.preview();
  const before = await tasks(excel);
  await act(excel);
  const changed = await tasks(excel);
  const edited = changesBetween(before, changed);
  const standing = visibleState(excel.host.workbook());
  const failure: unknown = await run?.().then(
    () => null,
    (error: unknown) => error,
  );
  if (failure !== null) {
    expect(failure).toBeInstanceOf(UserError);
    expect(visibleState(excel.host.workbook())).toEqual(standing);
    return;
  }
  const now = await tasks(excel);
  const titles = Object.values(after).map((cells) => cells['任务名称']);
  for (const [id, cells] of Object.entries(now)) {
    // A task that the command adds takes the next number after those that are there by now.
    if (!(id in changed)) {
      expect(titles).toContain(cells['任务名称'] ?? 'no title');
      continue;
    }
    for (const [header, text] of Object.entries(cells)) {
      if (computed.has(header)) continue;
      const own = edited[id]?.[header];
      const known = own === undefined ? [before[id]?.[header], after[id]?.[header]] : [own];
      expect({ id, header, text, known: known.includes(text) }).toEqual({ id, header, text, known: true });
    }
  }
  for (const id of Object.keys(changed)) expect({ id, there: id in now }).toEqual({ id, there: true });
});
