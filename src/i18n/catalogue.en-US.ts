/** The English sentences; each part has the keys of its Chinese one. */
import { checksMessages } from './en-US/checks';
import { coloursMessages } from './en-US/colours';
import { directoryMessages } from './en-US/directory';
import { distributionMessages } from './en-US/distribution';
import { errorsMessages } from './en-US/errors';
import { generateMessages } from './en-US/generate';
import { homeMessages } from './en-US/home';
import { helpMessages } from './en-US/help';
import { openingMessages } from './en-US/opening';
import { paneMessages } from './en-US/pane';
import { returnsMessages } from './en-US/returns';
import { returnSheetsMessages } from './en-US/returnSheets';
import { thisWeekMessages } from './en-US/thisWeek';
import { closeOutMessages } from './en-US/closeOut';
import { circularMessages } from './en-US/circular';
import { reportMessages } from './en-US/report';
import { institutionsMessages } from './en-US/institutions';
import { settingsMessages } from './en-US/settings';
import { surveyMessages } from './en-US/survey';
import { undoMessages } from './en-US/undo';
import { sheetMessages } from './en-US/sheet';
import type { zhCN } from './catalogue.zh-CN';

export const enUS: Readonly<Record<keyof typeof zhCN, string>> = {
  ...paneMessages,
  ...homeMessages,
  ...helpMessages,
  ...errorsMessages,
  ...generateMessages,
  ...sheetMessages,
  ...checksMessages,
  ...directoryMessages,
  ...coloursMessages,
  ...distributionMessages,
  ...returnsMessages,
  ...returnSheetsMessages,
  ...thisWeekMessages,
  ...closeOutMessages,
  ...circularMessages,
  ...reportMessages,
  ...institutionsMessages,
  ...surveyMessages,
  ...settingsMessages,
  ...undoMessages,
  ...openingMessages,
};
