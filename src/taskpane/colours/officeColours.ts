/** The 标色 part's services in Excel. */
import { today } from '../../excel/clock';
import { applyColours, readColours, removeColours } from '../../excel/colours/applyColours';
import { colourRequests } from './colourRequests';
import type { ColoursServices } from './coloursServices';

export const coloursServices: ColoursServices = {
  read: readColours,
  apply: applyColours,
  remove: removeColours,
  today,
  requests: colourRequests,
};
