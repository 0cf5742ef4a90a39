/** 支部摸底: the survey of branches, and the measured standards. */
export {
  measureOutcome,
  measureRules,
  requiredOf,
  surveyShortfalls,
  type MeasureOutcome,
  type MeasureRow,
  type MeasureRule,
  type Shortfall,
} from './survey/measures';
export {
  isSurveyPlan,
  matchSurveyHeaders,
  missingSurveyRows,
  surveyColumns,
  surveyId,
  surveyPlanId,
  surveySchema,
  surveyStates,
  usualInstitutions,
  type SurveyColumn,
  type SurveyKey,
  type SurveyRow,
  type SurveyState,
} from './survey/surveyColumns';
