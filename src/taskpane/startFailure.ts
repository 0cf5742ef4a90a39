/** Says why the pane cannot start. Plain DOM: React and its parts may be what is missing. */
import { startWords, type StartKey } from '../i18n/startWords';
import { localeFor } from '../i18n/translate';
import { copyText, selectText } from './copyText';

export type StartProblem = Extract<
  StartKey,
  'officeMissing' | 'officeSilent' | 'pageFileMissing' | 'excelTooOld' | 'unexpected'
>;

export interface StartFailure {
  readonly problem: StartProblem;
  /** For {name} in the sentence. */
  readonly facts?: Readonly<Record<string, string>>;
  /** What an administrator wants to know. */
  readonly details: string;
}

/** The system's own colours, so that it can be read in any theme. */
const style = {
  box: 'padding:16px;font:14px/1.6 "Segoe UI","Microsoft YaHei UI","PingFang SC","Noto Sans CJK SC",sans-serif;color:CanvasText;background:Canvas;min-height:100%;box-sizing:border-box;overflow-wrap:anywhere',
  heading: 'font-size:18px;margin:0 0 8px',
  button: 'font:inherit;padding:4px 16px;margin:0 8px 8px 0',
  details: 'white-space:pre-wrap;font-size:12px',
} as const;

/** @param language as Office or the browser tells it */
export function showStartFailure({ problem, facts = {}, details }: StartFailure, language: string): void {
  const words = startWords[localeFor(language)];
  const sentence = words[problem].replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '');
  const box = part('div', style.box);
  box.setAttribute('role', 'alert');
  const told = part('p', '', sentence);
  const shown = part('pre', style.details, details);
  const hint = part('span', '');
  const copy = button(words.copy, () => {
    void copyText(details).then(
      () => (hint.textContent = words.copied),
      () => {
        selectText(shown);
        hint.textContent = words.copyByHand;
      },
    );
  });
  const folded = part('details', '');
  folded.append(part('summary', '', words.details), shown, copy, hint);
  box.append(part('h1', style.heading, words.title), told);
  box.append(
    button(words.reload, () => location.reload()),
    ...(details === '' ? [] : [folded]),
  );
  document.documentElement.lang = localeFor(language);
  document.getElementById('root')?.replaceChildren(box);
}

function part(name: string, css: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  element.style.cssText = css;
  element.textContent = text;
  return element;
}

function button(label: string, onClick: () => void): HTMLElement {
  const element = part('button', style.button, label);
  element.addEventListener('click', onClick);
  return element;
}
