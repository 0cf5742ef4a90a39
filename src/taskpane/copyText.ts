/** Copying to the clipboard, also in a frame that may not use it directly. */

/**
 * Excel on the web shows the pane in a frame of another origin, which the browser may not let at the clipboard
 * (developer.mozilla.org/docs/Web/API/Clipboard_API#security_considerations). The old command works there still.
 *
 * @throws Error when neither way is open; whoever calls shows the text to be copied by hand
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (refusal) {
    if (!copySelected(text)) throw refusal;
  }
}

function copySelected(text: string): boolean {
  const command: unknown = Reflect.get(document, 'execCommand');
  if (typeof command !== 'function') return false;
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  // Selecting alone does not bring the focus in every browser, and only what has it is copied.
  area.focus({ preventScroll: true });
  area.select();
  const copied = command.call(document, 'copy') === true;
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}

/** Selects what an element shows, for Ctrl+C. */
export function selectText(element: Element): void {
  getSelection()?.selectAllChildren(element);
}
