/** 分发登记: a line for each file that was sent out. The user may move the sheet, its columns and its lines. */
import { fromSerial } from '../../core/calendar';
import type { RegisterLine } from '../../core/distribution';
import { runCommand } from '../runCommand';
import { registerColumns, registerHeader, registerName, type RegisterKey } from './registerColumns';

/** The register as it stands. */
export interface Register {
  readonly sheet: string;
  /** Zero-based place of the header's first cell. */
  readonly top: number;
  readonly left: number;
  /** Columns, the person's own included. */
  readonly width: number;
  /** Zero-based places of our columns within the table; one that somebody deleted is not there. */
  readonly places: ReadonlyMap<RegisterKey, number>;
  /** One for each row of the table; null for a row without a department. */
  readonly lines: readonly (RegisterLine | null)[];
}

interface LoadedRegister {
  /** To be called after the sync. Null when there is none. */
  readonly read: () => Register | null;
}

/** Queues the reading; costs no sync of its own. */
export function loadRegister(context: Excel.RequestContext): LoadedRegister {
  const { tables } = context.workbook;
  const table = tables.getItemOrNullObject(registerName);
  const sheet = tables.getItemOrNullObject(registerName).worksheet;
  const range = table.getRange();
  table.load('showTotals');
  sheet.load('name');
  range.load('values,rowIndex,columnIndex');
  return { read: () => readRegister(table, sheet, range) };
}

function readRegister(table: Excel.Table, sheet: Excel.Worksheet, range: Excel.Range): Register | null {
  if (table.isNullObject) return null;
  const [top = [], ...rows] = range.values as readonly (readonly unknown[])[];
  const names = top.map((name) => String(name).trim());
  const places = new Map(
    registerColumns.flatMap(({ key }): [RegisterKey, number][] => {
      const at = names.indexOf(registerHeader(key));
      return at < 0 ? [] : [[key, at]];
    }),
  );
  const body = table.showTotals ? rows.slice(0, -1) : rows;
  return {
    sheet: sheet.name,
    top: range.rowIndex,
    left: range.columnIndex,
    width: names.length,
    places,
    lines: body.map((row) => lineOf((key) => row[places.get(key) ?? -1])),
  };
}

function lineOf(valueOf: (key: RegisterKey) => unknown): RegisterLine | null {
  const textOf = (key: RegisterKey): string => {
    const value = valueOf(key);
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  };
  const numberOf = (key: RegisterKey): number => {
    const value = valueOf(key);
    return typeof value === 'number' ? value : Number(textOf(key)) || 0;
  };
  if (textOf('department') === '') return null;
  const returnBy = fromSerial(numberOf('returnBy'));
  return {
    department: textOf('department'),
    fileName: textOf('file'),
    tasks: numberOf('tasks'),
    issue: numberOf('issue'),
    issuedAt: minuteOf(valueOf('issuedAt')),
    ...(returnBy === null ? {} : { returnBy }),
    returned: textOf('returnedAt') !== '',
  };
}

/** 'yyyy-mm-ddThh:mm' of a serial; '' for anything else. */
function minuteOf(value: unknown): string {
  const date = typeof value === 'number' ? fromSerial(value) : null;
  if (typeof value !== 'number' || date === null) return '';
  const minutes = Math.round((value - Math.floor(value)) * 1440) % 1440;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Shows the register; nothing happens when there is none. Two syncs. */
export async function goToRegister(): Promise<void> {
  await runCommand(async (context) => {
    const sheet = context.workbook.tables.getItemOrNullObject(registerName).worksheet;
    sheet.load('name');
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.activate();
    await context.sync();
  });
}
