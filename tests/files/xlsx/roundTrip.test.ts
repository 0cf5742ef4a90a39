import { readXlsx } from '../../../src/files/xlsx/readXlsx';
import type { Workbook } from '../../../src/files/xlsx/workbook';
import { writeXlsx } from '../../../src/files/xlsx/writeXlsx';
import { normalWorkbook } from './normalize';
import { sampleWorkbook } from './sampleWorkbook';

function reread(workbook: Workbook): Workbook {
  const result = readXlsx(writeXlsx(workbook));
  if (!result.ok) throw new Error(JSON.stringify(result));
  expect(result.warnings).toEqual([]);
  return result.workbook;
}

describe('a workbook that uses everything', () => {
  const original = normalWorkbook(sampleWorkbook);
  const again = normalWorkbook(reread(sampleWorkbook));
  const { sheets: originalSheets, ...originalRest } = original;
  const { sheets: againSheets, ...againRest } = again;

  it('keeps what belongs to the whole workbook', () => {
    expect(againRest).toEqual(originalRest);
  });

  const fields = [...new Set(originalSheets.flatMap(Object.keys))] as (keyof (typeof originalSheets)[number])[];
  it.each(fields)('keeps %s of every sheet', (field) => {
    expect(againSheets.map((sheet) => sheet[field])).toEqual(originalSheets.map((sheet) => sheet[field]));
  });

  it('is written to the same bytes each time, also after being read', () => {
    const bytes = writeXlsx(sampleWorkbook);
    expect(writeXlsx(sampleWorkbook)).toEqual(bytes);
    expect(writeXlsx(reread(sampleWorkbook))).toEqual(bytes);
  });
});
