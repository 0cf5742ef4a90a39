/** Starts the pane in Excel; anywhere else says where it belongs. */
import type { AppServices } from './appServices';
import type { Words } from '../i18n/loadWords';
import { mount } from './mount';

/** Loads once, when first asked. */
function once<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loaded: Promise<Loaded> | undefined;
  return () => (loaded ??= load());
}

const services: AppServices = {
  home: once(async () => (await import('./home/officeHome')).officeHome),
  generate: once(async () => (await import('./generate/officeServices')).officeServices),
  checks: once(async () => (await import('./checks/officeChecksStep')).officeChecksStep),
  distribution: once(async () => (await import('./distribution/officeDistribution')).officeDistribution),
  returns: once(async () => (await import('./returns/officeReturns')).officeReturns),
  reports: once(async () => (await import('./reports/officeReports')).officeReports),
  settings: once(async () => (await import('./settings/officeSettings')).officeSettings),
};

export function start(inExcel: boolean, words: Words): void {
  mount(services, words, inExcel);
}
