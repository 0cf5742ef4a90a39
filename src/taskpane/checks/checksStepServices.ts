/** What the parts of the 检查 step ask of the layers below. */
import type { ColoursServices } from '../colours/coloursServices';
import type { DirectoryServices } from '../directory/directoryServices';
import type { ChecksServices } from './checksServices';

export interface ChecksStepServices {
  readonly checks: ChecksServices;
  readonly colours: ColoursServices;
  readonly directory: DirectoryServices;
}
