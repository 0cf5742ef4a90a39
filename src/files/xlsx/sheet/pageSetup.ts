/** How a sheet prints (ECMA-376 part 1, 18.3.1.46, 62–64, 70). Print titles and area live in names: printNames.ts. */
import type { PageSetup } from '../workbook';
import {
  booleanAttribute,
  childOf,
  choiceAttribute,
  elementAt,
  numberAttribute,
  type XmlElement,
} from '../xml/element';
import { decodeXstring } from '../xml/escape';
import { markup, xstringElement } from '../xml/markup';

/** Excel's "Normal" margins, in inches; what a sheet without margins prints with. */
const normalMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const;
type MarginName = keyof typeof normalMargins;
const marginNames: readonly MarginName[] = ['left', 'right', 'top', 'bottom', 'header', 'footer'];

const trueOnly = (element: XmlElement | undefined, name: string): true | undefined =>
  booleanAttribute(element, name, false) ? true : undefined;

function definedOnly<T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** Reads everything but titles and print area from the worksheet element. */
export function readPageSetup(sheet: XmlElement): PageSetup {
  const setup = childOf(sheet, 'pageSetup');
  const options = childOf(sheet, 'printOptions');
  const margins = childOf(sheet, 'pageMargins');
  const headerFooter = childOf(sheet, 'headerFooter');
  const fits = booleanAttribute(elementAt(sheet, 'sheetPr', 'pageSetUpPr'), 'fitToPage', false);
  const pages = (name: string): number | undefined => {
    const count = fits ? (numberAttribute(setup, name) ?? 1) : 0;
    return count === 0 ? undefined : count;
  };
  const headerText = (name: string): string | undefined => {
    const text = decodeXstring(childOf(headerFooter, name)?.text ?? '');
    return text === '' ? undefined : text;
  };
  const scale = numberAttribute(setup, 'scale');
  return definedOnly<PageSetup>({
    orientation: choiceAttribute(setup, 'orientation', ['portrait', 'landscape'] as const),
    paperSize: numberAttribute(setup, 'paperSize'),
    scale: scale === 100 ? undefined : scale,
    fitToWidth: pages('fitToWidth'),
    fitToHeight: pages('fitToHeight'),
    centerHorizontally: trueOnly(options, 'horizontalCentered'),
    centerVertically: trueOnly(options, 'verticalCentered'),
    printGridlines: trueOnly(options, 'gridLines'),
    printHeadings: trueOnly(options, 'headings'),
    blackAndWhite: trueOnly(setup, 'blackAndWhite'),
    printOrder: choiceAttribute(setup, 'pageOrder', ['downThenOver', 'overThenDown'] as const),
    titleRows: undefined,
    titleColumns: undefined,
    printArea: undefined,
    margins:
      margins === undefined
        ? undefined
        : (Object.fromEntries(
            marginNames.map((name) => [name, numberAttribute(margins, name) ?? normalMargins[name]]),
          ) as Record<MarginName, number>),
    header: headerText('oddHeader'),
    footer: headerText('oddFooter'),
  });
}

export function fitsToPage(setup: PageSetup): boolean {
  return (setup.fitToWidth ?? 0) > 0 || (setup.fitToHeight ?? 0) > 0;
}

/** printOptions, pageMargins, pageSetup and headerFooter, in the order that a worksheet holds them. */
export function pageSetupXml(setup: PageSetup): string {
  const on = (value: boolean | undefined): true | undefined => (value === true ? true : undefined);
  const options = {
    horizontalCentered: on(setup.centerHorizontally),
    verticalCentered: on(setup.centerVertically),
    headings: on(setup.printHeadings),
    gridLines: on(setup.printGridlines),
  };
  const fits = fitsToPage(setup);
  const page = {
    paperSize: setup.paperSize,
    scale: setup.scale,
    fitToWidth: fits ? (setup.fitToWidth ?? 0) : undefined,
    fitToHeight: fits ? (setup.fitToHeight ?? 0) : undefined,
    pageOrder: setup.printOrder,
    orientation: setup.orientation,
    blackAndWhite: on(setup.blackAndWhite),
  };
  const isEmpty = (attributes: object): boolean => Object.values(attributes).every((value) => value === undefined);
  const headerFooter = [
    setup.header === undefined ? '' : xstringElement('oddHeader', setup.header),
    setup.footer === undefined ? '' : xstringElement('oddFooter', setup.footer),
  ].join('');
  return [
    isEmpty(options) ? '' : markup('printOptions', options),
    setup.margins === undefined ? '' : markup('pageMargins', { ...setup.margins }),
    isEmpty(page) ? '' : markup('pageSetup', page),
    headerFooter === '' ? '' : markup('headerFooter', {}, headerFooter),
  ].join('');
}
