/** The 预警 column: says in words what is late or soon due, and stays right tomorrow. Functions of Excel 2007. */
import { checklistTableName } from './writeChecklistSheet';

const cell = (header: string): string => `${checklistTableName}[[#This Row],[${header}]]`;
const [due, status] = [cell('截止日期'), cell('状态')];

/** Days before the deadline that count as soon. */
const dueSoonDays = 7;

export const warningFormula = [
  `=IF(OR(${status}="已完成",${status}="已销号",${due}=""),"",`,
  `IF(${due}<TODAY(),"逾期"&(TODAY()-${due})&"天",`,
  `IF(${due}-TODAY()<=${dueSoonDays},"临期","")))`,
].join('');
