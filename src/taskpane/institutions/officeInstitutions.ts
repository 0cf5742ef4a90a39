/** The 制度清单 part's services in Excel. */
import { parseInstitutions } from '../../core/institutions';
import { readInstitutions } from '../../excel/institutions/readInstitutions';
import { goToInstitutions, writeInstitutions } from '../../excel/institutions/writeInstitutions';
import { runCommand } from '../../excel/runCommand';
import { readNoticeFile } from '../generate/readNoticeFile';
import type { InstitutionsServices } from './institutionsServices';

export const officeInstitutions: InstitutionsServices = {
  overview: async () => {
    const found = await runCommand(readInstitutions);
    return found === null ? null : { sheet: found.sheet, counts: found.counts, duplicates: found.duplicates.length };
  },
  readText: (text) => Promise.resolve(parseInstitutions(text)),
  readFile: async (file) => parseInstitutions(await readNoticeFile(file)),
  write: writeInstitutions,
  goTo: goToInstitutions,
};
