/** The browser of the end-to-end tests, for benchmarks. */
export { launchBrowser } from '../tests/e2e/browser.ts';
