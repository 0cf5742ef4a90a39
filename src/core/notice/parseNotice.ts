/**
 * Reads a notice. Its lines are classified (lines.ts), put into an outline (outline.ts), and the paragraphs in which
 * somebody is made responsible or a deadline is set become tasks (tasks.ts); tables in it are read as tables.
 */
import { diagnose, type Diagnostic } from '../diagnostics';
import type { Task } from '../task';
import { readFacts, type NoticeFacts } from './facts';
import { isHtml, textOfHtml } from './htmlText';
import { readLine, splitLines, type Line } from './lines';
import { outlineOf } from './outline';
import { takeTables } from './tables';
import { tasksOf } from './tasks';

export interface NoticeReading extends NoticeFacts {
  /** In the order of the text. */
  readonly tasks: readonly Task[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * @param text the whole notice, attachments included; line ends of any kind. HTML, as browsers and Word copy it, is read
 *   by its text: places are lines of that. Never throws.
 */
export function parseNotice(text: string): NoticeReading {
  const written = splitLines(isHtml(text) ? textOfHtml(text) : text);
  const { tasks: tabled, rest } = takeTables(written);
  const lines = rest.map((line, index) => readLine(line, index + 1));
  const facts = readFacts(written, firstHeading(lines));
  const { roots, strayLabels } = outlineOf(lines);
  const tasks = [...tabled, ...tasksOf(roots)].sort((a, b) => a.line - b.line);
  const stray = strayLabels.map((line): Diagnostic => ({ code: 'labelWithoutTask', line, facts: {} }));
  return {
    ...facts,
    tasks,
    diagnostics: [...stray, ...diagnose(tasks, facts.year)].sort((a, b) => a.line - b.line),
  };
}

const firstHeading = (lines: readonly Line[]): number => lines.findIndex(({ kind }) => kind === 'heading');
