import { createPaneStore, type Slice } from '../../src/taskpane/paneStore';
import { navigationIn } from '../../src/taskpane/navigation';

const counter: Slice<number, 'up' | 'stay'> = {
  initial: 0,
  reduce: (count, event) => (event === 'up' ? count + 1 : count),
};
const other: Slice<string, string> = { initial: '', reduce: (_, text) => text };

describe("the pane's store", () => {
  it('gives a slice its initial state until something happens in it', () => {
    const store = createPaneStore();
    store.dispatch(other, 'x');
    expect(store.read(counter)).toBe(0);
    store.dispatch(counter, 'up');
    expect(store.read(counter)).toBe(1);
    expect(store.read(other)).toBe('x');
  });

  it('tells its listeners of changes only, and not those that stopped listening', () => {
    const store = createPaneStore();
    const heard: number[] = [];
    const stop = store.subscribe(() => heard.push(store.read(counter)));
    store.dispatch(counter, 'stay');
    store.dispatch(counter, 'up');
    stop();
    store.dispatch(counter, 'up');
    expect(heard).toEqual([1]);
  });

  it('shares nothing with another store', () => {
    const first = createPaneStore();
    first.dispatch(counter, 'up');
    expect(createPaneStore().read(counter)).toBe(0);
  });

  it('holds the screen that the pane shows, the overview at first', () => {
    const store = createPaneStore();
    const navigation = navigationIn(store);
    expect(navigation.current()).toBe('home');
    navigation.go('returns');
    expect(navigationIn(store).current()).toBe('returns');
  });
});
