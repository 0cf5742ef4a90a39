/** The 回收 step of the checklist: its screen and its slice of the pane's state, loaded together. */
import { ReturnsScreen, type ReturnsScreenProps } from './ReturnsScreen';
import { checklistReturnsSlice } from './returnsState';

export function ChecklistReturnsScreen(props: Omit<ReturnsScreenProps, 'slice'>) {
  return <ReturnsScreen slice={checklistReturnsSlice} {...props} />;
}
