import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createCellEditWait } from '../../src/excel/cellEditWait';
import { WaitingBar } from '../../src/taskpane/WaitingBar';
import { draw } from './reports/pane';

/** A command that is refused until the pause is over. */
function waitingCommand() {
  let goOn: () => void = () => undefined;
  const wait = createCellEditWait(
    (_, signal) =>
      new Promise((resolve) => {
        goOn = resolve;
        signal.addEventListener('abort', () => resolve());
      }),
  );
  let refused = true;
  const run = () =>
    wait.untilAccepted(
      () => (refused ? Promise.reject(new Error()) : Promise.resolve('done')),
      () => true,
    );
  return {
    wait,
    run,
    accept: () => {
      refused = false;
      goOn();
    },
  };
}

describe('the bar of a command that waits', () => {
  it('is not there while nothing waits', async () => {
    await draw(<WaitingBar wait={waitingCommand().wait} />);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('says what to do, and goes when Excel accepts the command', async () => {
    const { wait, run, accept } = waitingCommand();
    await draw(<WaitingBar wait={wait} />);
    const result = run();
    await act(async () => Promise.resolve());
    expect(screen.getByRole('status').textContent).toContain('有单元格正在编辑，按回车后自动继续…');
    await act(async () => {
      accept();
      await result;
    });
    expect(screen.getByRole('status').textContent).toBe('');
    await expect(result).resolves.toBe('done');
  });

  it('ends the waiting with 取消', async () => {
    const { wait, run } = waitingCommand();
    await draw(<WaitingBar wait={wait} />);
    const result = expect(run()).rejects.toMatchObject({ code: 'cellEditing' });
    await act(async () => Promise.resolve());
    await userEvent.click(screen.getByRole('button', { name: '取消' }));
    await result;
    expect(screen.queryByRole('button', { name: '取消' })).toBeNull();
  });

  it('speaks English where Office does', async () => {
    const { wait, run } = waitingCommand();
    await draw(<WaitingBar wait={wait} />, 'en-US');
    const result = expect(run()).rejects.toMatchObject({ code: 'cellEditing' });
    await act(async () => Promise.resolve());
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await result;
  });
});
