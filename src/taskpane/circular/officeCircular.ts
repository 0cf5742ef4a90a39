/** The 督查通报 part's services in Excel. */
import type { CircularServices } from './circularServices';

export const officeCircular: CircularServices = { part: 'circular' };
