/**
 * The far end of Excel on the web: answers the unmodified Office.js of a task pane in a frame, hands its batches to the
 * embedded host and tells it of events and of clicks on the ribbon.
 */
import type { Host } from '../host/host';
import type { EventMessage } from '../host/protocol';
import { appContext, frameName, type AddinIdentity, type AddinLanguage } from './appContext';
import { methodDone, readRichApiRequest, richApiAnswer, type MethodAnswer } from './richApiRequest';
import { isForServices, runServices, type PaneWindow, type RuntimeState } from './runtimeServices';
import { eventMessage, invokeResult, readRequest, responseMessage, type XdmRequest } from './xdmMessage';

/** What the bridge needs of the embedded host. */
export type HostPort = Pick<Host, 'execute' | 'onMessages' | 'onSelection'>;

export interface AddinConnection {
  /**
   * Calls the function that the add-in registered under this name; done when it called event.completed().
   * Rejects when no function has that name.
   */
  readonly runCommand: (functionName: string, controlId: string) => Promise<void>;
  /** Settles when the add-in can be told of clicks: Office.onReady has run. */
  readonly ready: Promise<void>;
  /** Runs what the add-in associated with a key; nobody is told when it is done. */
  readonly runAction: (actionId: string) => Promise<void>;
  /** Tells the add-in that its pane was opened or closed by a person. */
  readonly announceVisibility: (state: RuntimeState) => void;
  readonly close: () => void;
}

export interface ConnectionOptions {
  readonly frame: HTMLIFrameElement;
  /** The page of the pane, on the origin of this window. */
  readonly paneUrl: string;
  readonly language: AddinLanguage;
  /** See {@link AddinIdentity}. */
  readonly posing?: Pick<AddinIdentity, 'excelApi' | 'readOnly' | 'sharedRuntime'>;
  readonly host: HostPort;
  readonly pane: { readonly state: () => RuntimeState; readonly setState: (state: RuntimeState) => void };
  /** A key in the pane that takes the focus out of it. */
  readonly onLeave: (to: PaneExit) => void;
}

export type PaneExit = 'next' | 'previous' | 'document';

/** OSF.DDA.MethodDispId. */
const dispatchId = { executeRichApi: 93, commandCompleted: 94 } as const;
/** Events by the names that the frame registers. */
const eventName = {
  commandInvoked: 'appCommandInvoked',
  richApi: 'richApiMessage',
  selection: 'documentSelectionChanged',
} as const;
/** OSF.AgaveHostAction, those with which Office.js gives the focus away: Tab past the end, Ctrl+F6, Escape, F2. */
const exits: Readonly<Record<number, PaneExit>> = {
  5: 'next',
  6: 'previous',
  13: 'next',
  14: 'previous',
  15: 'document',
  16: 'document',
};
/** Office.actionProxy's ActionMessageCategory and ActionDispatchMessageType. */
const dispatchAction = { category: 2, type: 1000 } as const;
/** AppRuntimeService's VisibilityChanged. */
const visibilityChanged = { category: 65_536, type: 65_539 } as const;

/** Loads the pane into the frame and answers it until closed. */
export function connectAddin(options: ConnectionOptions): AddinConnection {
  const { frame, host } = options;
  const origin = window.location.origin;
  const identity: AddinIdentity = {
    conversationId: `trial-${Date.now().toString(36)}`,
    controlId: 'trial-pane',
    language: options.language,
    ...options.posing,
    paneVisible: options.pane.state() === 'Visible',
  };
  const events = new Map<string, XdmRequest>();
  const running = new Map<string, (status: number) => void>();
  let lastCommand = 0;
  let settleReady: () => void = () => undefined;
  // Office.js says so once Office.onReady has run and it listens for messages.
  const ready = new Promise<void>((resolve) => (settleReady = resolve));

  const post = (message: string): void => frame.contentWindow?.postMessage(message, origin);

  const send = (name: string, data: unknown): void => {
    const event = events.get(name);
    if (event !== undefined) post(eventMessage(event, origin, data));
  };

  const pane: PaneWindow = { ...options.pane, actionsReady: settleReady };

  const executeMethod = async (data: Readonly<Record<string, unknown>>): Promise<MethodAnswer> => {
    const method = data['DdaMethod'] as { readonly DispatchId?: number } | undefined;
    if (method?.DispatchId === dispatchId.commandCompleted) {
      const id = String(data['0']);
      running.get(id)?.(Number(data['1']));
      running.delete(id);
      return methodDone;
    }
    const request = method?.DispatchId === dispatchId.executeRichApi ? readRichApiRequest(data['ArrayData']) : null;
    if (request === null) throw new Error(`not a method of the trial page: ${String(method?.DispatchId)}`);
    const { body, flags } = request;
    return richApiAnswer(isForServices(body) ? runServices(body, pane) : await host.execute(body, flags));
  };

  const answer = async (request: XdmRequest): Promise<unknown> => {
    if (request.kind === 'registerEvent') {
      events.set(request.action, request);
      return methodDone;
    }
    if (request.kind === 'unregisterEvent') {
      events.delete(request.action);
      return methodDone;
    }
    switch (request.action) {
      case 'ContextActivationManager_getAppContextAsync':
        return appContext(identity, window.location.href);
      case 'ContextActivationManager_notifyHost': {
        const exit = exits[Number((request.data as readonly unknown[])[1])];
        if (exit !== undefined) options.onLeave(exit);
        return null;
      }
      case 'executeMethod':
        return executeMethod(request.data as Readonly<Record<string, unknown>>);
      default:
        throw new Error(`not a call the trial page knows: ${request.action}`);
    }
  };

  const receive = (event: MessageEvent<unknown>): void => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const request = readRequest(event.data);
    if (request === null) return;
    answer(request).then(
      (data) => post(responseMessage(request, origin, data)),
      (error: unknown) => {
        post(responseMessage(request, origin, String(error), invokeResult.errorHandlingRequest));
        // An unknown call is a gap in the trial page: the console of the page is where a developer looks.
        reportError(error);
      },
    );
  };

  const stopMessages = host.onMessages((messages) => send(eventName.richApi, { ArrayData: messages.map(eventEntry) }));
  const stopSelections = host.onSelection(() => send(eventName.selection, {}));
  window.addEventListener('message', receive);
  const name = frameName(identity, window.location.href);
  frame.name = name;
  // A frame that is on the page already keeps the name it was put there with.
  if (frame.contentWindow !== null) frame.contentWindow.name = name;
  frame.src = options.paneUrl;

  return {
    ready,
    runCommand: async (functionName, controlId) => {
      await ready;
      lastCommand += 1;
      const id = `command-${lastCommand}`;
      const completed = new Promise<number>((resolve) => running.set(id, resolve));
      send(eventName.commandInvoked, [id, functionName, JSON.stringify({ source: { id: controlId } })]);
      const status = await completed;
      if (status !== 0) throw new Error(`the add-in did not run ${functionName}: Office.js error ${status}`);
    },
    runAction: async (actionId) => {
      await ready;
      const { category, type } = dispatchAction;
      send(eventName.richApi, { ArrayData: [[category, type, '', JSON.stringify([actionId])]] });
    },
    announceVisibility: (state) => {
      const message = JSON.stringify({ visibility: state === 'Visible' ? 'Visible' : 'Hidden' });
      send(eventName.richApi, { ArrayData: [[visibilityChanged.category, visibilityChanged.type, '', message]] });
    },
    close: () => {
      window.removeEventListener('message', receive);
      stopMessages();
      stopSelections();
      frame.removeAttribute('src');
    },
  };
}

/** An event as OSF.DDA.RichApiMessageEventArgs unpacks it: category, type, target, message. */
function eventEntry(message: EventMessage): readonly unknown[] {
  return [message.messageCategory, message.messageType, message.targetId, message.message];
}
