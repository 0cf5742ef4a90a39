/** What Ctrl+C would take: the selected part of the field that has the focus; '' when nothing has. */
export function selectedText(): string {
  const field = document.activeElement;
  return field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart, field.selectionEnd) : '';
}
