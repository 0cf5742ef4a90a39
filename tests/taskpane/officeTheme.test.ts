/** Which theme the pane takes, and when it looks again. */
import { themeSource, type OfficeColours } from '../../src/taskpane/officeTheme';

function posed(office: OfficeColours | undefined, systemIsDark = false) {
  let colours = office;
  const system = Object.assign(new EventTarget(), { matches: systemIsDark });
  const pane = new EventTarget();
  const source = themeSource(() => colours, system, pane as Window);
  return {
    source,
    excelTurns: (next: OfficeColours) => {
      colours = next;
      pane.dispatchEvent(new Event('focus'));
    },
    systemTurns: (dark: boolean) => {
      system.matches = dark;
      system.dispatchEvent(new Event('change'));
    },
  };
}

describe('the theme of the pane', () => {
  it.each([
    ['says that it is dark', { isDarkTheme: true, bodyBackgroundColor: '#FFFFFF' }, 'dark'],
    ['says that it is light', { isDarkTheme: false }, 'light'],
    ['has a dark background', { bodyBackgroundColor: '#262626' }, 'dark'],
    ['has a light background', { bodyBackgroundColor: '#F3F2F1' }, 'light'],
  ] as const)('is that of an Excel that %s, whatever the system is', (_, office, expected) => {
    expect(posed(office, expected === 'light').source.current()).toBe(expected);
  });

  it.each([
    ['says nothing', undefined],
    ['gives no colour that can be read', { bodyBackgroundColor: 'window' }],
  ])("is the system's where Excel %s", (_, office) => {
    expect(posed(office, true).source.current()).toBe('dark');
    expect(posed(office, false).source.current()).toBe('light');
  });

  it('follows Excel when a person comes back to the pane, and the system at once', () => {
    const { source, excelTurns, systemTurns } = posed({}, false);
    const seen: string[] = [];
    const stop = source.subscribe(() => seen.push(source.current()));
    systemTurns(true);
    excelTurns({ isDarkTheme: false });
    excelTurns({ isDarkTheme: true });
    stop();
    systemTurns(false);
    expect(seen).toEqual(['dark', 'light', 'dark']);
  });
});
