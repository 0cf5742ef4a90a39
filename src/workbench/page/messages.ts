/** Every text of the trial page that is its own; the ribbon's come from the manifest, the pane's from src/i18n. */
import type { ReadFailure } from '../../files/xlsx/readResult';
import type { AddinLanguage } from '../bridge/appContext';

export interface Messages {
  readonly product: string;
  readonly newWorkbook: string;
  readonly undo: string;
  readonly redo: string;
  readonly open: string;
  readonly save: string;
  readonly closePane: string;
  readonly resizePane: string;
  readonly ok: string;
  readonly cancel: string;
  readonly locked: string;
  readonly badFormula: string;
  readonly invalidTitle: string;
  readonly invalidEntry: string;
  readonly notInTrial: string;
  readonly commandFailed: string;
  readonly notSaved: string;
  readonly cannotOpen: string;
  readonly opened: string;
  readonly lost: string;
  readonly discard: string;
  /** Why a sheet was not renamed or added, by the host's code. */
  readonly refusedBySheets: Readonly<Record<string, string>>;
  /** What the grid's formula engine says while it evaluates many conditional formats. */
  readonly calculating: string;
  readonly readFailures: Readonly<Record<ReadFailure['code'], string>>;
}

const chinese: Messages = {
  product: '任务督办试用页',
  newWorkbook: '工作簿1',
  undo: '撤销',
  redo: '恢复',
  open: '打开 .xlsx',
  save: '另存为 .xlsx',
  closePane: '关闭任务窗格',
  resizePane: '调整任务窗格宽度',
  ok: '确定',
  cancel: '取消',
  locked: '这个单元格受工作表保护，不能更改。需要更改时，请先撤消工作表保护（可能要输入密码）。',
  badFormula: '这个公式有误，没有写入单元格。请检查括号、引号和函数名；如果本来是文字，请在前面加一个英文单引号。',
  invalidTitle: '数据验证',
  invalidEntry: '输入的值不符合此单元格设置的数据验证规则。',
  notInTrial: '试用页不做这项操作，请在 Excel 中使用。',
  commandFailed: '加载项没有响应这个按钮：',
  notSaved: '未能保存工作簿：',
  cannotOpen: '无法打开“{file}”。',
  opened: '已打开“{file}”。',
  lost: '已打开“{file}”。其中有试用页不支持的内容（{count} 处，如图片、数据透视表），从这里另存时不会带上。',
  refusedBySheets: {
    InvalidArgument:
      '这个名称不能用作工作表名：最多 31 个字，不能为空，不能含 : \\ / ? * [ ]，也不能以单引号开头或结尾。',
    ItemAlreadyExists: '已有同名的工作表，请换一个名称。',
    AccessDenied: '工作簿的结构受保护，不能增加、删除或重命名工作表。',
  },
  calculating: '正在计算…',
  discard: '打开另一个文件会丢掉当前工作簿里没有保存的内容。要继续吗？',
  readFailures: {
    notAZip: '它不是 .xlsx 文件，可能只是改了扩展名，或下载到的是一个网页。',
    legacyXls: '它是旧的 .xls 格式。请在 Excel 中另存为 .xlsx 后再打开。',
    passwordProtected: '它设有打开密码。请在 Excel 中取消密码后再打开。',
    truncatedZip: '文件不完整，可能没有下载或复制完。',
    damagedZip: '文件已损坏。',
    tooLarge: '文件解开后太大。',
    noWorkbook: '里面没有 Excel 工作簿。',
    noSheets: '里面没有可读的工作表。',
    brokenXml: '文件内容已损坏。',
  },
};

const english: Messages = {
  product: 'Task Supervision trial page',
  newWorkbook: 'Book1',
  undo: 'Undo',
  redo: 'Redo',
  open: 'Open .xlsx',
  save: 'Save as .xlsx',
  closePane: 'Close the task pane',
  resizePane: 'Change the width of the task pane',
  ok: 'OK',
  cancel: 'Cancel',
  locked:
    'This cell is on a protected sheet and cannot be changed. Unprotect the sheet first (it may ask for a password).',
  badFormula:
    'This formula has a mistake and was not entered. Check brackets, quotes and function names; if it is meant as text, put an apostrophe in front.',
  invalidTitle: 'Data validation',
  invalidEntry: 'The value does not meet the validation rule of this cell.',
  notInTrial: 'The trial page does not do this. Please use Excel.',
  commandFailed: 'The add-in did not answer this button: ',
  notSaved: 'The workbook could not be saved: ',
  cannotOpen: '"{file}" cannot be opened.',
  opened: '"{file}" is open.',
  lost: '"{file}" is open. It holds content that the trial page does not support ({count} places, such as pictures or pivot tables); saving from here leaves it out.',
  refusedBySheets: {
    InvalidArgument:
      'This cannot be the name of a sheet: at most 31 characters, not empty, none of : \\ / ? * [ ], no apostrophe at either end.',
    ItemAlreadyExists: 'There is a sheet of this name already. Please choose another.',
    AccessDenied: 'The structure of the workbook is protected: sheets cannot be added, deleted or renamed.',
  },
  calculating: 'Calculating…',
  discard: 'Opening another file drops what is not saved in this workbook. Go on?',
  readFailures: {
    notAZip: 'It is not an .xlsx file; perhaps only its name was changed, or a web page was downloaded.',
    legacyXls: 'It is in the old .xls format. Save it as .xlsx in Excel first.',
    passwordProtected: 'It has a password to open. Remove the password in Excel first.',
    truncatedZip: 'The file is incomplete; perhaps it was not downloaded or copied to its end.',
    damagedZip: 'The file is damaged.',
    tooLarge: 'The file is too large once unpacked.',
    noWorkbook: 'There is no Excel workbook in it.',
    noSheets: 'There is no worksheet in it that can be read.',
    brokenXml: 'The content of the file is damaged.',
  },
};

export const messagesFor = (language: AddinLanguage): Messages => (language === 'zh-CN' ? chinese : english);

/** Puts values where a message has {names}. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
