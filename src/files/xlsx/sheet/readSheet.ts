/** A worksheet part with all that hangs on it -> a Sheet. */
import { parseArea } from '../a1';
import type { Chart } from '../chart';
import { readCells } from '../cells/readCells';
import { inPart, type OpenPackage, type Relationship } from '../package/openPackage';
import { customPropertyText } from '../parts/customProperties';
import { readDrawing } from '../parts/drawings';
import { readAutoFilter } from '../parts/filters';
import { readNotes, readVisibleNotes } from '../parts/notes';
import { readChart } from '../parts/readChart';
import { readTable } from '../parts/tables';
import { readThreadedComments, withoutThreadStandIns } from '../parts/threadedComments';
import type { ReadWarning } from '../readResult';
import { readColor, type ColorScheme } from '../styles/color';
import type { StyleSheet } from '../styles/readStyles';
import { emptySheet, type Area, type Comment, type Note, type Sheet, type Table } from '../workbook';
import { BrokenXml } from '../xml/brokenXml';
import {
  booleanAttribute,
  childOf,
  childrenOf,
  elementAt,
  numberAttribute,
  parseXml,
  type XmlElement,
} from '../xml/element';
import { decodeXstring } from '../xml/escape';
import { readColumnRuns } from './columnRuns';
import { foreignExtensions } from './extensions';
import { standardColumnWidth } from './geometry';
import { readHyperlinks } from './hyperlinks';
import { readPageSetup } from './pageSetup';
import { readConditionalFormats } from './readConditionalFormats';
import { readSheetProtection } from './sheetProtection';
import { readSheetView } from './sheetView';
import { readValidations } from './validations';

export interface SheetContext {
  readonly source: OpenPackage;
  readonly styles: StyleSheet;
  readonly colors: ColorScheme;
  readonly sharedStrings: readonly string[];
  readonly persons: ReadonlyMap<string, string>;
  readonly date1904: boolean;
  readonly warn: (warning: ReadWarning) => void;
}

/** Elements of a worksheet that are read; others are warned of unless nothing is lost with them. */
const readElements: ReadonlySet<string> = new Set([
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection', 'autoFilter'],
  ...['mergeCells', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins'],
  ...['pageSetup', 'headerFooter', 'customProperties', 'drawing', 'legacyDrawing', 'tableParts', 'extLst'],
  // Only marks for East Asian reading aids, error indicators and recalculation.
  ...['phoneticPr', 'ignoredErrors', 'sheetCalcPr'],
]);

interface SplitSheet {
  readonly xml: string;
  /** The worksheet element with an empty sheetData. */
  readonly frame: XmlElement;
  readonly rowsFrom: number;
  readonly rowsTo: number;
}

/** Separates the rows, which are scanned, from the rest, which is small enough for a tree. */
function splitSheet(xml: string): SplitSheet {
  const start = /<(?:[\w.-]+:)?sheetData(?=[\s/>])[^>]*>/.exec(xml);
  if (start === null) return { xml, frame: parseXml(xml), rowsFrom: 0, rowsTo: 0 };
  const rowsFrom = start.index + start[0].length;
  if (start[0].endsWith('/>')) return { xml, frame: parseXml(xml), rowsFrom, rowsTo: rowsFrom };
  const end = xml.lastIndexOf(`</${/^<([^\s/>]+)/.exec(start[0])?.[1] ?? ''}`);
  if (end === -1) throw new BrokenXml('sheetData is not closed');
  return { xml, frame: parseXml(xml.slice(0, rowsFrom) + xml.slice(end)), rowsFrom, rowsTo: end };
}

function areasOf(parent: XmlElement | undefined, name: string): readonly Area[] {
  return childrenOf(parent, name).flatMap((element) => parseArea(element.attributes.get('ref') ?? '') ?? []);
}

function warnOfIgnored(frame: XmlElement, part: string, warn: SheetContext['warn']): void {
  for (const element of frame.children) {
    if (!readElements.has(element.name)) warn({ code: 'elementIgnored', part, element: element.name });
  }
  const isOutlined = childrenOf(childOf(frame, 'cols'), 'col').some(
    (col) => (numberAttribute(col, 'outlineLevel') ?? 0) > 0,
  );
  if (isOutlined) warn({ code: 'elementIgnored', part, element: 'outlineLevel' });
  if (booleanAttribute(childOf(frame, 'sheetFormatPr'), 'zeroHeight', false)) {
    warn({ code: 'elementIgnored', part, element: 'zeroHeight' });
  }
  for (const uri of foreignExtensions(frame)) warn({ code: 'elementIgnored', part, element: `ext ${uri}` });
  const headerFooter = childOf(frame, 'headerFooter');
  for (const name of ['evenHeader', 'evenFooter', 'firstHeader', 'firstFooter']) {
    if (childOf(headerFooter, name) !== undefined) warn({ code: 'elementIgnored', part, element: name });
  }
}

interface SheetParts {
  readonly tables: readonly Table[];
  readonly notes: readonly Note[];
  readonly comments: readonly Comment[];
}

function readParts(part: string, relationships: readonly Relationship[], context: SheetContext): SheetParts {
  const { source, warn, persons } = context;
  const rootsOf = (type: string): readonly (readonly [string, XmlElement])[] =>
    relationships
      .filter((relationship) => relationship.type === type && !relationship.external)
      .flatMap(({ target }) => {
        const root = source.xml(target);
        if (root === undefined) warn({ code: 'partMissing', part: target, referredBy: part });
        return root === undefined ? [] : [[target, root] as const];
      });
  const visible = new Set(
    relationships
      .filter(({ type }) => type === 'vmlDrawing')
      .flatMap(({ target }) => [...readVisibleNotes(source.text(target) ?? '')]),
  );
  const comments = rootsOf('threadedComment').flatMap(([, root]) => readThreadedComments(root, persons));
  return {
    tables: rootsOf('table').flatMap(([target, root]) => readTable(root, target, warn) ?? []),
    notes: withoutThreadStandIns(
      rootsOf('comments').flatMap(([, root]) => readNotes(root, visible)),
      comments,
    ),
    comments,
  };
}

function readCharts(sheet: Sheet, target: string, context: SheetContext): readonly Chart[] {
  const { source, warn, colors } = context;
  const root = source.xml(target);
  if (root === undefined) return [];
  const relationships = source.relationships(target);
  return readDrawing(root, sheet).flatMap((object, i) => {
    const path = relationships.find(({ id }) => id === object.chartId)?.target;
    const chart = path === undefined ? undefined : source.xml(path);
    const content = chart === undefined ? undefined : readChart(chart, colors);
    if (content === undefined) {
      warn({ code: 'elementIgnored', part: path ?? target, element: object.element });
      return [];
    }
    const { name, left, top, width, height } = object;
    return { id: `chart${i + 1}`, name, left, top, width, height, ...content };
  });
}

function readCustomProperties(
  frame: XmlElement,
  relationships: readonly Relationship[],
  source: OpenPackage,
): ReadonlyMap<string, string> {
  return new Map(
    childrenOf(childOf(frame, 'customProperties'), 'customPr').flatMap((element) => {
      const target = relationships.find(({ id }) => id === element.attributes.get('r:id'))?.target;
      const bytes = target === undefined ? undefined : source.bytes(target);
      const name = decodeXstring(element.attributes.get('name') ?? '');
      return bytes === undefined ? [] : [[name, customPropertyText(bytes)] as const];
    }),
  );
}

/** Reads the part of a sheet; visibility and print names come from the workbook part. Throws BrokenPart. */
export function readSheet(part: string, id: string, name: string, context: SheetContext): Sheet {
  const { source, styles, colors, warn } = context;
  const { xml, frame, rowsFrom, rowsTo } = inPart(part, () => splitSheet(source.text(part) ?? ''));
  const relationships = source.relationships(part);
  const columns = readColumnRuns(childOf(frame, 'cols'), styles);
  const formatted = columns.filter((run) => run.format !== undefined);
  const rows = inPart(part, () =>
    readCells(xml, rowsFrom, rowsTo, {
      ...context,
      part,
      isFormattedColumn: (column) => formatted.some((run) => column >= run.first && column <= run.last),
    }),
  );
  warnOfIgnored(frame, part, warn);
  const format = childOf(frame, 'sheetFormatPr');
  const { view, freeze } = readSheetView(childOf(frame, 'sheetViews'));
  const tabColor = readColor(elementAt(frame, 'sheetPr', 'tabColor'), colors);
  const protection = readSheetProtection(childOf(frame, 'sheetProtection'));
  const autoFilter = readAutoFilter(childOf(frame, 'autoFilter'), part, warn);
  const sheet: Sheet = {
    ...emptySheet(id, name),
    ...(tabColor === undefined ? {} : { tabColor }),
    rows,
    columns,
    defaultRowHeight: numberAttribute(format, 'defaultRowHeight') ?? 15,
    defaultColumnWidth: numberAttribute(format, 'defaultColWidth') ?? standardColumnWidth,
    merges: areasOf(childOf(frame, 'mergeCells'), 'mergeCell'),
    ...(freeze === undefined ? {} : { freeze }),
    view,
    ...(protection === undefined ? {} : { protection }),
    ...(autoFilter === undefined ? {} : { autoFilter }),
    conditionalFormats: readConditionalFormats(frame, { differential: styles.differential, colors }),
    validations: readValidations(frame, part, warn),
    hyperlinks: readHyperlinks(frame, relationships),
    pageSetup: readPageSetup(frame),
    customProperties: readCustomProperties(frame, relationships, source),
    ...readParts(part, relationships, context),
  };
  const drawing = relationships.find(({ id: key }) => key === childOf(frame, 'drawing')?.attributes.get('r:id'));
  return drawing === undefined ? sheet : { ...sheet, charts: readCharts(sheet, drawing.target, context) };
}
