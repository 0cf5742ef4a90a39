/**
 * The trial page: a window like Excel's with the add-in's ribbon, a live grid and its task pane, all over the embedded
 * host. `?lang=en-US` shows it in English, `?theme=dark` or `light` poses that theme for the pane,
 * `?api=1.7` an older Excel, `?runtime=own` one without shared runtimes, `?mode=readonly` a workbook in viewing mode,
 * `?mode=copyonly` one that was opened read-only.
 */
import { readXlsx } from '../../files/xlsx/readXlsx';
import { writeXlsx } from '../../files/xlsx/writeXlsx';
import { emptySheet, workbookOf, type Workbook } from '../../files/xlsx/workbook';
import type { AddinLanguage } from '../bridge/appContext';
import { connectAddin, type AddinConnection } from '../bridge/connectAddin';
import { createHost } from '../host/host';
import type { HostOptions, WorkbookAccess } from '../host/session';
import { createGrid } from './grid/createGrid';
import { hostEdits } from './hostEdits';
import { listenToKeys } from './window/keys';
import { fill, messagesFor } from './messages';
import { readManifest, type AddinManifest, type RibbonButton } from './readManifest';
import { readShortcuts, type Shortcut } from './readShortcuts';
import './workbench.css';
import { jsonWithMaps, type Workbench } from './workbenchApi';
import { ask, notify } from './window/dialogs';
import { element } from './window/element';
import { createRegions } from './window/regions';
import { createRibbon } from './window/ribbon';
import { createTaskPane } from './window/taskPane';
import { createTitleBar } from './window/titleBar';

const query = new URLSearchParams(location.search);
const language: AddinLanguage = query.get('lang') === 'en-US' ? 'en-US' : 'zh-CN';
const excelApi = query.get('api');
/** How the workbook poses to be open, by what the address asks for. */
const accessByMode: Readonly<Record<string, WorkbookAccess>> = { readonly: 'view', copyonly: 'copyOnly' };
const access = accessByMode[query.get('mode') ?? ''] ?? 'full';
const sharedRuntime = query.get('runtime') !== 'own';
const messages = messagesFor(language);

const revokeAfterMilliseconds = 60_000;

/** The moment as an Excel serial by this computer's clock; day 25569 is 1970-01-01. */
function serialNow(): number {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000 + 25_569;
}

function newWorkbook(): Workbook {
  return workbookOf([emptySheet('{00000000-0001-0000-0000-000000000000}', 'Sheet1')]);
}

/** Hands a workbook's file to the browser. */
function download(file: Uint8Array, name: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const url = URL.createObjectURL(new Blob([new Uint8Array(file)], { type }));
  element('a', { href: url, download: `${name}.xlsx` }).click();
  // Browsers fetch the address after the click.
  setTimeout(() => URL.revokeObjectURL(url), revokeAfterMilliseconds);
}

const textAt = async (url: string): Promise<string> => (await fetch(url)).text();

async function shortcutsOf({ shortcuts }: AddinManifest): Promise<readonly Shortcut[]> {
  if (shortcuts === null) return [];
  const { url, resourcesUrl } = shortcuts;
  return readShortcuts(await textAt(url), resourcesUrl === null ? null : await textAt(resourcesUrl), language);
}

async function start(): Promise<Workbench> {
  document.documentElement.lang = language;
  const manifest = readManifest(await textAt('manifest.xml'), language);
  const shortcuts = await shortcutsOf(manifest);
  const options: Omit<HostOptions, 'workbook'> = {
    locale: language,
    now: serialNow,
    userName: messages.product,
    access,
    // A second window has no place on the page: what Excel would open there is offered as a file.
    openWorkbook: (file) => {
      openedBeside += 1;
      download(file, messages.newWorkbook.replace('1', String(1 + openedBeside)));
    },
  };
  const host = createHost({ ...options, workbook: newWorkbook() });
  let openedBeside = 0;
  let fileName = messages.newWorkbook;
  /** The workbook as it was last opened or saved. */
  let kept = host.workbook();

  const openXlsx = (bytes: Uint8Array): number => {
    const result = readXlsx(bytes);
    if (!result.ok) throw new Error(result.code, { cause: result });
    host.open(result.workbook);
    kept = host.workbook();
    return result.warnings.length;
  };

  const openFile = async (file: File): Promise<void> => {
    if (
      host.workbook() !== kept &&
      (await ask(messages.open, messages.discard, [messages.ok, messages.cancel])) !== 0
    ) {
      return;
    }
    const result = readXlsx(new Uint8Array(await file.arrayBuffer()));
    if (!result.ok) {
      const text = `${fill(messages.cannotOpen, { file: file.name })}\n${messages.readFailures[result.code]}`;
      await ask(messages.open, text, [messages.ok]);
      return;
    }
    fileName = file.name.replace(/\.xls[xm]$/i, '');
    host.open(result.workbook);
    kept = host.workbook();
    refresh();
    const count = result.warnings.length;
    notify(fill(count === 0 ? messages.opened : messages.lost, { file: file.name, count }));
  };

  const saveFile = (): void => {
    try {
      download(writeXlsx(host.workbook()), fileName);
    } catch (error) {
      void ask(messages.save, messages.notSaved + String(error), [messages.ok]);
      return;
    }
    kept = host.workbook();
  };

  const titleBar = createTitleBar(messages, {
    undo: () => host.undo(),
    redo: () => host.redo(),
    open: (file) => void openFile(file),
    save: saveFile,
  });
  const pane = createTaskPane(manifest.name, messages, (state) => connection.announceVisibility(state));
  // Excel on the web does not tell an add-in its theme; the pane goes by the colour scheme it is shown in.
  pane.frame.style.colorScheme = { dark: 'dark', light: 'light' }[query.get('theme') ?? ''] ?? '';
  const ribbon = createRibbon(manifest, (button) => void click(button));
  const grid = element('main', { class: 'grid' });
  document.body.append(
    titleBar.root,
    element(
      'section',
      { class: 'ribbon-area', 'aria-label': manifest.tab },
      element('div', { class: 'tabs' }, element('span', {}, manifest.tab)),
      ribbon.root,
    ),
    element('div', { class: 'work' }, grid, pane.root),
  );

  const edits = hostEdits(host, options, messages, () => {
    view.forget();
    refresh();
  });
  let editing = false;
  const view = createGrid(grid, language, messages.calculating, {
    ...edits,
    editing: (isEditing) => {
      editing = isEditing;
      edits.editing(isEditing);
    },
  });
  const regions = createRegions({
    ribbon: ribbon.root,
    grid,
    pane: () => (pane.state() === 'Visible' ? pane.frame : null),
  });
  listenToKeys({
    undo: () => host.undo(),
    redo: () => host.redo(),
    nextRegion: regions.next,
    shortcuts,
    runShortcut: ({ action }) => void connection.runAction(action),
    isEditing: () => editing,
  });
  const refresh = (): void => {
    titleBar.update({ fileName, canUndo: host.canUndo(), canRedo: host.canRedo() });
    view.show(host.workbook(), host.selection());
  };

  const connection: AddinConnection = connectAddin({
    frame: pane.frame,
    paneUrl: manifest.paneUrl,
    language,
    posing: { readOnly: access === 'view', sharedRuntime, ...(excelApi === null ? {} : { excelApi }) },
    host,
    pane,
    onLeave: (to) => (to === 'document' ? regions.focusGrid() : regions.next(to === 'previous')),
  });

  const click = async (button: RibbonButton): Promise<void> => {
    if (button.action.kind === 'showPane') {
      pane.setState('Visible');
      return;
    }
    ribbon.setBusy(button.id, true);
    try {
      await connection.runCommand(button.action.functionName, button.id);
    } catch (error) {
      await ask(button.label, messages.commandFailed + String(error), [messages.ok]);
    } finally {
      ribbon.setBusy(button.id, false);
    }
  };

  // A command is several batches: one drawing a frame is enough for all of them.
  let waiting = false;
  host.onUpdate(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      refresh();
    });
  });
  refresh();

  await connection.ready;
  return {
    saveXlsx: () => writeXlsx(host.workbook()),
    openXlsx: (bytes) => void openXlsx(bytes),
    workbookJson: () => jsonWithMaps(host.workbook()),
    statistics: host.statistics,
  };
}

window.workbench = { ready: start() };
