/** Page set-up: learn.microsoft.com/javascript/api/excel/excel.pagelayout */
import { errorCodeOf, openExcel } from './openHost';

async function layout<T>(
  change: (layout: Excel.PageLayout, sheet: Excel.Worksheet) => void,
  read: (layout: Excel.PageLayout, sync: () => Promise<void>) => Promise<T>,
): Promise<T> {
  return openExcel().run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    change(sheet.pageLayout, sheet);
    await context.sync();
    return read(sheet.pageLayout, () => context.sync());
  });
}

describe('PageLayout', () => {
  it('starts as a portrait page at full size with normal margins in points', async () => {
    const seen = await layout(
      () => undefined,
      async (page, sync) => {
        page.load('orientation,zoom,leftMargin,topMargin,headerMargin,printOrder,printGridlines,centerHorizontally');
        await sync();
        return page.toJSON();
      },
    );
    expect(seen).toMatchObject({
      orientation: 'Portrait',
      zoom: { scale: 100 },
      leftMargin: 50.4,
      topMargin: 54,
      headerMargin: 21.6,
      printOrder: 'DownThenOver',
      printGridlines: false,
      centerHorizontally: false,
    });
  });

  it('takes A4 landscape on one page across and as many down as needed (excel.pagelayoutzoomoptions)', async () => {
    const seen = await layout(
      (page) => {
        page.orientation = 'Landscape';
        page.paperSize = 'A4';
        page.zoom = { horizontalFitToPages: 1 };
        page.centerHorizontally = true;
      },
      async (page, sync) => {
        page.load('orientation,paperSize,zoom,centerHorizontally');
        await sync();
        return [page.orientation, page.paperSize, page.zoom, page.centerHorizontally];
      },
    );
    expect(seen).toEqual(['Landscape', 'A4', { horizontalFitToPages: 1 }, true]);
  });

  it.each([{ scale: 9 }, { scale: 401 }, { scale: 90, horizontalFitToPages: 1 }])(
    'refuses the zoom %j: scale is 10 to 400 and excludes fitting (excel.pagelayoutzoomoptions)',
    async (zoom) => {
      const attempt = layout(
        (page) => {
          page.zoom = zoom;
        },
        () => Promise.resolve(),
      );
      expect(await errorCodeOf(attempt)).toBe('InvalidArgument');
    },
  );

  it('repeats rows and columns on every page (excel.pagelayout#setPrintTitleRows)', async () => {
    const seen = await layout(
      (page) => {
        page.setPrintTitleRows('$1:$2');
        page.setPrintTitleColumns('A:A');
      },
      async (page, sync) => {
        const rows = page.getPrintTitleRows().load('address');
        const columns = page.getPrintTitleColumns().load('address');
        await sync();
        return [rows.address, columns.address];
      },
    );
    expect(seen).toEqual(['Sheet1!1:2', 'Sheet1!A:A']);
  });

  it('has no title rows at first', async () => {
    const isNull = await layout(
      () => undefined,
      async (page, sync) => {
        const rows = page.getPrintTitleRowsOrNullObject();
        await sync();
        return rows.isNullObject;
      },
    );
    expect(isNull).toBe(true);
  });

  it.each<[string, (page: Excel.PageLayout) => void]>([
    ['rows', (page) => page.setPrintTitleRows('A1:C1')],
    ['columns', (page) => page.setPrintTitleColumns('A1:A9')],
  ])('refuses titles that are not entire %s ("must span the entire row to be valid")', async (_, change) => {
    expect(await errorCodeOf(layout(change, () => Promise.resolve()))).toBe('InvalidArgument');
  });

  it.each<[string, (page: Excel.PageLayout, sheet: Excel.Worksheet) => void, string]>([
    ['an address', (page) => page.setPrintArea('A1:C9'), 'Sheet1!A1:C9'],
    ['a Range', (page, sheet) => page.setPrintArea(sheet.getRange('B2:C3')), 'Sheet1!B2:C3'],
    ['a RangeAreas', (page, sheet) => page.setPrintArea(sheet.getRanges('A1:B2,D4:E5')), 'Sheet1!A1:B2,Sheet1!D4:E5'],
  ])('takes %s as its print area (excel.pagelayout#setPrintArea)', async (_, change, address) => {
    const seen = await layout(change, async (page, sync) => {
      const area = page.getPrintArea().load('address');
      await sync();
      return area.address;
    });
    expect(seen).toBe(address);
  });

  it('answers ItemNotFound for a print area that is not set (excel.pagelayout#getPrintArea)', async () => {
    const attempt = layout(
      () => undefined,
      async (page, sync) => {
        page.getPrintArea().load('address');
        await sync();
      },
    );
    expect(await errorCodeOf(attempt)).toBe('ItemNotFound');
  });

  it('takes margins in centimetres and gives them in points; others stay (excel.pagelayout#setPrintMargins)', async () => {
    const seen = await layout(
      (page) => page.setPrintMargins('Centimeters', { left: 2.54, top: 1.27 }),
      async (page, sync) => {
        page.load('leftMargin,topMargin,rightMargin');
        await sync();
        return [page.leftMargin, page.topMargin, page.rightMargin];
      },
    );
    expect(seen).toEqual([72, 36, 50.4]);
  });

  it('prints page numbers in the middle of the footer (excel.headerfooter)', async () => {
    const seen = await layout(
      (page) => {
        page.headersFooters.defaultForAllPages.centerFooter = '第 &P 页，共 &N 页';
        page.headersFooters.defaultForAllPages.leftHeader = '&D';
      },
      async (page, sync) => {
        const texts = page.headersFooters.defaultForAllPages.load('centerFooter,leftHeader,rightHeader');
        await sync();
        return [texts.centerFooter, texts.leftHeader, texts.rightHeader];
      },
    );
    expect(seen).toEqual(['第 &P 页，共 &N 页', '&D', '']);
  });
});
