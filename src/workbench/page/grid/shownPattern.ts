/** Number formats that Excel shows in the system's own style (support.microsoft.com, "Format a date the way you want"). */
import type { AddinLanguage } from '../../bridge/appContext';

const systemPatterns: Readonly<Record<AddinLanguage, Readonly<Record<string, string>>>> = {
  'zh-CN': {
    'm/d/yyyy': 'yyyy/m/d',
    'mm-dd-yy': 'yyyy/m/d',
    'm/d/yyyy h:mm': 'yyyy/m/d h:mm',
    'm/d/yy h:mm': 'yyyy/m/d h:mm',
  },
  'en-US': { 'mm-dd-yy': 'm/d/yyyy', 'm/d/yy h:mm': 'm/d/yyyy h:mm' },
};

/** The pattern to show numbers with: Univer shows patterns as they are written. */
export function shownPattern(pattern: string, language: AddinLanguage): string {
  return systemPatterns[language][pattern.toLowerCase()] ?? pattern;
}
