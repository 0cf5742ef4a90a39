import fc from 'fast-check';
import {
  defaultOptions,
  defaultWholeSettings,
  readSettingsFile,
  writeSettingsFile,
  type WholeSettings,
} from '../../../src/core/settings';

const settings: WholeSettings = {
  warning: { baseDate: '2020-11-20', dueSoonDays: 10 },
  options: { ...defaultOptions, rollUp: 'lead', colours: { done: '#CCFFCC' } },
};

const changed = (change: object): string =>
  JSON.stringify({ ...(JSON.parse(writeSettingsFile(settings)) as object), ...change });

describe('a file of settings', () => {
  it('brings back what was written', () => {
    expect(readSettingsFile(writeSettingsFile(settings))).toEqual({ ok: true, settings, problems: [] });
    expect(readSettingsFile(`\uFEFF${writeSettingsFile(settings)}`)).toEqual({ ok: true, settings, problems: [] });
  });

  it('means the defaults where it says nothing', () => {
    expect(readSettingsFile('{"format":"task-supervision-settings","version":1}')).toEqual({
      ok: true,
      settings: defaultWholeSettings,
      problems: [],
    });
  });

  it.each([
    ['baseDate', '2020-13-01', { baseDate: null, dueSoonDays: 10 }],
    ['dueSoonDays', -1, { baseDate: '2020-11-20', dueSoonDays: 7 }],
  ] as const)('falls back for %s that cannot be used, and names it', (field, value, warning) => {
    expect(readSettingsFile(changed({ [field]: value }))).toEqual({
      ok: true,
      settings: { ...settings, warning },
      problems: [{ kind: 'unusable', field }],
    });
  });

  it('is told from other files', () => {
    for (const text of ['', '你好', '[]', '{}', '{"format":"other"}']) {
      expect(readSettingsFile(text)).toEqual({ ok: false, why: 'other' });
    }
    expect(readSettingsFile(changed({ version: 2 }))).toEqual({ ok: false, why: 'newer' });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => changed({ colours: json })),
        ),
        (text) => {
          expect(typeof readSettingsFile(text).ok).toBe('boolean');
        },
      ),
    );
  });
});
