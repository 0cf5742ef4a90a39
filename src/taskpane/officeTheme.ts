/** The Fluent theme that fits Excel's own: light or dark by its background; the system decides where Excel does not say. */
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

/** 'Microsoft YaHei UI' and its kin first: Segoe UI has no Chinese glyphs. */
const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

/** @param bodyBackgroundColor of Office.context.officeTheme ('#RRGGBB'), absent on hosts that have no theme. */
export function themeFor(bodyBackgroundColor: string | undefined, systemIsDark: boolean): Theme {
  const dark = bodyBackgroundColor === undefined ? systemIsDark : isDark(bodyBackgroundColor);
  return { ...(dark ? webDarkTheme : webLightTheme), fontFamilyBase };
}

/** Relative luminance below one half (WCAG 2.1, without the gamma: enough to tell dark from light). */
function isDark(color: string): boolean {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color);
  if (!match) return false;
  const [red, green, blue] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.2126 * (red ?? 255) + 0.7152 * (green ?? 255) + 0.0722 * (blue ?? 255) < 128;
}
