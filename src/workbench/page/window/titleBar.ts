/** The title bar: undo, redo, the file's name, opening and saving. */
import type { Messages } from '../messages';
import { element } from './element';

export interface TitleBarActions {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly open: (file: File) => void;
  readonly save: () => void;
}

export interface TitleBar {
  readonly root: HTMLElement;
  readonly update: (state: { readonly fileName: string; readonly canUndo: boolean; readonly canRedo: boolean }) => void;
}

/** Drawn for this page; 16 by 16, in the colour of the text. */
const shapes = {
  undo: 'M6.5 3 2.5 7l4 4M3 7h6.5a3.5 3.5 0 0 1 0 7H7',
  redo: 'm9.5 3 4 4-4 4M13 7H6.5a3.5 3.5 0 0 0 0 7H9',
  open: 'M2 13V3.5h4l1.5 2H14V13zM2 7.5h12',
  save: 'M2.5 2.5h9l2 2v9h-11zM5 2.5v4h5v-4M5 13.5v-4h6v4',
} as const;

function icon(shape: keyof typeof shapes): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', shapes[shape]);
  svg.append(path);
  return svg;
}

export function createTitleBar(messages: Messages, actions: TitleBarActions): TitleBar {
  const iconButton = (shape: keyof typeof shapes, label: string, act: () => void): HTMLButtonElement => {
    const button = element('button', { type: 'button', title: label, 'aria-label': label }, icon(shape));
    button.addEventListener('click', act);
    return button;
  };
  const undo = iconButton('undo', `${messages.undo} (Ctrl+Z)`, actions.undo);
  const redo = iconButton('redo', `${messages.redo} (Ctrl+Y)`, actions.redo);
  const input = element('input', { type: 'file', accept: '.xlsx,.xlsm', hidden: '', 'data-test': 'open-file' });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    // The same file may be chosen again.
    input.value = '';
    if (file !== undefined) actions.open(file);
  });
  const labelled = (shape: keyof typeof shapes, label: string, act: () => void): HTMLButtonElement => {
    const button = element('button', { type: 'button', class: 'labelled' }, icon(shape), element('span', {}, label));
    button.addEventListener('click', act);
    return button;
  };
  const name = element('span', { class: 'file-name' });
  const root = element(
    'header',
    { class: 'title-bar' },
    element('div', { class: 'title-tools' }, undo, redo),
    element('div', { class: 'title-name' }, name, element('span', { class: 'product' }, messages.product)),
    element(
      'div',
      { class: 'title-tools end' },
      labelled('open', messages.open, () => input.click()),
      labelled('save', messages.save, actions.save),
      input,
    ),
  );
  return {
    root,
    update: ({ fileName, canUndo, canRedo }) => {
      name.textContent = fileName;
      document.title = `${fileName} - ${messages.product}`;
      undo.disabled = !canUndo;
      redo.disabled = !canRedo;
    },
  };
}
