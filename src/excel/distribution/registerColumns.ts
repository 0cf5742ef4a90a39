/** The columns of 分发登记. */
import { inChinese } from '../../i18n/inChinese';
import { numberFormats, type SheetColumn } from '../writeChecklistSheet';

/** The sheet, and its table. */
export const registerName = '分发登记';

/** Sheets speak Chinese, whatever language the person's Excel has. */
const { text } = inChinese;

export type RegisterKey =
  'department' | 'file' | 'tasks' | 'issue' | 'issuedAt' | 'returnBy' | 'returnedAt' | 'returnedRows' | 'state';

export const registerHeader = (key: RegisterKey): string => text(`register.${key}`);
const cell = (key: RegisterKey): string => `${registerName}[[#This Row],[${registerHeader(key)}]]`;
const whole = (key: RegisterKey): string => `${registerName}[${registerHeader(key)}]`;

/** Stays right from day to day: 逾期未回收 comes by itself. */
export const stateFormula = [
  `=IF(${cell('returnedAt')}<>"","${text('register.state.returned')}",`,
  `IF(COUNTIFS(${whole('department')},${cell('department')},${whole('issue')},">"&${cell('issue')})>0,`,
  `"${text('register.state.reissued')}",`,
  `IF(N(${cell('returnBy')})=0,"${text('register.state.open')}",`,
  `IF(${cell('returnBy')}<TODAY(),"${text('register.state.late')}","${text('register.state.open')}"))))`,
].join('');

const timeFormat = 'yyyy-mm-dd hh:mm';

export interface RegisterColumn {
  readonly key: RegisterKey;
  readonly width: number;
  readonly kind: SheetColumn['kind'];
  readonly center: boolean;
  /** Where it differs from that of its kind. */
  readonly format?: string;
}

export const registerColumns: readonly RegisterColumn[] = [
  { key: 'department', width: 24, kind: 'text', center: false },
  { key: 'file', width: 44, kind: 'text', center: false },
  { key: 'tasks', width: 9, kind: 'number', center: true },
  { key: 'issue', width: 9, kind: 'number', center: true },
  { key: 'issuedAt', width: 18, kind: 'date', center: true, format: timeFormat },
  { key: 'returnBy', width: 13, kind: 'date', center: true },
  { key: 'returnedAt', width: 18, kind: 'date', center: true, format: timeFormat },
  { key: 'returnedRows', width: 10, kind: 'number', center: true },
  { key: 'state', width: 13, kind: 'formula', center: true },
];

export const formatOf = ({ kind, format }: RegisterColumn): string => format ?? numberFormats[kind];
