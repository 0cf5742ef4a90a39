/**
 * Leaves Tab to the browser. On the web Office.js moves the focus itself, by a list of its own that knows neither
 * <summary> nor that the buttons of a radio group are one stop, and takes a heading that has the focus for the end of the
 * page (onWindowKeydown in excel-web-16.00.debug.js). It listens at the window, so stopping below it is enough.
 *
 * @returns the function that ends it
 */
export function keepNativeTabOrder(page: Document): () => void {
  const stop = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') event.stopPropagation();
  };
  page.addEventListener('keydown', stop);
  return () => page.removeEventListener('keydown', stop);
}
