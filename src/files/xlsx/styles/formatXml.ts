/** Font, fill, border, alignment and protection: one element each, both ways (ECMA-376 part 1, 18.8). */
import type {
  AlignmentFormat,
  BorderFormat,
  BorderLine,
  BorderStyle,
  FillFormat,
  FontFormat,
  HorizontalAlignment,
  VerticalAlignment,
} from '../format';
import {
  booleanAttribute,
  childOf,
  childrenOf,
  choiceAttribute,
  elementAt,
  numberAttribute,
  type XmlElement,
} from '../xml/element';
import { markup } from '../xml/markup';
import { argb, readColor, type ColorScheme } from './color';

/** An object without its undefined fields; undefined when none is left. */
export function compact<T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): T | undefined {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as T);
}

const underlines = ['single', 'double', 'singleAccounting', 'doubleAccounting'] as const;
const borderStyles: readonly BorderStyle[] = [
  ...(['thin', 'medium', 'thick', 'dashed', 'dotted', 'double', 'hair', 'mediumDashed'] as const),
  ...(['dashDot', 'mediumDashDot', 'dashDotDot', 'mediumDashDotDot', 'slantDashDot'] as const),
];
const horizontals: readonly HorizontalAlignment[] = [
  ...(['general', 'left', 'center', 'right', 'fill', 'justify', 'centerContinuous', 'distributed'] as const),
];
const verticals: readonly VerticalAlignment[] = ['top', 'center', 'bottom', 'justify', 'distributed'];

/** <b/> is true, <b val="0"/> is false (which matters in a differential format), no element is undefined. */
const flag = (element: XmlElement | undefined, name: string): boolean | undefined => {
  const child = childOf(element, name);
  return child === undefined ? undefined : booleanAttribute(child, 'val', true);
};

/**
 * In a cell's font the first dark colour of the theme is the automatic one and reads as none; in a differential font it
 * is said to override another.
 */
export function readFont(
  element: XmlElement | undefined,
  scheme: ColorScheme,
  differential: boolean,
): FontFormat | undefined {
  const color = childOf(element, 'color');
  const isAutomatic = !differential && color?.attributes.get('theme') === '1' && !color.attributes.has('tint');
  const script = childOf(element, 'vertAlign')?.attributes.get('val');
  const line = childOf(element, 'u');
  return compact<FontFormat>({
    name: childOf(element, 'name')?.attributes.get('val'),
    size: numberAttribute(childOf(element, 'sz'), 'val'),
    color: isAutomatic ? undefined : readColor(color, scheme),
    bold: flag(element, 'b'),
    italic: flag(element, 'i'),
    // <u/> alone is single; <u val="none"/> is none.
    underline: line === undefined || line.attributes.has('val') ? choiceAttribute(line, 'val', underlines) : 'single',
    strikethrough: flag(element, 'strike'),
    subscript: script === 'subscript' ? true : undefined,
    superscript: script === 'superscript' ? true : undefined,
  });
}

/** The children of a font in the order of CT_Font. */
export function fontChildren(font: FontFormat): readonly string[] {
  const toggle = (name: string, on: boolean | undefined): string =>
    on === undefined ? '' : markup(name, on ? {} : { val: false });
  const script = font.superscript === true ? 'superscript' : font.subscript === true ? 'subscript' : undefined;
  return [
    toggle('b', font.bold),
    toggle('i', font.italic),
    toggle('strike', font.strikethrough),
    font.underline === undefined ? '' : markup('u', font.underline === 'single' ? {} : { val: font.underline }),
    script === undefined ? '' : markup('vertAlign', { val: script }),
    font.size === undefined ? '' : markup('sz', { val: font.size }),
    font.color === undefined ? '' : markup('color', { rgb: argb(font.color) }),
    font.name === undefined ? '' : markup('name', { val: font.name }),
  ];
}

/**
 * A fill. In a cell style a solid fill's colour is the foreground; in a differential one Excel puts it in the
 * background and may leave the pattern out (18.8.20, 18.8.32). A gradient reads as its first colour.
 */
export function readFill(
  element: XmlElement | undefined,
  scheme: ColorScheme,
  differential: boolean,
): FillFormat | undefined {
  const stop = childOf(childOf(element, 'gradientFill'), 'stop');
  if (stop !== undefined) return compact<FillFormat>({ color: readColor(childOf(stop, 'color'), scheme) });
  const fill = childOf(element, 'patternFill');
  const pattern = fill?.attributes.get('patternType') ?? (differential ? 'solid' : 'none');
  const foreground = readColor(childOf(fill, 'fgColor'), scheme);
  const background = readColor(childOf(fill, 'bgColor'), scheme);
  if (fill === undefined || pattern === 'none') return undefined;
  if (pattern === 'solid') {
    const color = differential ? (background ?? foreground) : foreground;
    return color === undefined ? undefined : { color };
  }
  return {
    ...(background === undefined ? {} : { color: background }),
    pattern,
    ...(foreground === undefined ? {} : { patternColor: foreground }),
  };
}

export function fillXml(fill: FillFormat, differential: boolean): string {
  const { pattern = fill.color === undefined ? 'none' : 'solid' } = fill;
  const foreground = (color: string | undefined): string =>
    color === undefined ? '' : markup('fgColor', { rgb: argb(color) });
  const background = (color: string | undefined): string =>
    color === undefined ? '' : markup('bgColor', { rgb: argb(color) });
  if (pattern !== 'solid') {
    return markup(
      'fill',
      {},
      markup('patternFill', { patternType: pattern }, foreground(fill.patternColor) + background(fill.color)),
    );
  }
  const content = differential
    ? markup('patternFill', {}, background(fill.color))
    : markup('patternFill', { patternType: 'solid' }, foreground(fill.color) + markup('bgColor', { indexed: 64 }));
  return markup('fill', {}, content);
}

export function readBorder(element: XmlElement | undefined, scheme: ColorScheme): BorderFormat | undefined {
  const line = (name: string): BorderLine | undefined => {
    const side = childOf(element, name);
    const style = choiceAttribute(side, 'style', borderStyles);
    const color = readColor(childOf(side, 'color'), scheme);
    return style === undefined ? undefined : color === undefined ? { style } : { style, color };
  };
  const diagonal = line('diagonal');
  return compact<BorderFormat>({
    // Strict files say start and end.
    left: line('left') ?? line('start'),
    right: line('right') ?? line('end'),
    top: line('top'),
    bottom: line('bottom'),
    diagonalUp: booleanAttribute(element, 'diagonalUp', false) ? diagonal : undefined,
    diagonalDown: booleanAttribute(element, 'diagonalDown', false) ? diagonal : undefined,
  });
}

/** The file has one diagonal line with two switches: when the two differ the rising one gives the style. */
export function borderXml(border: BorderFormat, differential: boolean): string {
  const side = (name: string, line: BorderLine | undefined): string =>
    line === undefined
      ? differential
        ? ''
        : markup(name)
      : markup(
          name,
          { style: line.style },
          markup('color', line.color === undefined ? { auto: true } : { rgb: argb(line.color) }),
        );
  return markup(
    'border',
    {
      diagonalUp: border.diagonalUp === undefined ? undefined : true,
      diagonalDown: border.diagonalDown === undefined ? undefined : true,
    },
    [
      side('left', border.left),
      side('right', border.right),
      side('top', border.top),
      side('bottom', border.bottom),
      side('diagonal', border.diagonalUp ?? border.diagonalDown),
    ],
  );
}

/** In the file a downward angle of n degrees is 90 + n (18.8.1). */
export function readAlignment(xf: XmlElement): AlignmentFormat | undefined {
  const element = elementAt(xf, 'alignment');
  const rotation = numberAttribute(element, 'textRotation');
  const indent = numberAttribute(element, 'indent');
  return compact<AlignmentFormat>({
    horizontal: choiceAttribute(element, 'horizontal', horizontals),
    vertical: choiceAttribute(element, 'vertical', verticals),
    wrapText: booleanAttribute(element, 'wrapText', false) ? true : undefined,
    shrinkToFit: booleanAttribute(element, 'shrinkToFit', false) ? true : undefined,
    indent: indent === undefined || indent === 0 ? undefined : indent,
    textRotation:
      rotation === undefined || rotation === 0
        ? undefined
        : rotation > 90 && rotation <= 180
          ? 90 - rotation
          : rotation,
  });
}

export function alignmentXml(alignment: AlignmentFormat): string {
  const rotation = alignment.textRotation;
  return markup('alignment', {
    horizontal: alignment.horizontal,
    vertical: alignment.vertical,
    textRotation: rotation === undefined ? undefined : rotation < 0 ? 90 - rotation : rotation,
    wrapText: alignment.wrapText === true ? true : undefined,
    indent: alignment.indent,
    shrinkToFit: alignment.shrinkToFit === true ? true : undefined,
  });
}

/** The elements of a list of the styles part: fonts > font. */
export function styleItems(styles: XmlElement | undefined, list: string, item: string): readonly XmlElement[] {
  return childrenOf(childOf(styles, list), item);
}
