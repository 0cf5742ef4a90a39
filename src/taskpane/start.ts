/** Starts the pane in Excel; anywhere else says where it belongs. */
import { officeChecks } from './checks/officeChecks';
import { officeServices } from './generate/officeServices';
import { mount } from './mount';

export function start(inExcel: boolean): void {
  mount(officeServices, officeChecks, inExcel);
}
