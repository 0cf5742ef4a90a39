/** Starts the pane in Excel; anywhere else says where it belongs. */
import { officeChecks } from './checks/officeChecks';
import { coloursServices } from './colours/officeColours';
import { directoryServices } from './directory/officeDirectory';
import { officeServices } from './generate/officeServices';
import { mount } from './mount';

export function start(inExcel: boolean): void {
  mount(
    { generate: officeServices, checks: officeChecks, colours: coloursServices, directory: directoryServices },
    inExcel,
  );
}
