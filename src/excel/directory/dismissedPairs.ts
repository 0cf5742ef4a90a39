/** Pairs of names that a person said are two departments. Kept in the workbook, so that nobody is asked again. */
import { normalizeTitle } from '../../core/chineseText';
import { runUndoable } from '../undo/journal';

/** Key of the workbook's settings; its value is a list of pairs of names without blanks and marks. */
const settingKey = 'directory.notDuplicates';

export interface DismissedPairs {
  readonly has: (names: readonly [string, string]) => boolean;
}

const keyOf = (names: readonly [string, string]): string => names.map(normalizeTitle).sort().join('|');

interface LoadedPairs {
  /** To be called after the sync. */
  readonly read: () => DismissedPairs;
}

/** Queues the reading; costs no sync of its own. */
export function loadDismissedPairs(context: Excel.RequestContext): LoadedPairs {
  const setting = context.workbook.settings.getItemOrNullObject(settingKey);
  setting.load('value');
  return {
    read: () => {
      const keys = new Set(keysIn(setting));
      return { has: (names) => keys.has(keyOf(names)) };
    },
  };
}

/** What another program wrote there counts for nothing. */
function keysIn(setting: Excel.Setting): string[] {
  const value: unknown = setting.isNullObject ? [] : setting.value;
  return Array.isArray(value) ? value.filter((key): key is string => typeof key === 'string') : [];
}

/** Remembers that the two are not one department. Two syncs. */
export async function dismissPair(names: readonly [string, string]): Promise<void> {
  await runUndoable('dismissPair', async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(settingKey);
    setting.load('value');
    await context.sync();
    const keys = new Set([...keysIn(setting), keyOf(names)]);
    context.workbook.settings.add(settingKey, [...keys]);
    await context.sync();
  });
}
