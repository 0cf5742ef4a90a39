/** The words that the first screen of the pane needs, in Chinese; they are loaded before the others. */
import { errorsMessages } from './zh-CN/errors';
import { homeMessages } from './zh-CN/home';
import { paneMessages } from './zh-CN/pane';

export const firstZhCN = { ...paneMessages, ...homeMessages, ...errorsMessages } as const;
