/** References and arrays -> values, as far as the place they are used in wants them. */
import { maxColumns, maxRows, type Area, type CellValue } from '../../files/xlsx/workbook';
import type { EvaluationContext } from './evaluationContext';
import {
  arrayOf,
  heightOf,
  isReference,
  widthOf,
  wrongValue,
  type ArrayValue,
  type Operand,
  type ReferenceValue,
  type SheetArea,
} from './operand';

/** 'value' wants one value and cuts ranges down to it; 'array' takes every range as an array. */
export type Mode = 'value' | 'array';

/** The cell of a range in the formula's own row or column; #VALUE! when there is none. */
export function intersectImplicitly(reference: ReferenceValue, context: EvaluationContext): CellValue {
  const [place, ...others] = reference.areas;
  if (others.length > 0) return wrongValue;
  const { area, sheetId } = place;
  const { row, column } = context.cell;
  if (heightOf(area) === 1 && widthOf(area) === 1) return context.cellValue(sheetId, area.top, area.left);
  if (widthOf(area) === 1 && row >= area.top && row <= area.bottom) return context.cellValue(sheetId, row, area.left);
  if (heightOf(area) === 1 && column >= area.left && column <= area.right) {
    return context.cellValue(sheetId, area.top, column);
  }
  return wrongValue;
}

/** Whole rows and columns end with the sheet's used area, or an array of them would not fit in memory. */
function cutArea({ sheetId, area }: SheetArea, context: EvaluationContext): Area {
  const used = context.usedArea(sheetId);
  const bottom = area.bottom === maxRows - 1 ? Math.max(used?.bottom ?? 0, area.top) : area.bottom;
  const right = area.right === maxColumns - 1 ? Math.max(used?.right ?? 0, area.left) : area.right;
  return { ...area, bottom, right };
}

function arrayOfReference(reference: ReferenceValue, context: EvaluationContext): CellValue | ArrayValue {
  const [place, ...others] = reference.areas;
  if (others.length > 0) return wrongValue;
  const area = cutArea(place, context);
  if (heightOf(area) === 1 && widthOf(area) === 1) return context.cellValue(place.sheetId, area.top, area.left);
  const rows: CellValue[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line: CellValue[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      line.push(context.cellValue(place.sheetId, row, column));
    }
    rows.push(line);
  }
  return arrayOf(rows);
}

/** A reference as the value or array the mode asks for; anything else as it is. */
export function dereference(operand: Operand, mode: Mode, context: EvaluationContext): CellValue | ArrayValue {
  if (!isReference(operand)) return operand;
  return mode === 'array' ? arrayOfReference(operand, context) : intersectImplicitly(operand, context);
}
