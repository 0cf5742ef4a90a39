/** 概览: where the plan stands, and the next sensible steps. */
export { directoryForChecks } from './overview/directoryForChecks';
export {
  nextSteps,
  type NextStep,
  type NextSteps,
  type PlanState,
  type StepCode,
  type StepScreen,
} from './overview/nextSteps';
export { countIssues, planFigures, type IssueCounts, type PlanFigures } from './overview/planFigures';
