/** The words that the first screen of the pane needs, in English; they are loaded before the others. */
import { errorsMessages } from './en-US/errors';
import { homeMessages } from './en-US/home';
import { paneMessages } from './en-US/pane';
import type { Catalogue, FirstKey } from './translate';

export const firstEnUS: Catalogue<FirstKey> = { ...paneMessages, ...homeMessages, ...errorsMessages };
