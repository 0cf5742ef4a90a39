/** Colours of SpreadsheetML (ECMA-376 part 1, 18.8.19): RGB, palette index or theme slot with tint -> '#RRGGBB'. */
import { childrenOf, elementAt, numberAttribute, type XmlElement } from '../xml/element';

/** The colours that a workbook's references resolve against. */
export interface ColorScheme {
  /** By theme index: light 1, dark 1, light 2, dark 2, accents 1–6, hyperlink, followed hyperlink. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** Excel 2013's Office theme in the order of theme indexes. */
export const officeTheme: readonly string[] = [
  ...['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'],
  ...['0563C1', '954F72'],
];

// 18.8.27 indexedColors: 0–7 repeat 8–15.
const firstEight = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
export const defaultPalette: readonly string[] = [
  ...firstEight,
  ...firstEight,
  ...['800000', '008000', '000080', '808000', '800080', '008080', 'C0C0C0', '808080'],
  ...['9999FF', '993366', 'FFFFCC', 'CCFFFF', '660066', 'FF8080', '0066CC', 'CCCCFF'],
  ...['000080', 'FF00FF', 'FFFF00', '00FFFF', '800080', '800000', '008080', '0000FF'],
  ...['00CCFF', 'CCFFFF', 'CCFFCC', 'FFFF99', '99CCFF', 'FF99CC', 'CC99FF', 'FFCC99'],
  ...['3366FF', '33CCCC', '99CC00', 'FFCC00', 'FF9900', 'FF6600', '666699', '969696'],
  ...['003366', '339966', '003300', '333300', '993300', '993366', '333399', '333333'],
];

export const defaultColors: ColorScheme = { theme: officeTheme, indexed: defaultPalette };

/** Theme part and palette of a workbook; where either is missing or short, Office's own. */
export function readColorScheme(theme: XmlElement | undefined, styles: XmlElement | undefined): ColorScheme {
  const slots = elementAt(theme, 'themeElements', 'clrScheme');
  const colorOfSlot = (name: string): string | undefined => {
    const color = elementAt(slots, name)?.children[0];
    return color?.attributes.get(color.name === 'sysClr' ? 'lastClr' : 'val');
  };
  // In the part the dark colours come first; the indexes used by cells have light first.
  const names = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];
  const palette = childrenOf(elementAt(styles, 'colors', 'indexedColors'), 'rgbColor');
  return {
    theme: [...names, 'hlink', 'folHlink'].map((name, i) => colorOfSlot(name) ?? officeTheme[i] ?? '000000'),
    indexed: defaultPalette.map((color, i) => palette[i]?.attributes.get('rgb')?.slice(-6) ?? color),
  };
}

/** Lightens (tint > 0) or darkens a colour in the HLS space, as 18.8.19 gives it. */
export function applyTint(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const channels = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels;
  const max = Math.max(...channels);
  const min = Math.min(...channels);
  const lightness = (max + min) / 2;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const hue =
    spread === 0
      ? 0
      : max === red
        ? ((green - blue) / spread + 6) % 6
        : max === green
          ? (blue - red) / spread + 2
          : (red - green) / spread + 4;
  const shifted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * shifted - 1)) * saturation;
  const level = (offset: number): string => {
    const position = (hue + offset) % 6;
    const weight = Math.max(0, Math.min(1, Math.abs(position - 3) - 1));
    const value = Math.round((shifted - chroma / 2 + chroma * weight) * 255);
    return Math.max(0, Math.min(255, value)).toString(16).padStart(2, '0');
  };
  return (level(0) + level(4) + level(2)).toUpperCase();
}

/** '#RRGGBB', or undefined for an absent or automatic colour. */
export function readColor(element: XmlElement | undefined, scheme: ColorScheme): string | undefined {
  if (element === undefined) return undefined;
  const tint = numberAttribute(element, 'tint') ?? 0;
  const rgb = element.attributes.get('rgb');
  const theme = numberAttribute(element, 'theme');
  const indexed = numberAttribute(element, 'indexed');
  const base =
    rgb !== undefined
      ? rgb.slice(-6)
      : theme !== undefined
        ? scheme.theme[theme]
        : indexed !== undefined
          ? scheme.indexed[indexed]
          : undefined;
  if (base === undefined || !/^[0-9A-Fa-f]{6}$/.test(base)) return undefined;
  return `#${applyTint(base.toUpperCase(), tint)}`;
}

/** '#RRGGBB' -> the ARGB attribute value. */
export function argb(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}
