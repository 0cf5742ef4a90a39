/** Where the ribbon's 校验清单 leaves its wish for a run. */
import { createMailbox } from '../mailbox';

export const checkRequests = createMailbox<'run'>();
