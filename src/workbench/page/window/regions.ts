/** The parts of the window that F6 goes round, as in Excel: ribbon, grid, task pane. */

export interface Regions {
  /** To the part after the one with the focus, or before it. */
  readonly next: (backward: boolean) => void;
  readonly focusGrid: () => void;
}

export interface RegionParts {
  readonly ribbon: HTMLElement;
  readonly grid: HTMLElement;
  /** Null while the pane is closed. */
  readonly pane: () => HTMLIFrameElement | null;
}

export function createRegions({ ribbon, grid, pane }: RegionParts): Regions {
  const focusGrid = (): void => grid.querySelector<HTMLElement>('[contenteditable="true"]')?.focus();
  const next = (backward: boolean): void => {
    const frame = pane();
    const parts = [
      { root: ribbon, focus: () => ribbon.querySelector('button')?.focus() },
      { root: grid, focus: focusGrid },
      ...(frame === null ? [] : [{ root: frame, focus: () => frame.contentWindow?.focus() }]),
    ];
    const at = parts.findIndex(({ root }) => root.contains(document.activeElement));
    const to = at < 0 ? 0 : (at + (backward ? parts.length - 1 : 1)) % parts.length;
    parts[to]?.focus();
  };
  return { next, focusGrid };
}
