/** Excel.PageLayout with its headers and footers. Margins are points here and inches in the file. */
import type { Area, PageSetup } from '../../../files/xlsx/workbook';
import { maxColumns, maxRows } from '../../../files/xlsx/workbook';
import { isWholeColumns, isWholeRows } from '../address';
import { HostError } from '../hostError';
import { hostObject, nullObject, once, type HostObject, type ObjectType, type ScalarMember } from '../objectType';
import { rangeTarget, type RangeTarget } from '../rangeTarget';
import { sheetOf, updateSheet, type HostSession } from '../session';
import {
  booleanArgument,
  choiceArgument,
  integerArgument,
  numberArgument,
  recordArgument,
  textArgument,
} from './arguments';
import { areasArgument, rangeAreasObject } from './rangeAreasObject';
import { rangeArgument, rangeObject } from './rangeObject';

export const pageLayoutNavigations = {
  PageLayout: (_: HostSession, sheetId: string): HostObject => hostObject(pageLayoutType(), sheetId),
};

const setupOf = (session: HostSession, sheetId: string): PageSetup => sheetOf(session, sheetId).pageSetup;

function change(session: HostSession, sheetId: string, next: (setup: PageSetup) => PageSetup): void {
  updateSheet(session, sheetId, (sheet) => ({ ...sheet, pageSetup: next(sheet.pageSetup) }));
}

type Flag = 'centerHorizontally' | 'centerVertically' | 'printGridlines' | 'printHeadings' | 'blackAndWhite';

const flag = (key: Flag): ScalarMember<string> => ({
  get: (session, id) => setupOf(session, id)[key] ?? false,
  set: (session, id, value) => {
    const on = booleanArgument(value, key);
    change(session, id, (setup) => ({ ...setup, [key]: on }));
  },
});

const pointsPerInch = 72;
type Margin = keyof NonNullable<PageSetup['margins']>;
/** Excel's "normal" margins, in inches. */
const normalMargins: NonNullable<PageSetup['margins']> = {
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
};

const margin = (key: Margin): ScalarMember<string> => ({
  // Rounded: 0.3 inches are 21.6 points and not 21.599999999999998.
  get: (session, id) => Math.round((setupOf(session, id).margins ?? normalMargins)[key] * pointsPerInch * 1e6) / 1e6,
  set: (session, id, value) => {
    const points = numberArgument(value, `${key}Margin`);
    if (points < 0) throw new HostError('InvalidArgument', `${key}Margin`);
    change(session, id, (setup) => ({
      ...setup,
      margins: { ...(setup.margins ?? normalMargins), [key]: points / pointsPerInch },
    }));
  },
});

/** PaperType of Excel by the paper numbers of ECMA-376 part 1, 18.3.1.63. */
const paperSizes = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11, B4: 12, B5: 13 } as const;
const paperNames = Object.keys(paperSizes) as (keyof typeof paperSizes)[];

function setZoom(session: HostSession, sheetId: string, value: unknown): void {
  const zoom = recordArgument(value, 'zoom');
  const count = (name: string): number | undefined =>
    zoom[name] === undefined || zoom[name] === null ? undefined : integerArgument(zoom[name], name);
  const scale = count('scale');
  const wide = count('horizontalFitToPages');
  const tall = count('verticalFitToPages');
  if (scale !== undefined && (scale < 10 || scale > 400)) throw new HostError('InvalidArgument', 'scale');
  if (scale !== undefined && (wide !== undefined || tall !== undefined)) throw new HostError('InvalidArgument', 'zoom');
  change(session, sheetId, ({ scale: _s, fitToWidth: _w, fitToHeight: _h, ...setup }) => {
    if (scale !== undefined) return { ...setup, scale };
    return { ...setup, fitToWidth: wide ?? 0, fitToHeight: tall ?? 0 };
  });
}

/** The rows or columns that repeat: "The range must span the entire row to be valid" (PageLayout.setPrintTitleRows). */
function titleSpan(
  session: HostSession,
  sheetId: string,
  value: unknown,
  isWhole: (area: RangeTarget) => boolean,
): RangeTarget {
  const range = rangeArgument(session, sheetId, value);
  if (range.sheetId !== sheetId || !isWhole(range)) throw new HostError('InvalidArgument', 'the title range');
  return range;
}

/** A Range, a RangeAreas or addresses separated by commas. */
function printAreaArgument(session: HostSession, sheetId: string, value: unknown): readonly Area[] {
  const { sheetId: onSheet, areas } = areasArgument(session, sheetId, value);
  if (onSheet !== sheetId) throw new HostError('InvalidArgument', 'printArea');
  return areas.map(({ top, left, bottom, right }) => ({ top, left, bottom, right }));
}

function printArea(session: HostSession, id: string): HostObject | null {
  const areas = setupOf(session, id).printArea ?? [];
  return areas.length === 0 ? null : rangeAreasObject(id, areas);
}

const orNotFound = (object: HostObject | null): HostObject => {
  if (object === null) throw new HostError('ItemNotFound');
  return object;
};

function titleRows(session: HostSession, id: string): HostObject | null {
  const rows = setupOf(session, id).titleRows;
  return rows === undefined
    ? null
    : rangeObject(rangeTarget(id, { top: rows.first, bottom: rows.last, left: 0, right: maxColumns - 1 }));
}

function titleColumns(session: HostSession, id: string): HostObject | null {
  const columns = setupOf(session, id).titleColumns;
  return columns === undefined
    ? null
    : rangeObject(rangeTarget(id, { left: columns.first, right: columns.last, top: 0, bottom: maxRows - 1 }));
}

const pageLayoutType = once((): ObjectType<string> => ({
  name: 'PageLayout',
  scalars: {
    Orientation: {
      get: (session, id) => (setupOf(session, id).orientation === 'landscape' ? 'Landscape' : 'Portrait'),
      set: (session, id, value) => {
        const name = choiceArgument(value, ['Portrait', 'Landscape'], 'orientation');
        change(session, id, (setup) => ({ ...setup, orientation: name === 'Landscape' ? 'landscape' : 'portrait' }));
      },
    },
    PaperSize: {
      get: (session, id) => {
        const number = setupOf(session, id).paperSize;
        return paperNames.find((name) => paperSizes[name] === number) ?? null;
      },
      set: (session, id, value) => {
        const name = choiceArgument(value, paperNames, 'paperSize');
        change(session, id, (setup) => ({ ...setup, paperSize: paperSizes[name] }));
      },
    },
    Zoom: {
      get: (session, id) => {
        const { scale, fitToWidth, fitToHeight } = setupOf(session, id);
        if (fitToWidth === undefined && fitToHeight === undefined) return { scale: scale ?? 100 };
        return {
          ...(fitToWidth ? { horizontalFitToPages: fitToWidth } : {}),
          ...(fitToHeight ? { verticalFitToPages: fitToHeight } : {}),
        };
      },
      set: setZoom,
    },
    PrintOrder: {
      get: (session, id) => (setupOf(session, id).printOrder === 'overThenDown' ? 'OverThenDown' : 'DownThenOver'),
      set: (session, id, value) => {
        const name = choiceArgument(value, ['DownThenOver', 'OverThenDown'], 'printOrder');
        change(session, id, (setup) => ({
          ...setup,
          printOrder: name === 'OverThenDown' ? 'overThenDown' : 'downThenOver',
        }));
      },
    },
    CenterHorizontally: flag('centerHorizontally'),
    CenterVertically: flag('centerVertically'),
    PrintGridlines: flag('printGridlines'),
    PrintHeadings: flag('printHeadings'),
    BlackAndWhite: flag('blackAndWhite'),
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
  },
  navigations: { HeadersFooters: (_, id) => hostObject(headersFootersType(), id) },
  methods: {
    SetPrintTitleRows: (session, id, [range]) => {
      const { top, bottom } = titleSpan(session, id, range, isWholeRows);
      change(session, id, (setup) => ({ ...setup, titleRows: { first: top, last: bottom } }));
    },
    SetPrintTitleColumns: (session, id, [range]) => {
      const { left, right } = titleSpan(session, id, range, isWholeColumns);
      change(session, id, (setup) => ({ ...setup, titleColumns: { first: left, last: right } }));
    },
    SetPrintArea: (session, id, [range]) => {
      const areas = printAreaArgument(session, id, range);
      change(session, id, (setup) => ({ ...setup, printArea: areas }));
    },
    GetPrintArea: (session, id) => orNotFound(printArea(session, id)),
    GetPrintAreaOrNullObject: (session, id) => printArea(session, id) ?? nullObject,
    SetPrintMargins: (session, id, [unit, options]) => {
      const perInch = { Points: 72, Inches: 1, Centimeters: 2.54 }[
        choiceArgument(unit, ['Points', 'Inches', 'Centimeters'], 'unit')
      ];
      for (const [name, value] of Object.entries(recordArgument(options, 'marginOptions'))) {
        const key = choiceArgument(name, ['left', 'right', 'top', 'bottom', 'header', 'footer'], 'marginOptions');
        if (value === undefined || value === null) continue;
        const inches = numberArgument(value, key) / perInch;
        change(session, id, (setup) => ({ ...setup, margins: { ...(setup.margins ?? normalMargins), [key]: inches } }));
      }
    },
    GetPrintTitleRows: (session, id) => orNotFound(titleRows(session, id)),
    GetPrintTitleRowsOrNullObject: (session, id) => titleRows(session, id) ?? nullObject,
    GetPrintTitleColumns: (session, id) => orNotFound(titleColumns(session, id)),
    GetPrintTitleColumnsOrNullObject: (session, id) => titleColumns(session, id) ?? nullObject,
  },
}));

const headersFootersType = once((): ObjectType<string> => ({
  name: 'HeaderFooterGroup',
  scalars: {},
  navigations: { DefaultForAllPages: (_, id) => hostObject(headerFooterType(), id) },
}));

type Part = 'header' | 'footer';
const sections = { Left: '&L', Center: '&C', Right: '&R' } as const;
type Section = keyof typeof sections;

/** Splits '&Lone&Ctwo' into its three sections. */
function sectionsOf(text: string | undefined): Record<Section, string> {
  const result: Record<Section, string> = { Left: '', Center: '', Right: '' };
  for (const [, code = '', content = ''] of (text ?? '').matchAll(/&([LCR])((?:&[^LCR]|[^&])*)/g)) {
    result[({ L: 'Left', C: 'Center', R: 'Right' } as const)[code as 'L' | 'C' | 'R']] = content;
  }
  return result;
}

function section(part: Part, name: Section): ScalarMember<string> {
  return {
    get: (session, id) => sectionsOf(setupOf(session, id)[part])[name],
    set: (session, id, value) => {
      const content = textArgument(value, `${name}${part}`);
      change(session, id, (setup) => {
        const all = { ...sectionsOf(setup[part]), [name]: content };
        const text = (Object.keys(sections) as Section[])
          .map((key) => (all[key] === '' ? '' : sections[key] + all[key]))
          .join('');
        return { ...setup, [part]: text };
      });
    },
  };
}

const headerFooterType = once((): ObjectType<string> => ({
  name: 'HeaderFooter',
  scalars: {
    LeftHeader: section('header', 'Left'),
    CenterHeader: section('header', 'Center'),
    RightHeader: section('header', 'Right'),
    LeftFooter: section('footer', 'Left'),
    CenterFooter: section('footer', 'Center'),
    RightFooter: section('footer', 'Right'),
  },
}));
