/** The 督查通报 part's services in Excel. */
import { goToSheet, readCircular, writeCircular } from '../../excel/circular/circular';
import type { CircularServices } from './circularServices';

export const officeCircular: CircularServices = { read: readCircular, write: writeCircular, goTo: goToSheet };
