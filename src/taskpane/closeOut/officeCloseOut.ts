/** The 销号 part's services in Excel. */
import type { CloseOutServices } from './closeOutServices';

export const officeCloseOut: CloseOutServices = { part: 'closeOut' };
