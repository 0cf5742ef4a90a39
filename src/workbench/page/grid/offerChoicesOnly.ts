/**
 * Keeps Univer from judging the entries of drop-downs. The host judges them as Excel does; Univer would mark cells that
 * Excel leaves alone (several departments in one cell), and would still be at it when its workbook is gone.
 */
import { DataValidatorRegistryService } from '@univerjs/data-validation';
import type { Univer } from '@univerjs/presets';
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';

export function offerChoicesOnly(univer: Univer): void {
  const injector = univer.__getInjector();
  const lists = injector.get(DataValidatorRegistryService).getValidatorItem('list');
  if (lists === undefined) throw new Error('Univer has no drop-downs');
  lists.validator = () => Promise.resolve(true);
  injector.get(SheetsDataValidationValidatorService).validatorRanges = () => Promise.resolve([]);
}
