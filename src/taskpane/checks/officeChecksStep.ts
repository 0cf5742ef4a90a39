/** The 检查 step's services in Excel. Loaded with the step. */
import { coloursServices } from '../colours/officeColours';
import { directoryServices } from '../directory/officeDirectory';
import type { ChecksStepServices } from './checksStepServices';
import { officeChecks } from './officeChecks';

export const officeChecksStep: ChecksStepServices = {
  checks: officeChecks,
  colours: coloursServices,
  directory: directoryServices,
};
