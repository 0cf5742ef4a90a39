/** What the help asks of the layers below. */
import type { Locale } from '../../i18n/translate';
import type { Guide } from './guide';

export interface HelpServices {
  /** @throws UserError when it cannot be loaded */
  readonly guide: (locale: Locale) => Promise<Guide>;
}
