/** Sound files of every kind that is read, small: what the fuzz run damages. */
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { arbitraryTable, writeWithExcelJs, writeWithLibrary, writeWithOurs } from './arbitraryTable';
import { samplePlan, sampleReturns } from './sampleReturns';

export async function fuzzSeeds(): Promise<readonly Uint8Array[]> {
  const tables = fc.sample(arbitraryTable, { seed: 7, numRuns: 6 });
  const returns = sampleReturns(samplePlan(2, 6));
  const written = tables.flatMap((table) => [
    writeWithOurs(table),
    writeWithLibrary(table, 'xlsx'),
    writeWithLibrary(table, 'xlsx', false),
  ]);
  const [table] = tables;
  const others =
    table === undefined
      ? []
      : [await writeWithExcelJs(table), writeWithLibrary(table, 'xlsb'), writeWithLibrary(table, 'biff8')];
  const csv = strToU8('任务编号,进展\r\nRW-001,"甲\n乙"\r\n');
  const page = strToU8('<html><table><tr><td>甲</td><td>001</td></tr></table></html>');
  const zip = zipSync({ '甲.xlsx': written[0] ?? new Uint8Array(), '乙.csv': csv, '__proto__.csv': csv });
  // The usual thing most often.
  return [...returns, ...returns, ...returns, ...written, ...others, csv, page, zip];
}
