/** 制度清单 by 处理意见, for the circular: counted from the sheet as it stands. */
import { institutionTreatments } from '../../core/institutions';
import { inChinese } from '../../i18n/inChinese';
import { loadInstitutions } from '../institutions/readInstitutions';
import type { OtherCounts } from './circularLayout';

/** Sheets speak Chinese, whatever language the person's Excel has. */
const { text } = inChinese;

/** Queues the reading; call what comes back after the sync. Nothing where there is no such sheet, or nothing in it. */
export function loadInstitutionCounts(context: Excel.RequestContext): () => readonly OtherCounts[] {
  const loaded = loadInstitutions(context);
  return () => {
    const counts = loaded.read()?.counts;
    if (counts === undefined || counts.total === 0) return [];
    const treated = institutionTreatments.map((treatment) => [treatment, counts.byTreatment[treatment]] as const);
    return [{ section: 'institutions', rows: [...treated, [text('circular.treatment.none'), counts.undecided]] }];
  };
}
