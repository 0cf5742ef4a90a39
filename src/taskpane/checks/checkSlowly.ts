/** Checks a list of any length while the page stays alive. */
import {
  checkInSteps,
  type CheckContext,
  type CheckedChecklist,
  type CheckProgress,
  type Issue,
} from '../../core/checks';

/** Lets the page draw and listen between the steps. Null when cancelled. */
export async function checkSlowly(
  checklist: CheckedChecklist,
  context: CheckContext,
  onProgress: (progress: CheckProgress) => void,
  signal: AbortSignal,
): Promise<readonly Issue[] | null> {
  const steps = checkInSteps(checklist, context);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    onProgress(step.value);
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return null;
  }
}
