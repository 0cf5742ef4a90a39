/**
 * Loads Microsoft's own Office.js (the build for Excel on the web) in Node and puts an embedded host behind it, so that
 * tests run the real proxies, the real load and sync rules and the real batching.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import type { Host } from './host';
import type { EventMessage, RequestBody, ResponseMessage } from './protocol';

/** Microsoft's globals, as an add-in sees them, connected to one host. */
export interface OfficeJs {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
}

/** The members of OfficeExtension that Office.js keeps for its own tests and sessions. */
interface OfficeExtensionInternals {
  readonly SessionBase: { _overrideSession: unknown };
  readonly _testSetRichApiMessageReadyImpl: (ready: () => Promise<void>) => void;
  readonly _testTriggerRichApiMessageEvent: (message: { readonly entries: readonly EventMessage[] }) => void;
}

interface OfficeGlobals {
  readonly OSF: { _OfficeAppFactory?: { readonly getContext: () => object } };
}

let script: vm.Script | undefined;

function officeJsScript(): vm.Script {
  if (script) return script;
  const packageFile = createRequire(path.join(process.cwd(), 'package.json')).resolve(
    '@microsoft/office-js/package.json',
  );
  const file = path.join(path.dirname(packageFile), 'dist', 'excel-web-16.00.debug.js');
  script = new vm.Script(readFileSync(file, 'utf8'), { filename: 'excel-web-16.00.debug.js' });
  return script;
}

/**
 * The handful of browser globals that Office.js touches while it loads. It only asks whether they are there.
 */
function browserGlobals(): Record<string, unknown> {
  const nothing = (): void => undefined;
  const element = (): object => ({
    setAttribute: nothing,
    appendChild: nothing,
    style: {},
    getElementsByTagName: () => [],
  });
  const globals: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    // Office.js tells dates by instanceof: in a browser the add-in and it share one Date.
    Date,
    navigator: { userAgent: 'node', language: 'zh-CN' },
    location: { href: 'https://localhost/', search: '', hash: '', origin: 'https://localhost', protocol: 'https:' },
    document: {
      getElementsByTagName: () => [],
      createElement: element,
      addEventListener: nothing,
      head: element(),
      body: element(),
      documentElement: element(),
      URL: '',
      cookie: '',
    },
    addEventListener: nothing,
    removeEventListener: nothing,
    name: '',
  };
  return Object.assign(globals, { window: globals, self: globals, top: globals, parent: globals });
}

type Handler = (args: unknown) => void;
type Callback = (result: { readonly status: 'succeeded' }) => void;

/** Office.context.document as Workbook.onSelectionChanged needs it (OfficeJsEventRegistration of Office.js). */
function officeDocument(host: Host): object {
  const handlers = new Map<Handler, () => void>();
  return {
    addHandlerAsync: (type: string, handler: Handler, callback: Callback): void => {
      if (type !== 'documentSelectionChanged') throw new Error(`the host has no document event ${type}`);
      handlers.set(
        handler,
        host.onSelection(() => handler({ type })),
      );
      callback({ status: 'succeeded' });
    },
    removeHandlerAsync: (_type: string, options: { readonly handler: Handler }, callback: Callback): void => {
      handlers.get(options.handler)?.();
      handlers.delete(options.handler);
      callback({ status: 'succeeded' });
    },
  };
}

/** A fresh Office.js whose every context.sync() goes to the given host. */
export function loadOfficeJs(host: Host): OfficeJs {
  const globals = browserGlobals();
  officeJsScript().runInContext(vm.createContext(globals));
  const office = globals as unknown as OfficeJs & OfficeGlobals;
  const internals = office.OfficeExtension as unknown as OfficeExtensionInternals;
  internals.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null),
    _createRequestExecutorOrNull: () => ({
      executeAsync: async (
        _customData: string,
        flags: number,
        message: { readonly Body: RequestBody },
      ): Promise<ResponseMessage> => {
        // Through JSON both ways, as between two processes: nothing is shared by reference, undefined is lost.
        const body = JSON.parse(JSON.stringify(message.Body)) as RequestBody;
        const response = await host.execute(body, flags);
        return JSON.parse(JSON.stringify(response)) as ResponseMessage;
      },
    }),
  };
  internals._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  // Office.context is the loader's (office.js), which is not here; Excel's part asks it for the selection's events.
  const context = { document: officeDocument(host) };
  office.OSF._OfficeAppFactory = { getContext: () => context };
  host.onMessages((entries) => internals._testTriggerRichApiMessageEvent({ entries }));
  return office;
}
