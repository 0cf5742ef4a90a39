/**
 * Nobody who works by keyboard may lose their place: what had the focus often disappears, because a step follows, a
 * question was answered or a button is busy. Then the focus goes where the result is: to a neighbour in the same list,
 * else to the heading of the screen. One watch over the pane does it for every screen; none has to think of it.
 */

/** Ends the watch. */
type Stop = () => void;

/**
 * @param pane holds everything that may have the focus; its one visible <main> is what people work in
 * @param say is told the heading of the screen when it changes while the focus is in Excel, as after a ribbon button
 */
export function keepFocus(pane: HTMLElement, say: (heading: string) => void): Stop {
  const page = pane.ownerDocument;
  /** What had the focus last, and the list around it. Null when nothing had, or a person has left it on purpose. */
  let last: Place | null = null;
  /** Where the focus waits, because what had it is busy or the screen it belongs to is not drawn yet. */
  let resting: HTMLElement | null = null;

  /** The heading that was last in sight. */
  let known = '';

  const rest = (): void => {
    const place = restingPlace(pane);
    if (place === null) return;
    resting = place;
    focusWithoutScrolling(place);
  };

  const look = (): void => {
    const heading = headingOf(pane)?.textContent ?? '';
    const changed = heading !== '' && heading !== known;
    if (changed) known = heading;
    // The focus is in Excel: taking it away from there would be the greater loss.
    if (!page.hasFocus()) {
      if (changed) say(heading);
      return;
    }
    const active = page.activeElement;
    const lost = last !== null && !canHaveFocus(last.element);
    if (resting !== null) {
      if (active !== resting && active !== page.body) {
        resting = null;
      } else if (last !== null && !lost) {
        // The button is no longer busy.
        resting = null;
        focusWithoutScrolling(last.element);
      } else if (!canHaveFocus(resting) || restingPlace(pane) !== resting) {
        rest();
      }
      return;
    }
    if (last === null || (active !== page.body && active !== last.element)) return;
    if (!lost) {
      // It could still have the focus, so it was taken away by a click.
      if (active === page.body) last = null;
      return;
    }
    const neighbour = neighbourOf(last);
    if (neighbour === null) rest();
    else focusWithoutScrolling(neighbour);
  };

  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target === resting) return;
    last = placeOf(target);
    resting = null;
  };
  /** Whoever comes into the pane by keyboard starts at its heading, not at nothing. */
  const enter = (): void => {
    if (page.activeElement !== page.body) return;
    // Without scrolling: it may be a click that comes in, and what it aims at must not move.
    resting = restingPlace(pane);
    resting?.focus({ preventScroll: true });
  };

  const observer = new MutationObserver(look);
  observer.observe(pane, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden', 'inert'],
  });
  pane.addEventListener('focusin', remember);
  page.defaultView?.addEventListener('focus', enter);
  if (page.hasFocus()) enter();
  return () => {
    observer.disconnect();
    pane.removeEventListener('focusin', remember);
    page.defaultView?.removeEventListener('focus', enter);
  };
}

interface Place {
  readonly element: HTMLElement;
  /** The innermost list that holds it, and which of its items. */
  readonly list: Element | null;
  readonly index: number;
}

function placeOf(element: HTMLElement): Place {
  const item = element.closest('li');
  const list = item?.parentElement ?? null;
  return { element, list, index: list === null ? -1 : Array.from(list.children).findIndex((one) => one === item) };
}

/** What stands where the removed item stood, or before it, when the list goes on without it. */
function neighbourOf({ element, list, index }: Place): HTMLElement | null {
  if (list?.isConnected !== true || element.isConnected) return null;
  const item = list.children[Math.min(index, list.children.length - 1)];
  return Array.from(item?.querySelectorAll<HTMLElement>(operable) ?? []).find(canHaveFocus) ?? null;
}

const operable = 'button, input, select, textarea, a[href], summary';

/** The heading of the screen in sight; while there is none, the part of the page that will hold it. */
function restingPlace(pane: HTMLElement): HTMLElement | null {
  const place = headingOf(pane) ?? pane.querySelector('main');
  if (place?.hasAttribute('tabindex') === false) place.tabIndex = -1;
  return place;
}

const headingOf = (pane: HTMLElement): HTMLElement | undefined =>
  Array.from(pane.querySelectorAll('h1')).find(isVisible);

const isVisible = (element: HTMLElement): boolean =>
  element.isConnected && element.closest('[hidden]') === null && element.closest('[inert]') === null;

const canHaveFocus = (element: HTMLElement): boolean => isVisible(element) && !element.matches(':disabled');

/** The scroll position is the person's own, unless the place is out of sight. */
function focusWithoutScrolling(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
}
