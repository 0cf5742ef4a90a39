/** What the steps of the pane ask of the layers below: loaded when first wanted, the same promise every time. */
import type { WorkbookAccess } from '../excel/workbookAccess';
import type { ChecksStepServices } from './checks/checksStepServices';
import type { DistributionServices } from './distribution/distributionServices';
import type { GenerateServices } from './generate/generateServices';
import type { HomeServices } from './home/homeServices';
import type { ReportsServices } from './reports/reportsServices';
import type { ReturnsServices } from './returns/returnsServices';
import type { SettingsServices } from './settings/settingsServices';

export interface AppServices {
  /** What Excel lets people do with this workbook, as when the pane was opened. */
  readonly access: () => Promise<WorkbookAccess>;
  /** Loaded after the first paint. */
  readonly home: () => Promise<HomeServices>;
  readonly generate: () => Promise<GenerateServices>;
  readonly checks: () => Promise<ChecksStepServices>;
  readonly distribution: () => Promise<DistributionServices>;
  readonly returns: () => Promise<ReturnsServices>;
  readonly reports: () => Promise<ReportsServices>;
  readonly settings: () => Promise<SettingsServices>;
}
