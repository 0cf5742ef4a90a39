/** The task pane at the right: title, close button, a border to drag, and the frame of the add-in's own page. */
import type { RuntimeState } from '../../bridge/runtimeServices';
import type { Messages } from '../messages';
import { element } from './element';

export interface TaskPane {
  readonly root: HTMLElement;
  readonly frame: HTMLIFrameElement;
  readonly state: () => RuntimeState;
  readonly setState: (state: RuntimeState) => void;
}

/** Excel opens a pane at about this width and lets it be dragged between these. */
const width = { initial: 340, least: 260, most: 640 } as const;
const keyStep = 20;

/** @param onChange called when the pane was opened or closed, by whomever */
export function createTaskPane(title: string, messages: Messages, onChange: (state: RuntimeState) => void): TaskPane {
  const frame = element('iframe', { class: 'pane-frame', title });
  const close = element(
    'button',
    { type: 'button', class: 'pane-close', 'aria-label': messages.closePane, title: messages.closePane },
    '✕',
  );
  const border = element('div', {
    class: 'pane-border',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-label': messages.resizePane,
    'aria-valuemin': String(width.least),
    'aria-valuemax': String(width.most),
  });
  const root = element(
    'aside',
    { class: 'pane', 'aria-label': title },
    border,
    element('div', { class: 'pane-head' }, element('h1', {}, title), close),
    frame,
  );

  let pixels: number = width.initial;
  const resize = (to: number): void => {
    pixels = Math.round(Math.min(width.most, Math.max(width.least, to)));
    root.style.width = `${pixels}px`;
    border.setAttribute('aria-valuenow', String(pixels));
  };
  resize(width.initial);

  let state: RuntimeState = 'Visible';
  const setState = (next: RuntimeState): void => {
    if (next === state) return;
    state = next;
    // The page of a shared runtime lives on while its pane is closed: it is moved out of sight, not removed.
    root.classList.toggle('closed', state === 'Background');
    root.inert = state === 'Background';
    onChange(state);
  };
  close.addEventListener('click', () => setState('Background'));

  border.addEventListener('pointerdown', (down) => {
    border.setPointerCapture(down.pointerId);
    const from = down.clientX + pixels;
    const drag = (move: PointerEvent): void => resize(from - move.clientX);
    border.addEventListener('pointermove', drag);
    border.addEventListener('lostpointercapture', () => border.removeEventListener('pointermove', drag), {
      once: true,
    });
  });
  border.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: keyStep, ArrowRight: -keyStep }[event.key];
    if (step !== undefined) resize(pixels + step);
  });

  return { root, frame, state: () => state, setState };
}
