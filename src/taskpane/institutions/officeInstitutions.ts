/** The 制度清单 part's services in Excel. */
import type { InstitutionsServices } from './institutionsServices';

export const officeInstitutions: InstitutionsServices = { part: 'institutions' };
