/** Every sentence a person sees, in Chinese, a file for each part. {name} is filled in. */
import { checksMessages } from './zh-CN/checks';
import { coloursMessages } from './zh-CN/colours';
import { directoryMessages } from './zh-CN/directory';
import { distributionMessages } from './zh-CN/distribution';
import { errorsMessages } from './zh-CN/errors';
import { generateMessages } from './zh-CN/generate';
import { homeMessages } from './zh-CN/home';
import { helpMessages } from './zh-CN/help';
import { openingMessages } from './zh-CN/opening';
import { paneMessages } from './zh-CN/pane';
import { returnsMessages } from './zh-CN/returns';
import { returnSheetsMessages } from './zh-CN/returnSheets';
import { thisWeekMessages } from './zh-CN/thisWeek';
import { closeOutMessages } from './zh-CN/closeOut';
import { circularMessages } from './zh-CN/circular';
import { reportMessages } from './zh-CN/report';
import { institutionsMessages } from './zh-CN/institutions';
import { settingsMessages } from './zh-CN/settings';
import { surveyMessages } from './zh-CN/survey';
import { undoMessages } from './zh-CN/undo';
import { sheetMessages } from './zh-CN/sheet';

export const zhCN = {
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
} as const;
