/**
 * The messages that Office.js exchanges with its host at every context.sync(): one JSON batch out, one JSON answer back.
 * Observed in Microsoft's own excel-web-16.00.debug.js (ClientRequestContext.syncPrivate and ObjectPathFactory).
 */

/** How an object of a batch is reached. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export const objectPathType = {
  globalObject: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  /** Parallel to Arguments: not 0 where the argument is the object with that path id. */
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

export interface QueryInfo {
  /** Property names, navigations with '/': 'values', 'format/fill/color', 'tables/items/name'. */
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export const actionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 6,
  update: 7,
  queryAsJson: 8,
} as const;

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** Flags of a request that matter here (ClientRequestBase.aggregrateRequestFlags and onBeforeExcelRun). */
export const requestFlag = { write: 1, delayForCellEdit: 64 } as const;

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  /** 'Range.values': the member that failed. */
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface ResponseMessage {
  readonly HttpStatusCode: number;
  /** Empty when the batch as a whole was accepted; an error inside it is in Body.Error. */
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: Readonly<Record<string, string>>;
  readonly Body: {
    readonly Results: readonly ActionResult[];
    /** Ids of the trace actions that ran. */
    readonly TraceIds?: readonly number[];
    readonly Error?: ResponseError;
  } | null;
}

/** One entry of a Rich API message, which is how events reach Office.js (GenericEventRegistration). */
export interface EventMessage {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON. */
  readonly message: string;
}

/** Constants.eventMessageCategory of Office.js. */
export const eventMessageCategory = 65_536;

/** Excel on the web refuses requests and responses above 5 MB (resource limits page of the Office Add-ins docs). */
export const payloadLimitBytes = 5 * 1024 * 1024;
