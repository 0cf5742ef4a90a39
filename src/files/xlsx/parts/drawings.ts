/** The drawing part of a sheet: where its charts lie (ECMA-376 part 1, 20.5). */
import { namespaces } from '../package/vocabulary';
import { columnAt, columnLeft, rowAt, rowTop } from '../sheet/geometry';
import type { Chart } from '../chart';
import type { Sheet } from '../workbook';
import { childOf, elementAt, numberAttribute, type XmlElement } from '../xml/element';
import { markup } from '../xml/markup';

/** English metric units, the unit of drawings. */
const unitsPerPoint = 12_700;

type Placement = Pick<Chart, 'left' | 'top' | 'width' | 'height'>;

export interface DrawnObject extends Placement {
  /** Relationship id of the chart, or undefined for a picture or shape. */
  readonly chartId: string | undefined;
  readonly name: string;
  /** 'graphicFrame', 'pic', 'sp' … */
  readonly element: string;
}

const points = (element: XmlElement | undefined, name: string): number =>
  (numberAttribute(element, name) ?? 0) / unitsPerPoint;

const numberIn = (element: XmlElement | undefined): number => Number(element?.text ?? 0) || 0;

function cornerOf(marker: XmlElement | undefined, sheet: Sheet): { readonly left: number; readonly top: number } {
  return {
    left: columnLeft(sheet, numberIn(childOf(marker, 'col'))) + numberIn(childOf(marker, 'colOff')) / unitsPerPoint,
    top: rowTop(sheet, numberIn(childOf(marker, 'row'))) + numberIn(childOf(marker, 'rowOff')) / unitsPerPoint,
  };
}

function placementOf(anchor: XmlElement, sheet: Sheet): Placement {
  const extent = childOf(anchor, 'ext');
  const size = { width: points(extent, 'cx'), height: points(extent, 'cy') };
  if (anchor.name === 'absoluteAnchor') {
    const position = childOf(anchor, 'pos');
    return { left: points(position, 'x'), top: points(position, 'y'), ...size };
  }
  const from = cornerOf(childOf(anchor, 'from'), sheet);
  if (anchor.name === 'oneCellAnchor') return { ...from, ...size };
  const to = cornerOf(childOf(anchor, 'to'), sheet);
  return { ...from, width: to.left - from.left, height: to.top - from.top };
}

/** Points to a hundredth: units of the file are finer than anything shown. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** `sheet` needs its rows and columns only. */
export function readDrawing(root: XmlElement, sheet: Sheet): readonly DrawnObject[] {
  return root.children.flatMap((anchor) => {
    const object = anchor.children.find((child) =>
      ['graphicFrame', 'pic', 'sp', 'grpSp', 'cxnSp'].includes(child.name),
    );
    if (object === undefined) return [];
    const { left, top, width, height } = placementOf(anchor, sheet);
    const properties = object.children.find((child) => child.name.startsWith('nv'));
    return {
      left: rounded(left),
      top: rounded(top),
      width: rounded(width),
      height: rounded(height),
      chartId: elementAt(object, 'graphic', 'graphicData', 'chart')?.attributes.get('r:id'),
      name: childOf(properties, 'cNvPr')?.attributes.get('name') ?? '',
      element: object.name,
    };
  });
}

/** One anchor a chart, pinned to the cell under its top left corner so that it moves with it. */
export function drawingXml(sheet: Sheet, chartIds: readonly string[]): string {
  const units = (value: number): number => Math.round(value * unitsPerPoint);
  const value = (name: string, number: number): string => markup(`xdr:${name}`, {}, String(number));
  const anchors = sheet.charts.map((chart, i) => {
    const column = columnAt(sheet, chart.left);
    const row = rowAt(sheet, chart.top);
    return markup('xdr:oneCellAnchor', {}, [
      markup('xdr:from', {}, [
        value('col', column.index),
        value('colOff', units(column.offset)),
        value('row', row.index),
        value('rowOff', units(row.offset)),
      ]),
      markup('xdr:ext', { cx: units(chart.width), cy: units(chart.height) }),
      markup('xdr:graphicFrame', { macro: '' }, [
        markup('xdr:nvGraphicFramePr', {}, [
          markup('xdr:cNvPr', { id: i + 2, name: chart.name }),
          markup('xdr:cNvGraphicFramePr'),
        ]),
        markup('xdr:xfrm', {}, [markup('a:off', { x: 0, y: 0 }), markup('a:ext', { cx: 0, cy: 0 })]),
        markup(
          'a:graphic',
          {},
          markup(
            'a:graphicData',
            { uri: namespaces.chart },
            markup('c:chart', {
              'xmlns:c': namespaces.chart,
              'xmlns:r': namespaces.relationships,
              'r:id': chartIds[i],
            }),
          ),
        ),
      ]),
      markup('xdr:clientData'),
    ]);
  });
  return markup('xdr:wsDr', { 'xmlns:xdr': namespaces.spreadsheetDrawing, 'xmlns:a': namespaces.drawing }, anchors);
}
