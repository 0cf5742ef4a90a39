/** The settings of a plan: what may be chosen, and reading it from anywhere. */
export {
  beforeReadings,
  defaultOptions,
  extraColumnFillers,
  extraColumnKinds,
  extraColumnWidths,
  longestChoices,
  longestHeader,
  mostExtraColumns,
  rollUpRules,
  unmarkedLeads,
  type ExtraColumn,
  type PlanOptions,
  type RollUpRule,
} from './settings/planOptions';
export { extraColumnFault, type ExtraColumnFault } from './settings/extraColumnFaults';
export { readPlanOptions, type OptionField, type OptionProblem, type ReadOptions } from './settings/readPlanOptions';
export {
  defaultWholeSettings,
  readSettingsFile,
  writeSettingsFile,
  type SettingsFileReading,
  type SettingsProblem,
  type WholeSettings,
} from './settings/settingsFile';
