import {
  isForServices,
  runServices,
  type PaneWindow,
  type RuntimeState,
} from '../../../src/workbench/bridge/runtimeServices';
import type { RequestBody } from '../../../src/workbench/host/protocol';

/** A batch that calls one member of a service, as Office.addin sends it. */
const call = (service: string, member: string, ...args: unknown[]): RequestBody => ({
  Actions: [
    { Id: 2, ActionType: 1, Name: '', ObjectPathId: 1 },
    { Id: 3, ActionType: 3, Name: member, ObjectPathId: 1, ArgumentInfo: { Arguments: args } },
  ],
  ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: service } },
});
const runtime = 'Microsoft.AppRuntime.AppRuntimeService';

function paneWindow(): PaneWindow & { readonly seen: string[] } {
  let state: RuntimeState = 'Background';
  const seen: string[] = [];
  return {
    seen,
    state: () => state,
    setState: (next) => {
      state = next;
      seen.push(next);
    },
    actionsReady: () => seen.push('ready'),
  };
}

describe('isForServices', () => {
  it('is true for a batch to the shared runtime', () => {
    expect(isForServices(call(runtime, 'GetAppRuntimeState'))).toBe(true);
  });

  it('is false for a batch to the workbook', () => {
    const batch: RequestBody = { Actions: [], ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' } } };
    expect(isForServices(batch)).toBe(false);
  });
});

describe('runServices', () => {
  it.each(['Visible', 'Background'] as const)('sets the pane %s and answers what it is', (state) => {
    const pane = paneWindow();
    runServices(call(runtime, 'SetAppRuntimeState', state), pane);
    expect(runServices(call(runtime, 'GetAppRuntimeState'), pane).Body?.Results.at(-1)).toEqual({
      ActionId: 3,
      Value: state,
    });
  });

  it('hears that the add-in listens', () => {
    const pane = paneWindow();
    runServices(call('Microsoft.InternalService.AddinInternalService', 'NotifyActionHandlerReady'), pane);
    expect(pane.seen).toEqual(['ready']);
  });

  it('names a member that it has not', () => {
    const answer = runServices(call(runtime, 'Dance'), paneWindow());
    expect(answer.Body?.Error).toMatchObject({ Code: 'NotImplemented', Location: `${runtime}.Dance`, ActionIndex: 1 });
  });
});
