/** The help's services on the page: each language of the guide is a chunk of its own, the samples are files beside it. */
import { UserError } from '../../core/userError';
import { allSamplesFile, sampleFolder, sampleNoticeFile } from '../../files/sampleFiles';
import { decodeText } from '../../files/text';
import type { Locale } from '../../i18n/translate';
import { handover } from '../generate/handover';
import { navigation } from '../navigation';
import type { Guide } from './guide';
import type { HelpServices } from './helpServices';

const guides: Readonly<Record<Locale, () => Promise<{ readonly guide: Guide }>>> = {
  'zh-CN': () => import('../../../docs/user-guide.zh-CN.md'),
  'en-US': () => import('../../../docs/user-guide.en-US.md'),
};

const missing = (cause: unknown): UserError => new UserError('pageFileMissing', { detail: String(cause) }, cause);

async function readText(address: string): Promise<string> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${String(response.status)} ${address}`);
    return decodeText(new Uint8Array(await response.arrayBuffer())).text;
  } catch (error) {
    throw missing(error);
  }
}

export const officeHelp: HelpServices = {
  guide: async (locale) => {
    try {
      return (await guides[locale]()).guide;
    } catch (error) {
      throw missing(error);
    }
  },
  samples: `${sampleFolder}${allSamplesFile}`,
  useSampleNotice: async () => {
    const text = await readText(`${sampleFolder}${sampleNoticeFile}`);
    handover.give({ kind: 'notice', text });
    navigation.go('generate');
  },
};
