/** Starts the pane in Excel; anywhere else says where it belongs. */
import type { AppServices } from './appServices';
import { officeChecks } from './checks/officeChecks';
import { coloursServices } from './colours/officeColours';
import { directoryServices } from './directory/officeDirectory';
import type { ExchangeServices } from './exchange/exchangeServices';
import { officeServices } from './generate/officeServices';
import { mount } from './mount';
import type { ReportsServices } from './reports/reportsServices';

let exchange: Promise<ExchangeServices> | undefined;
let reports: Promise<ReportsServices> | undefined;

const services: AppServices = {
  generate: officeServices,
  checks: officeChecks,
  colours: coloursServices,
  directory: directoryServices,
  exchange: () => (exchange ??= import('./exchange/officeExchange').then(({ officeExchange }) => officeExchange)),
  reports: () => (reports ??= import('./reports/officeReports').then(({ officeReports }) => officeReports)),
};

export function start(inExcel: boolean): void {
  mount(services, inExcel);
}
