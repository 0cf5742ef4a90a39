/** The 标色 part's services in Excel. */
import { today } from '../../excel/clock';
import { applyColours, readColours, removeColours } from '../../excel/colours/applyColours';
import { createMailbox } from '../mailbox';
import type { ColoursServices } from './coloursServices';

/** Where the ribbon's 逾期标色 leaves its wish. */
export const colourRequests = createMailbox<'apply'>();

export const coloursServices: ColoursServices = {
  read: readColours,
  apply: applyColours,
  remove: removeColours,
  today,
  requests: colourRequests,
};
