/**
 * Conditional formats by formula, the only kind that commands of ours write: reading them, and putting back those that a
 * command took away. People's own keep their ids, so they are never touched.
 */

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

interface EdgeImage {
  readonly edge: (typeof edges)[number];
  readonly style: Excel.ConditionalRangeBorder['style'];
  readonly color: string;
}

export interface ColourRuleImage {
  readonly id: string;
  readonly address: string;
  readonly formula: string;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly fill: string;
  readonly font: {
    readonly color: string;
    readonly bold: boolean | null;
    readonly italic: boolean | null;
    readonly underline: Excel.ConditionalRangeFont['underline'] | null;
    readonly strikethrough: boolean | null;
  };
  readonly edges: readonly EdgeImage[];
}

interface LoadedRules {
  /** After one sync: queues the details. @returns to be called after the next sync */
  readonly details: () => () => readonly ColourRuleImage[];
}

/** Queues the reading of the rules of a sheet. */
export function loadColourRules(sheet: Excel.Worksheet): LoadedRules {
  const rules = sheet.getRange().conditionalFormats;
  rules.load('items/id,items/type,items/priority,items/stopIfTrue');
  return { details: () => detailsOf(rules) };
}

function detailsOf(rules: Excel.ConditionalFormatCollection): () => readonly ColourRuleImage[] {
  const loaded = rules.items
    .filter(({ type }) => type === 'Custom')
    .map((rule) => {
      const { custom } = rule;
      const { fill, font, borders } = custom.format;
      const areas = rule.getRanges();
      const sides = edges.map((edge) => ({ edge, border: borders.getItem(edge) }));
      custom.rule.load('formula');
      fill.load('color');
      font.load('color,bold,italic,underline,strikethrough');
      areas.load('address');
      for (const { border } of sides) border.load('style,color');
      return { rule, formula: custom.rule, fill, font, areas, sides };
    });
  return () =>
    loaded.map(({ rule, formula, fill, font, areas, sides }) => ({
      id: rule.id,
      address: areas.address,
      formula: formula.formula,
      priority: rule.priority,
      stopIfTrue: rule.stopIfTrue,
      fill: fill.color,
      font: {
        color: font.color,
        bold: font.bold,
        italic: font.italic,
        underline: font.underline,
        strikethrough: font.strikethrough,
      },
      edges: sides
        .filter(({ border }) => border.style !== 'None')
        .map(({ edge, border }) => ({ edge, style: border.style, color: border.color })),
    }));
}

/** Queues taking away the rules of the command that are still there, and those that it took away. */
export function putColourRules(
  sheet: Excel.Worksheet,
  before: readonly ColourRuleImage[],
  after: readonly ColourRuleImage[],
  now: readonly ColourRuleImage[],
): void {
  const idsOf = (rules: readonly ColourRuleImage[]): ReadonlySet<string> => new Set(rules.map(({ id }) => id));
  const [old, left, present] = [idsOf(before), idsOf(after), idsOf(now)];
  const { conditionalFormats } = sheet.getRange();
  for (const { id } of after) if (!old.has(id) && present.has(id)) conditionalFormats.getItem(id).delete();
  const gone = before.filter(({ id }) => !left.has(id));
  for (const rule of [...gone].sort((a, b) => a.priority - b.priority)) addRule(sheet, rule);
}

function addRule(sheet: Excel.Worksheet, image: ColourRuleImage): void {
  // Without the sheet's name, which may have been another.
  const address = image.address.replace(/(?:'(?:[^']|'')*'|[^,!']+)!/g, '');
  const rule = sheet.getRanges(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
  const { format } = rule.custom;
  rule.custom.rule.formula = image.formula;
  if (image.fill !== '') format.fill.color = image.fill;
  if (image.font.color !== '') format.font.color = image.font.color;
  if (image.font.bold === true) format.font.bold = true;
  if (image.font.italic === true) format.font.italic = true;
  if (image.font.underline === 'Single') format.font.underline = image.font.underline;
  if (image.font.strikethrough === true) format.font.strikethrough = true;
  for (const { edge, style, color } of image.edges) {
    const border = format.borders.getItem(edge);
    border.style = style;
    border.color = color;
  }
  rule.stopIfTrue = image.stopIfTrue;
  // Last: a rule whose priority changed must be fetched again before anything else is done with it
  // (javascript/api/excel/excel.conditionalformat#excel-excel-conditionalformat-priority-member).
  rule.priority = image.priority;
}
