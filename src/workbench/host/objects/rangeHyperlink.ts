/** Range.hyperlink. */
import type { Hyperlink } from '../../../files/xlsx/workbook';
import { contains, overlaps } from '../address';
import { withoutArea } from '../areas';
import { formatAt, withCells } from '../cells';
import { HostError } from '../hostError';
import type { ObjectType } from '../objectType';
import { rangeTarget, type RangeTarget } from '../rangeTarget';
import { sheetOf, updateSheet, type HostSession } from '../session';
import { isUnbounded, requireAllowed, requireUnlocked } from '../sheetRules';
import { plainValue, writeValues } from '../writeCells';
import { optionalText, recordArgument } from './arguments';

/** The cell style Hyperlink of Excel's own themes. */
const linkFont = { color: '#0563C1', underline: 'single' } as const;

const corner = ({ sheetId, top, left }: RangeTarget): RangeTarget => ({ sheetId, top, left, bottom: top, right: left });

/** The link over the whole range, or null. */
function hyperlink(session: HostSession, target: RangeTarget): unknown {
  const sheet = sheetOf(session, target.sheetId);
  const link = sheet.hyperlinks.find(({ area }) => contains(area, target));
  if (link === undefined) return null;
  const shown = sheet.rows.get(target.top)?.cells.get(target.left)?.value ?? null;
  return {
    ...(link.address === undefined ? {} : { address: link.address }),
    ...(link.documentReference === undefined ? {} : { documentReference: link.documentReference }),
    ...(link.screenTip === undefined ? {} : { screenTip: link.screenTip }),
    textToDisplay: String(plainValue(shown)),
  };
}

/**
 * Links the range. The text goes to its top left cell (RangeHyperlink.textToDisplay); a cell that would stay empty shows
 * where the link leads, as in Excel's dialog.
 */
function setHyperlink(session: HostSession, target: RangeTarget, value: unknown): void {
  const given = recordArgument(value, 'hyperlink');
  const address = optionalText(given['address'], 'address') ?? '';
  const documentReference = optionalText(given['documentReference'], 'documentReference') ?? '';
  const screenTip = optionalText(given['screenTip'], 'screenTip') ?? '';
  const text = optionalText(given['textToDisplay'], 'textToDisplay');
  if (address === '' && documentReference === '') throw new HostError('InvalidArgument', 'hyperlink leads nowhere');
  if (isUnbounded(target)) throw new HostError('InvalidArgument', 'the range is unbounded');
  const sheet = sheetOf(session, target.sheetId);
  requireAllowed(sheet, 'allowInsertHyperlinks');
  requireUnlocked(sheet, target);
  const { sheetId, ...area } = target;
  const link: Hyperlink = {
    area,
    ...(address === '' ? {} : { address }),
    ...(documentReference === '' ? {} : { documentReference }),
    ...(screenTip === '' ? {} : { screenTip }),
  };
  const isEmpty = (sheet.rows.get(area.top)?.cells.get(area.left)?.value ?? null) === null;
  const shown = text ?? (isEmpty ? address || documentReference : undefined);
  // Read as typing is: a text of digits becomes a number unless the cell's format is text.
  if (shown !== undefined) writeValues(session, corner(target), shown);
  updateSheet(session, sheetId, (current) => ({
    ...withCells(current, area, (row, column, cell) => {
      const format = formatAt(current, row, column);
      return { ...(cell ?? { value: null }), format: { ...format, font: { ...format?.font, ...linkFont } } };
    }),
    hyperlinks: [...withoutLinks(current.hyperlinks, rangeTarget(sheetId, area)), link],
  }));
}

/** The links without a range; of one that reaches beyond it the rest stays. */
function withoutLinks(links: readonly Hyperlink[], target: RangeTarget): readonly Hyperlink[] {
  return links.flatMap((link) =>
    overlaps(link.area, target) ? withoutArea([link.area], target).map((area) => ({ ...link, area })) : [link],
  );
}

export const rangeHyperlinkScalars: ObjectType<RangeTarget>['scalars'] = {
  Hyperlink: { get: hyperlink, set: setHyperlink },
};
