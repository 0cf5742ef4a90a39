/** What the 回收 step asks of the layers below: sending out, and merging what comes back. */
import type { DistributionServices } from '../distribution/distributionServices';
import type { ReturnsServices } from '../returns/returnsServices';

export interface ExchangeServices {
  readonly distribution: DistributionServices;
  readonly returns: ReturnsServices;
}
