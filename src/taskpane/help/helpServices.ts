/** What the help asks of the layers below. */
import type { Locale } from '../../i18n/translate';
import type { Guide } from './guide';

export interface HelpServices {
  /** @throws UserError pageFileMissing */
  readonly guide: (locale: Locale) => Promise<Guide>;
  /** Address of the .zip with all samples. */
  readonly samples: string;
  /** Takes the sample notice to the 清单 step and shows that. @throws UserError pageFileMissing */
  readonly useSampleNotice: () => Promise<void>;
}
