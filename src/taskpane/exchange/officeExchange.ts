/** The 回收 step's services in Excel. Loaded with the step: readers and writers of files are large. */
import { officeDistribution } from '../distribution/officeDistribution';
import { officeReturns } from '../returns/officeReturns';
import type { ExchangeServices } from './exchangeServices';

export const officeExchange: ExchangeServices = { distribution: officeDistribution, returns: officeReturns };
