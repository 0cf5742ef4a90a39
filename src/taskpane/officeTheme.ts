/** The pane's theme: light or dark as Excel itself is; the system decides where Excel does not say. */
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

export type ThemeName = 'light' | 'dark';

/** 'Microsoft YaHei UI' and its kin first: Segoe UI has no Chinese glyphs. */
const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

/**
 * High contrast is no third theme: where Windows replaces colours (forced-colors) Fluent's components name the system's
 * own, whichever contrast theme the person has chosen. Fluent's theme for Teams would always be black.
 */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
};

/** What is read of Office.context.officeTheme; older hosts know the background only. */
export interface OfficeColours {
  readonly isDarkTheme?: boolean;
  /** '#RRGGBB' */
  readonly bodyBackgroundColor?: string;
}

export interface ThemeSource {
  readonly current: () => ThemeName;
  /** Returns the function that ends listening. */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Follows Excel and the system while the pane is open. Office tells only Outlook of a change (OfficeThemeChanged is
 * Mailbox 1.14), so Excel is asked again when a person comes back to the pane: the theme is changed outside of it.
 *
 * @param office reads Office.context.officeTheme; undefined on hosts that have none, as Excel on the web
 * @param system the media query (prefers-color-scheme: dark)
 * @param pane the window of the pane
 */
export function themeSource(
  office: () => OfficeColours | undefined,
  system: Pick<MediaQueryList, 'matches' | 'addEventListener' | 'removeEventListener'>,
  pane: Pick<Window, 'addEventListener' | 'removeEventListener'>,
): ThemeSource {
  return {
    current: () => ((isDark(office()) ?? system.matches) ? 'dark' : 'light'),
    subscribe: (listener) => {
      system.addEventListener('change', listener);
      pane.addEventListener('focus', listener);
      return () => {
        system.removeEventListener('change', listener);
        pane.removeEventListener('focus', listener);
      };
    },
  };
}

/** Undefined when Office does not say. */
function isDark(colours: OfficeColours | undefined): boolean | undefined {
  // Some hosts have put a colour there.
  if (typeof colours?.isDarkTheme === 'boolean') return colours.isDarkTheme;
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colours?.bodyBackgroundColor ?? '');
  if (!match) return undefined;
  // Relative luminance below one half (WCAG 2.1, without the gamma: enough to tell dark from light).
  const [red, green, blue] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.2126 * (red ?? 255) + 0.7152 * (green ?? 255) + 0.0722 * (blue ?? 255) < 128;
}
