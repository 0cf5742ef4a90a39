/** For `ref`: a button that takes the focus when it appears, because the one that was pressed is gone. */
export const focusOnce = (button: HTMLButtonElement | null): void => button?.focus();
