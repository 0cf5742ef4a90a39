/** The rules that colour a checklist: which columns, under which condition, how. */
import type { ColumnKey } from '../checklist';
import { colourLevels, stylesWith, titleStyles, type ChosenFills, type LevelStyle } from './levelStyles';
import { levelConditions, type ColourLevel, type RowCells } from './warningConditions';

export interface LevelRule {
  readonly columns: readonly ColumnKey[];
  /** A formula without '=', for the first row. */
  readonly condition: string;
  readonly style: LevelStyle;
}

/** The columns whose cells say how a task stands. */
const markedColumns: readonly ColumnKey[] = ['due', 'status', 'warning'];

/** Levels that want somebody to act: marked at the start of the row too. */
const urgent: ReadonlySet<ColourLevel> = new Set<ColourLevel>(['overdue', 'dueToday', 'dueSoon']);

/**
 * In the order of their priority.
 *
 * @param cells the first row, its columns absolute: the rules lie over several areas that begin in that row
 * @param fills the plan's own
 */
export function levelRules(cells: RowCells, fills: ChosenFills = {}): readonly LevelRule[] {
  const styles = stylesWith(fills);
  const conditions = levelConditions(cells);
  return colourLevels.flatMap((level): LevelRule[] => {
    const title = titleStyles[level];
    const condition = conditions[level];
    return [
      {
        columns: urgent.has(level) ? ['id', ...markedColumns] : markedColumns,
        condition,
        style: styles[level],
      },
      ...(title === undefined ? [] : [{ columns: ['title'] as const, condition, style: title }]),
    ];
  });
}
