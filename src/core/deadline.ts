/** Deadlines: reading them, and how a task stands against one. */
export { parseDeadline, type Deadline, type DeadlineContext, type DeadlineKind } from './deadline/parseDeadline';
export { usualReading, type BeforeReading, type DeadlineReading } from './deadline/deadlineReading';
export { nextOccurrence, type CycleDay, type Recurrence } from './deadline/recurrence';
export { warningLevel, type Warning, type WarningInput, type WarningLevel } from './deadline/warningLevel';
