/** What the sheet's window shows: gridlines, zoom, frozen panes, selection (ECMA-376 part 1, 18.3.1.87). */
import { areaName, cellName, parseAreas } from '../a1';
import type { Area, Sheet, SheetView } from '../workbook';
import { booleanAttribute, childOf, childrenOf, numberAttribute, type XmlElement } from '../xml/element';
import { markup } from '../xml/markup';

export interface ReadView {
  readonly view: SheetView;
  readonly freeze?: { readonly rows: number; readonly columns: number };
}

const firstCell: Area = { top: 0, left: 0, bottom: 0, right: 0 };
const isFirstCell = (area: Area): boolean => areaName(area) === 'A1';

/** `sheetViews` may be missing; of several views the first counts. */
export function readSheetView(sheetViews: XmlElement | undefined): ReadView {
  const element = childOf(sheetViews, 'sheetView');
  const pane = childOf(element, 'pane');
  const frozen = ['frozen', 'frozenSplit'].includes(pane?.attributes.get('state') ?? '');
  const rows = frozen ? Math.trunc(numberAttribute(pane, 'ySplit') ?? 0) : 0;
  const columns = frozen ? Math.trunc(numberAttribute(pane, 'xSplit') ?? 0) : 0;
  const active = pane?.attributes.get('activePane') ?? 'topLeft';
  const selections = childrenOf(element, 'selection');
  const selected =
    selections.find((selection) => (selection.attributes.get('pane') ?? 'topLeft') === active) ?? selections.at(-1);
  const selection = parseAreas(selected?.attributes.get('sqref') ?? '')[0];
  const zoom = numberAttribute(element, 'zoomScale');
  return {
    view: {
      showGridlines: booleanAttribute(element, 'showGridLines', true),
      showHeadings: booleanAttribute(element, 'showRowColHeaders', true),
      ...(zoom === undefined || zoom === 100 ? {} : { zoom }),
      ...(selection === undefined || isFirstCell(selection) ? {} : { selection }),
    },
    ...(rows > 0 || columns > 0 ? { freeze: { rows, columns } } : {}),
  };
}

export function sheetViewXml(sheet: Sheet, isActive: boolean): string {
  const { view, freeze } = sheet;
  const rows = freeze?.rows ?? 0;
  const columns = freeze?.columns ?? 0;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : columns > 0 ? 'topRight' : undefined;
  const selection = view.selection ?? firstCell;
  return markup(
    'sheetViews',
    {},
    markup(
      'sheetView',
      {
        showGridLines: view.showGridlines ? undefined : false,
        showRowColHeaders: view.showHeadings ? undefined : false,
        tabSelected: isActive ? true : undefined,
        zoomScale: view.zoom,
        zoomScaleNormal: view.zoom,
        workbookViewId: 0,
      },
      [
        pane === undefined
          ? ''
          : markup('pane', {
              xSplit: columns > 0 ? columns : undefined,
              ySplit: rows > 0 ? rows : undefined,
              topLeftCell: cellName(rows, columns),
              activePane: pane,
              state: 'frozen',
            }),
        markup('selection', {
          pane,
          activeCell: cellName(selection.top, selection.left),
          sqref: areaName(selection),
        }),
      ],
    ),
  );
}
