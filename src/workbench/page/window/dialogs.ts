/** Messages over the window: a question or warning that waits, and a passing note. */
import { element } from './element';

/** Shows a message; gives the number of the button that was pressed, or that of the last one for Escape. */
export function ask(title: string, text: string, buttons: readonly [string, ...string[]]): Promise<number> {
  const dialog = element('dialog', { class: 'message', 'aria-label': title });
  const row = element('div', { class: 'message-buttons' });
  dialog.append(element('h2', {}, title), element('p', {}, text), row);
  const pressed = new Promise<number>((resolve) => {
    for (const [index, label] of buttons.entries()) {
      const button = element('button', { type: 'button', ...(index === 0 ? { class: 'first' } : {}) }, label);
      button.addEventListener('click', () => {
        dialog.close(String(index));
      });
      row.append(button);
    }
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === '' ? buttons.length - 1 : Number(dialog.returnValue));
    });
  });
  // Not while the grid still handles the key that led here: it would lose the keyboard halfway and not take it up again.
  setTimeout(() => {
    document.body.append(dialog);
    dialog.showModal();
  });
  return pressed;
}

const noteMilliseconds = 5000;
let note: HTMLElement | undefined;

/** Shows a line at the bottom for a few seconds; a newer one takes its place. */
export function notify(text: string): void {
  note?.remove();
  const shown = element('div', { class: 'note', role: 'status' }, text);
  note = shown;
  document.body.append(shown);
  setTimeout(() => shown.remove(), noteMilliseconds);
}
