/**
 * Drop-downs as Univer keeps them (its resource SHEET_DATA_VALIDATION_PLUGIN). Univer only offers the choices: whether an
 * entry is allowed is for the host to say, so other kinds of validation are not handed on.
 */
import type { DataValidation } from '../../../files/xlsx/rules';
import type { DefinedName } from '../../../files/xlsx/workbook';
import { rangeOf } from './sheetData';
import type { UniverRange } from './univerData';

interface UniverValidation {
  readonly uid: string;
  readonly type: 'list';
  readonly ranges: readonly UniverRange[];
  readonly formula1: string;
  readonly allowBlank: boolean;
  readonly showErrorMessage: boolean;
  readonly renderMode: number;
}

/** Univer's DataValidationRenderMode.ARROW. */
const showArrow = 1;

export function dropDowns(
  validations: readonly DataValidation[],
  names: readonly DefinedName[],
): readonly UniverValidation[] {
  return validations.flatMap(({ id, areas, rule }) => {
    if (rule.kind !== 'list' || !rule.inCellDropDown) return [];
    return [
      {
        uid: id,
        type: 'list' as const,
        ranges: areas.map(rangeOf),
        formula1: withoutNames(rule.source, names),
        allowBlank: true,
        showErrorMessage: false,
        renderMode: showArrow,
      },
    ];
  });
}

/** Univer does not know the workbook's names: the cells that a name stands for take its place. */
function withoutNames(source: string, names: readonly DefinedName[]): string {
  const wanted = source.replace(/^=/, '').toUpperCase();
  const found = source.startsWith('=') ? names.find(({ name }) => name.toUpperCase() === wanted) : undefined;
  return found?.formula ?? source;
}
