/** What the steps of the pane ask of the layers below. */
import type { ChecksServices } from './checks/checksServices';
import type { ColoursServices } from './colours/coloursServices';
import type { DirectoryServices } from './directory/directoryServices';
import type { DistributionServices } from './distribution/distributionServices';
import type { GenerateServices } from './generate/generateServices';
import type { HomeServices } from './home/homeServices';
import type { ReportsServices } from './reports/reportsServices';
import type { ReturnsServices } from './returns/returnsServices';
import type { SettingsServices } from './settings/settingsServices';

export interface AppServices {
  /** Loaded after the first paint; the same promise every time. */
  readonly home: () => Promise<HomeServices>;
  readonly generate: GenerateServices;
  readonly checks: ChecksServices;
  readonly colours: ColoursServices;
  readonly directory: DirectoryServices;
  /** Loaded when first wanted; the same promise every time. */
  readonly distribution: () => Promise<DistributionServices>;
  /** Likewise. */
  readonly returns: () => Promise<ReturnsServices>;
  /** Likewise. */
  readonly reports: () => Promise<ReportsServices>;
  /** Likewise. */
  readonly settings: () => Promise<SettingsServices>;
}
