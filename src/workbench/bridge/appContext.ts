/**
 * Who the host says it is: Excel on the web, with the sets it supports. Office.js asks for this once, before
 * Office.onReady (OSF.InitializationHelper.prototype.getAppContext in excel-web-16.00.debug.js).
 */

export type AddinLanguage = 'zh-CN' | 'en-US';

export interface AddinIdentity {
  readonly conversationId: string;
  /** Names this control within the host; Office.js sends it back with every call. */
  readonly controlId: string;
  readonly language: AddinLanguage;
  /** True when the add-in opens with its pane shown rather than in the background. */
  readonly paneVisible: boolean;
  /** The newest ExcelApi set, to pose as an older Excel. */
  readonly excelApi?: string;
  /** True for a workbook that is open for reading only. */
  readonly readOnly?: boolean;
  /** False for an Excel without shared runtimes, as on iPad. Default true. */
  readonly sharedRuntime?: boolean;
}

/** OSF.AppName.ExcelWebApp. */
const excelWebApp = 16;
/** OSF.ClientMode. */
const clientMode = { readOnly: 0, readWrite: 1 } as const;
/** OSF.HostInfoFlags.SharedApp. */
const sharedRuntimeFlag = 1;
/** initialDisplayModeMappings in office.debug.js. */
const displayMode = { hidden: 1, taskpane: 2 } as const;

/**
 * The requirement sets the embedded host offers, as Excel on the web states them. RichApiRuntime stays away: without it
 * Office.js sends plain property sets and queries, which is what every host must answer.
 */
export const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: '1.20',
  AddinCommands: '1.3',
  SharedRuntime: '1.1',
  DelayForCellEdit: '1.1',
  RichApiRuntimeFlag: '1.1',
  CustomXmlParts: '1.1',
  Settings: '1.1',
};

/**
 * What to put into the frame's window.name, where Office.js looks for its host: application, platform, version, language,
 * correlation, dialog, logging and flags, separated by '$'.
 */
export function frameName(identity: AddinIdentity, hostUrl: string): string {
  const flags = identity.sharedRuntime === false ? 0 : sharedRuntimeFlag;
  const hostInfo = ['Excel', 'Web', '16.01', identity.language, 'telemetry', '', 'disableLogging', flags];
  return JSON.stringify({
    hostInfo: hostInfo.join('$'),
    xdmInfo: [identity.conversationId, identity.controlId, hostUrl].join('|'),
    serializerVersion: 1,
  });
}

/** The answer to ContextActivationManager_getAppContextAsync. */
export function appContext(identity: AddinIdentity, hostUrl: string): Readonly<Record<string, unknown>> {
  return {
    _id: identity.controlId,
    _appName: excelWebApp,
    _appVersion: '16.01',
    _appUILocale: identity.language,
    _dataLocale: identity.language,
    _docUrl: hostUrl,
    _clientMode: identity.readOnly === true ? clientMode.readOnly : clientMode.readWrite,
    _settings: [],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: identity.conversationId,
    _appInstanceId: identity.controlId,
    // What is undefined is left out of the text.
    _requirementMatrix: JSON.stringify({
      ...requirementSets,
      ...(identity.sharedRuntime === false ? { SharedRuntime: undefined } : {}),
      ...(identity.excelApi === undefined ? {} : { ExcelApi: identity.excelApi }),
    }),
    _hostFullVersion: '16.0.0.0',
    _appDomains: [new URL(hostUrl).origin],
    _initialDisplayMode: identity.paneVisible ? displayMode.taskpane : displayMode.hidden,
  };
}
