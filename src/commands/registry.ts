/** What each ribbon button runs, by the FunctionName of the manifest; the keys of assets/shortcuts.json run the same. */
import { baseline, supports } from '../excel/requirements';
import { toUserError } from '../excel/runCommand';
import { checkRequests } from '../taskpane/checks/checkRequests';
import { colourRequests } from '../taskpane/colours/colourRequests';
import { handover } from '../taskpane/generate/handover';
import { openScreen } from './openScreen';

type Command = () => Promise<void>;

const commands = {
  // Loaded when first pressed: the rules it needs are large, and the ribbon must answer at once.
  generateChecklist: async () => (await import('./generateFromActiveSheet')).generateFromActiveSheet(),
  checkChecklist: () => {
    checkRequests.give('run');
    return openScreen('checks');
  },
  applyColours: () => {
    colourRequests.give('apply');
    return openScreen('colours');
  },
  openDirectory: () => openScreen('directory'),
  openDistribution: () => openScreen('distribution'),
  openReturns: () => openScreen('returns'),
  openThisWeek: () => openScreen('thisWeek'),
  openCloseOut: () => openScreen('closeOut'),
  openCircular: () => openScreen('circular'),
  openReport: () => openScreen('report'),
  openInstitutions: () => openScreen('institutions'),
  openSurvey: () => openScreen('survey'),
  openSettings: () => openScreen('settings'),
  openHelp: () => openScreen('help'),
} as const satisfies Readonly<Record<string, Command>>;

/** The names the manifest may use as FunctionName. */
export const commandNames: readonly string[] = Object.keys(commands);

/** Registers every command with Office. */
export function registerCommands(): void {
  for (const [name, command] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event | null) => {
      void run(command, event);
    });
  }
}

/**
 * A failure is shown in the pane. Excel is told that the command is done in any case: a button whose command never
 * completes stays grey. A key brings no event: nothing waits for it.
 */
async function run(command: Command, event: Office.AddinCommands.Event | null): Promise<void> {
  try {
    // An older Excel shows the pane, which says what is missing.
    await (supports(baseline) ? command() : Office.addin.showAsTaskpane());
  } catch (error) {
    handover.give({ kind: 'failed', error: toUserError(error) });
  } finally {
    event?.completed();
  }
}
