/** Conditional formats and data validations: rules that lie over areas of a sheet. Formulas carry a leading '='. */
import type { BorderFormat, FillFormat, FontFormat } from './format';
import type { Area } from './workbook';

/** The part of a format that a conditional format may change. */
export interface DifferentialFormat {
  readonly numberFormat?: string;
  readonly font?: FontFormat;
  readonly fill?: FillFormat;
  readonly border?: BorderFormat;
}

export type ComparisonOperator =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'greaterThan'
  | 'lessThan'
  | 'greaterThanOrEqual'
  | 'lessThanOrEqual';

export type IconSetName =
  | '3Arrows'
  | '3ArrowsGray'
  | '3Flags'
  | '3TrafficLights1'
  | '3TrafficLights2'
  | '3Signs'
  | '3Symbols'
  | '3Symbols2'
  | '3Stars'
  | '3Triangles'
  | '4Arrows'
  | '4ArrowsGray'
  | '4RedToBlack'
  | '4Rating'
  | '4TrafficLights'
  | '5Arrows'
  | '5ArrowsGray'
  | '5Rating'
  | '5Quarters'
  | '5Boxes';

/** A threshold of a bar or icon. */
export interface ScalePoint {
  readonly type: 'min' | 'max' | 'num' | 'percent' | 'percentile' | 'formula';
  readonly value?: string;
  /** False: strictly greater than. */
  readonly orEqual?: boolean;
}

export type ConditionalRule =
  | { readonly kind: 'custom'; readonly formula: string; readonly format: DifferentialFormat }
  | {
      readonly kind: 'cellValue';
      readonly operator: ComparisonOperator;
      readonly formula1: string;
      readonly formula2?: string;
      readonly format: DifferentialFormat;
    }
  | {
      readonly kind: 'containsText';
      readonly operator: 'contains' | 'notContains' | 'beginsWith' | 'endsWith';
      readonly text: string;
      readonly format: DifferentialFormat;
    }
  | {
      readonly kind: 'dataBar';
      readonly color: string;
      readonly min: ScalePoint;
      readonly max: ScalePoint;
      readonly showValue: boolean;
      readonly gradient: boolean;
    }
  | {
      readonly kind: 'iconSet';
      readonly icons: IconSetName;
      readonly points: readonly ScalePoint[];
      readonly showValue: boolean;
      readonly reverse: boolean;
    }
  /**
   * A rule kind we do not model (colour scale, top 10 …), kept as its XML element so that saving does not lose it; without
   * priority, dxfId and stopIfTrue, which follow from its place, `format` and `stopIfTrue`.
   */
  | { readonly kind: 'foreign'; readonly xml: string; readonly format?: DifferentialFormat };

export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly stopIfTrue: boolean;
  readonly rule: ConditionalRule;
}

export type ValidationRule =
  /** Anything may be entered; such a validation only carries a prompt (type "none" in the file). */
  | { readonly kind: 'any' }
  | { readonly kind: 'list'; readonly source: string; readonly inCellDropDown: boolean }
  | { readonly kind: 'custom'; readonly formula: string }
  | {
      readonly kind: 'wholeNumber' | 'decimal' | 'date' | 'time' | 'textLength';
      readonly operator: ComparisonOperator;
      readonly formula1: string;
      readonly formula2?: string;
    };

export interface DataValidation {
  readonly id: string;
  readonly areas: readonly Area[];
  /**
   * For a list: either '=$A$1:$A$5' / '=名称', or the items joined by ',' as a plain string.
   * Numbers and dates in formula1/2 are plain text ('1', '43831') or a formula with '='.
   */
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly prompt?: { readonly show: boolean; readonly title: string; readonly message: string };
  readonly errorAlert?: {
    readonly show: boolean;
    readonly style: 'stop' | 'warning' | 'information';
    readonly title: string;
    readonly message: string;
  };
}
