import type { AddinLanguage } from '../../bridge/appContext';
import { systemFormats } from '../../typing/formatValue';

/** The pattern to show numbers with: Univer shows patterns as they are written, Excel some in the system's own style. */
export function shownPattern(pattern: string, language: AddinLanguage): string {
  return systemFormats[language][pattern.toLowerCase()] ?? pattern;
}
