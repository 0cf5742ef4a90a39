/** Where the ribbon's 逾期标色 leaves its wish. */
import { createMailbox } from '../mailbox';

export const colourRequests = createMailbox<'apply'>();
