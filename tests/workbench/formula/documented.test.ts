import type { CellValue } from '../../../src/files/xlsx/workbook';
import { askLibreOffice, libreOfficeIsInstalled } from './libreOffice';
import { libreOfficeDiffers, pagesBoundToTheirPlace } from './libreOfficeDiffers';
import { datePages } from './pages/datePages';
import { logicalPages } from './pages/logicalPages';
import { lookupPages } from './pages/lookupPages';
import { mathPages } from './pages/mathPages';
import { statisticsPages } from './pages/statisticsPages';
import { textPages } from './pages/textPages';
import { calculate } from './sheetOf';

/** The pages are those of Microsoft's function reference; the rows follow their examples and remarks. */
const pages = [...mathPages, ...statisticsPages, ...textPages, ...datePages, ...logicalPages, ...lookupPages];

describe('formulas show what support.microsoft.com says they do', () => {
  describe.each(pages)('$page', ({ cells, rows }) => {
    it.each(rows)('%s', (formula, shows) => {
      const value = calculate(formula, cells);
      if (typeof shows === 'number' && typeof value === 'number') expect(value).toBeCloseTo(shows, 9);
      else expect(value).toEqual(shows);
    });
  });
});

/** LibreOffice saves most of its errors as #VALUE!, so that only being an error counts. */
function agrees(shows: CellValue, answer: unknown): boolean {
  if (answer === undefined) return shows === 0 || shows === false || shows === '';
  if (typeof shows === 'object') return typeof answer === 'object' && answer !== null && 'error' in answer;
  if (typeof shows === 'number' && typeof answer === 'number') return Math.abs(shows - answer) < 1e-9;
  return shows === answer;
}

// Asked wherever it is installed; on a build server it has to be.
if (libreOfficeIsInstalled() || process.env['CI'] === 'true') {
  describe('LibreOffice', () => {
    it('agrees with every row, but for those where it is known not to follow Excel', async () => {
      const asked = pages.filter(({ page }) => !pagesBoundToTheirPlace.has(page));
      const answers = await askLibreOffice(asked);
      const differing = asked.flatMap(({ rows }, at) =>
        rows.flatMap(([formula, shows], row) => {
          const answer = answers[at]?.[row];
          return agrees(shows, answer) || libreOfficeDiffers.has(formula) ? [] : [{ formula, shows, answer }];
        }),
      );
      expect(differing).toEqual([]);
    }, 120_000);
  });
}
