/** The add-in's ribbon tab, as Excel draws it: groups of large buttons with a label under them. */
import type { AddinManifest, RibbonButton } from '../readManifest';
import { element } from './element';

export interface Ribbon {
  readonly root: HTMLElement;
  /** A button whose command runs stays pressed until it is done. */
  readonly setBusy: (buttonId: string, busy: boolean) => void;
}

export function createRibbon(manifest: AddinManifest, onClick: (button: RibbonButton) => void): Ribbon {
  const buttons = new Map<string, HTMLButtonElement>();
  const groups = manifest.groups.map((group) => {
    const row = element('div', { class: 'ribbon-buttons' });
    for (const button of group.buttons) {
      const drawn = ribbonButton(button);
      drawn.addEventListener('click', () => onClick(button));
      buttons.set(button.id, drawn);
      row.append(drawn);
    }
    return element(
      'div',
      { class: 'ribbon-group', role: 'group', 'aria-label': group.label },
      row,
      element('div', { class: 'ribbon-group-label', 'aria-hidden': 'true' }, group.label),
    );
  });
  return {
    root: element('div', { class: 'ribbon', role: 'toolbar', 'aria-label': manifest.tab }, ...groups),
    setBusy: (buttonId, busy) => {
      const drawn = buttons.get(buttonId);
      if (drawn === undefined) return;
      drawn.disabled = busy;
      drawn.setAttribute('aria-busy', String(busy));
    },
  };
}

const iconSize = 32;

function ribbonButton(button: RibbonButton): HTMLButtonElement {
  const sharp = button.icons.get(iconSize * 2);
  const icon = element('img', {
    src: button.icons.get(iconSize) ?? '',
    ...(sharp === undefined ? {} : { srcset: `${sharp} 2x` }),
    width: String(iconSize),
    height: String(iconSize),
    alt: '',
  });
  const tip = element(
    'span',
    { class: 'supertip', role: 'tooltip', id: `${button.id}.tip` },
    element('b', {}, button.tip.title),
    element('span', {}, button.tip.description),
  );
  return element(
    'button',
    { type: 'button', class: 'ribbon-button', 'data-control': button.id, 'aria-describedby': tip.id },
    icon,
    element('span', { class: 'ribbon-label' }, button.label),
    tip,
  );
}
