import { screen } from '@testing-library/react';
import { StepParts } from '../../src/taskpane/StepParts';
import { draw } from './reports/pane';

/** React tells of what a boundary catches on the console too; here that is expected. */
beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  jest.restoreAllMocks();
});

function Failing(): never {
  throw new Error('no such department');
}

describe('a part of a step that fails while it is drawn', () => {
  it('says so in its own place: the other parts and the tabs are there', async () => {
    await draw(
      <StepParts
        label="部分"
        chosen="one"
        onChoose={() => undefined}
        parts={[
          { name: 'one', label: '一', content: <Failing />, keep: true },
          { name: 'two', label: '二', content: <p>第二部分</p>, keep: true },
        ]}
      />,
    );
    expect(screen.getByRole('alert').textContent).toContain('no such department');
    expect(screen.getByText('第二部分')).toBeTruthy();
    expect(screen.getByRole('tab', { name: '二' })).toBeTruthy();
  });
});
