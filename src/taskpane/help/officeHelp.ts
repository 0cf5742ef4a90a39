/** The help's services on the page: each language of the guide is a chunk of its own. */
import { UserError } from '../../core/userError';
import type { Locale } from '../../i18n/translate';
import type { Guide } from './guide';
import type { HelpServices } from './helpServices';

const guides: Readonly<Record<Locale, () => Promise<{ readonly guide: Guide }>>> = {
  'zh-CN': () => import('../../../docs/user-guide.zh-CN.md'),
  'en-US': () => import('../../../docs/user-guide.en-US.md'),
};

export const officeHelp: HelpServices = {
  guide: async (locale) => {
    try {
      return (await guides[locale]()).guide;
    } catch (error) {
      throw new UserError('pageFileMissing', { detail: String(error) }, error);
    }
  },
};
