/** What a department's sheet says above its table. */
import { checklistColumns } from '../core/checklist';
import type { IsoDate } from '../core/calendar';
import type { SheetTexts } from '../core/distribution';
import { inChinese } from './inChinese';

/** What goes round is Chinese, whatever language the person's Excel speaks. */
const { text, date } = inChinese;

const fillable = checklistColumns.filter(({ filledBy }) => filledBy === 'people').map(({ header }) => header);

export interface SheetAbout {
  readonly planTitle: string;
  readonly department: string;
  readonly tasks: number;
  readonly returnBy?: IsoDate;
  /** The covering note; '' for none. */
  readonly note: string;
  /** Headers of the columns to fill in; those of the checklist unless told. */
  readonly columns?: readonly string[];
}

export function sheetTexts({
  planTitle,
  department,
  tasks,
  returnBy,
  note,
  columns = fillable,
}: SheetAbout): SheetTexts {
  const guide = text('distribution.sheet.guide', { department, count: tasks, columns: columns.join('、') });
  const until = returnBy === undefined ? '' : text('distribution.sheet.returnBy', { date: date(returnBy) });
  return {
    title: text('distribution.sheet.title', { plan: planTitle, department }),
    lines: [`${guide}${until}`, note.trim()].filter((line) => line !== ''),
  };
}
