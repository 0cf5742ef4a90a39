/** Starts the pane in Excel; anywhere else says where it belongs. */
import { loadOnce } from '../loadOnce';
import type { AppServices } from './appServices';
import type { Words } from '../i18n/loadWords';
import { mount } from './mount';

const services: AppServices = {
  access: loadOnce(async () => (await import('../excel/workbookAccess')).workbookAccess()),
  home: loadOnce(async () => (await import('./home/officeHome')).officeHome),
  generate: loadOnce(async () => (await import('./generate/officeServices')).officeServices),
  checks: loadOnce(async () => (await import('./checks/officeChecksStep')).officeChecksStep),
  distribution: loadOnce(async () => (await import('./distribution/officeDistribution')).officeDistribution),
  returns: loadOnce(async () => (await import('./returns/officeReturns')).officeReturns),
  reports: loadOnce(async () => (await import('./reports/officeReports')).officeReports),
  settings: loadOnce(async () => (await import('./settings/officeSettings')).officeSettings),
};

export function start(inExcel: boolean, words: Words): void {
  mount(services, words, inExcel);
}
