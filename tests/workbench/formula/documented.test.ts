import { calculate } from './sheetOf';
import { datePages } from './pages/datePages';
import { logicalPages } from './pages/logicalPages';
import { lookupPages } from './pages/lookupPages';
import { mathPages } from './pages/mathPages';
import { statisticsPages } from './pages/statisticsPages';
import { textPages } from './pages/textPages';

/** The pages are those of Microsoft's function reference; most rows are its own examples. */
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
