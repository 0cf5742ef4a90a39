/** The least that a pane made of React and Fluent UI does: waits for Office and draws a button. Held against ours. */
import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

void globalThis.Office.onReady(() => {
  const page = createElement(FluentProvider, { theme: webLightTheme }, createElement(Button, null, 'OK'));
  createRoot(globalThis.document.getElementById('root')).render(page);
});
