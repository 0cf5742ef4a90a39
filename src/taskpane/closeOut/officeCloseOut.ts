/** The 销号 part's services in Excel. */
import { goToCell } from '../../excel/checks/goToCell';
import { closeOut, readCloseOut, reopen } from '../../excel/closeOut/closeOut';
import type { CloseOutServices } from './closeOutServices';

export const officeCloseOut: CloseOutServices = {
  read: readCloseOut,
  close: closeOut,
  reopen,
  goTo: (place, line, column) => goToCell(place, { line, column }),
};
