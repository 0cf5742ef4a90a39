/** 回收: files in, review, written in one step, and back again. */
import type { Slice } from '../paneStore';
import { ReadingStep } from './ReadingStep';
import { DoneStep } from './DoneStep';
import type { ReturnsServices } from './returnsServices';
import type { ReturnsEvent, ReturnsState } from './returnsState';
import { ReviewStep } from './ReviewStep';
import { StartStep } from './StartStep';
import { useReturns } from './useReturns';

export interface ReturnsScreenProps {
  readonly slice: Slice<ReturnsState, ReturnsEvent>;
  readonly services: ReturnsServices;
  /** False while it is kept out of sight; when it comes back to its start, the workbook is read again. */
  readonly shown?: boolean;
}

export function ReturnsScreen({ slice, services, shown = true }: ReturnsScreenProps) {
  const control = useReturns(slice, services, shown);
  const { state } = control;
  switch (state.step) {
    case 'start':
      return <StartStep state={state} control={control} />;
    case 'reading':
      return <ReadingStep progress={state.progress} onCancel={control.cancel} />;
    case 'review':
      return <ReviewStep state={state} applying={false} control={control} />;
    case 'applying':
      // The same component: what is open in it stays open when writing fails.
      return <ReviewStep state={{ session: state.session, stale: false }} applying control={control} />;
    case 'done':
      return <DoneStep state={state} control={control} />;
  }
}
