/** Starts the pane in Excel; anywhere else says where it belongs. */
import type { AppServices } from './appServices';
import { officeChecks } from './checks/officeChecks';
import { coloursServices } from './colours/officeColours';
import { directoryServices } from './directory/officeDirectory';
import type { ExchangeServices } from './exchange/exchangeServices';
import { officeServices } from './generate/officeServices';
import { mount } from './mount';

let exchange: Promise<ExchangeServices> | undefined;

const services: AppServices = {
  generate: officeServices,
  checks: officeChecks,
  colours: coloursServices,
  directory: directoryServices,
  exchange: () => (exchange ??= import('./exchange/officeExchange').then(({ officeExchange }) => officeExchange)),
};

export function start(inExcel: boolean): void {
  mount(services, inExcel);
}
