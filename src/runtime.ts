/**
 * The page of the shared runtime: commands first, so that the ribbon answers before the pane is drawn, then React.
 */
import { registerCommands } from './commands/registry';

void Office.onReady(async ({ host }) => {
  registerCommands();
  const { start } = await import('./taskpane/start');
  start(host === Office.HostType.Excel);
});
