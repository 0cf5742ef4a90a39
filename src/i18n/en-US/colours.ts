/** Colouring by deadline: levels, settings and what the pane says about them. */
import type { coloursMessages as zhCN } from '../zh-CN/colours';

export const coloursMessages: Readonly<Record<keyof typeof zhCN, string>> = {
  'level.overdue': 'Overdue',
  'level.dueToday': 'Due today',
  'level.dueSoon': 'Due soon',
  'level.onTime': 'Not yet due',
  'level.doneLate': 'Finished late',
  'level.done': 'In time',
  'level.closed': 'Closed out',
  'level.ongoing': 'Ongoing',
  'level.none': 'No deadline',

  'colours.title': 'Colour by deadline',
  'colours.lead':
    'Colours the checklist by due date, status and base date. Colours and the column 预警 follow the calendar by themselves, on rows added later too.',
  'colours.baseDate': 'Base date',
  'colours.baseDateHint.today': 'The present day, every day anew',
  'colours.baseDateHint.fixed': 'A fixed day, for a report',
  'colours.useToday': 'Today',
  'colours.dueSoonDays': 'Days ahead that count as due soon',
  'colours.dueSoonDaysUnit': 'days',
  'colours.badDate': 'Please enter the whole date',
  'colours.badDays': 'Please enter a whole number from 0 to {most}',
  'colours.apply': 'Colour',
  'colours.again': 'Colour again',
  'colours.remove': 'Remove colours',
  'colours.reading': 'Reading the checklist…',
  'colours.applying': 'Colouring…',
  'colours.removing': 'Removing the colours…',
  'colours.applied': 'The worksheet “{sheet}” is coloured.',
  'colours.removed': 'The colours are gone from the worksheet “{sheet}”; your own formats are untouched.',
  'colours.legend': 'Legend',
  'colours.count': '{count}',
  'colours.print': 'In black and white, bold, underline, italic, shade and the words in 预警 tell them apart.',
};
