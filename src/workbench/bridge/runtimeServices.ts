/**
 * Services that Excel on the web answers in its window and not in the workbook: the state of the shared runtime.
 * Office.js addresses them by type name (OfficeCore.AppRuntimeService and the like in excel-web-16.00.debug.js).
 */
import { actionType, objectPathType, type ObjectPath, type RequestBody, type ResponseMessage } from '../host/protocol';

export type RuntimeState = 'Visible' | 'Background';

/** The window around the pane, as the services need it. */
export interface PaneWindow {
  readonly state: () => RuntimeState;
  /** Office.addin.showAsTaskpane and hide. */
  readonly setState: (state: RuntimeState) => void;
  /** Called when the add-in is ready to be told which ribbon button was clicked. */
  readonly actionsReady: () => void;
}

/** Members as they are named on the wire, by the type they belong to. */
const services: Readonly<
  Record<string, Readonly<Record<string, (pane: PaneWindow, args: readonly unknown[]) => unknown>>>
> = {
  'Microsoft.InternalService.AddinInternalService': {
    NotifyActionHandlerReady: (pane) => pane.actionsReady(),
  },
  'Microsoft.AppRuntime.AppRuntimeService': {
    GetAppRuntimeState: (pane) => pane.state(),
    SetAppRuntimeState: (pane, [state]) => pane.setState(state === 'Visible' ? 'Visible' : 'Background'),
  },
  // The trial page forgets this when it closes: there is no document that could remember it.
  'Microsoft.AppRuntime.AppRuntimePersistenceService': {
    GetAppRuntimeStartState: () => 'Background',
    SetAppRuntimeStartState: () => undefined,
  },
};

/** True when the batch speaks to these services rather than to the workbook. */
export function isForServices(body: RequestBody): boolean {
  return Object.values(body.ObjectPaths).some(
    (path) => path.ObjectPathType === objectPathType.newObject && path.Name in services,
  );
}

/** Runs such a batch. A member that is not known here is an error naming it, as in the workbook's host. */
export function runServices(body: RequestBody, pane: PaneWindow): ResponseMessage {
  const results: { ActionId: number; Value: unknown }[] = [];
  const response = (error?: NonNullable<NonNullable<ResponseMessage['Body']>['Error']>): ResponseMessage => ({
    HttpStatusCode: error?.HttpStatusCode ?? 200,
    ErrorCode: '',
    ErrorMessage: '',
    Headers: {},
    Body: { Results: results, ...(error ? { Error: error } : {}) },
  });
  for (const [index, action] of body.Actions.entries()) {
    let value: unknown = null;
    if (action.ActionType === actionType.method) {
      const service = serviceName(body, action.ObjectPathId);
      const member = services[service]?.[action.Name];
      if (member === undefined) {
        const location = `${service}.${action.Name}`;
        return response({
          Code: 'NotImplemented',
          Message: `The requested feature is not implemented. (${location})`,
          Location: location,
          ActionIndex: index,
          HttpStatusCode: 501,
        });
      }
      value = member(pane, action.ArgumentInfo?.Arguments ?? []) ?? null;
    }
    results.push({ ActionId: action.Id, Value: value });
  }
  return response();
}

function serviceName(body: RequestBody, pathId: number): string {
  const path: ObjectPath | undefined = body.ObjectPaths[String(pathId)];
  return path?.Name ?? '';
}
