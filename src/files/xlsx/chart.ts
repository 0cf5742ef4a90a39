/** The charts the product draws: columns, bars, pies and lines over ranges of a sheet. */
import type { FontFormat } from './format';

export type ChartKind =
  | 'columnClustered'
  | 'columnStacked'
  | 'columnStacked100'
  | 'barClustered'
  | 'barStacked'
  | 'barStacked100'
  | 'pie'
  | 'doughnut'
  | 'line';

export interface ChartSeries {
  /** Literal text; where nameReference is given it is the text last seen there. */
  readonly name: string;
  readonly nameReference?: string;
  /** "'督查通报'!$C$5:$C$12" */
  readonly values: string;
  readonly categories?: string;
  readonly color?: string;
  readonly showDataLabels?: boolean;
}

export interface ChartAxis {
  readonly title?: string;
  /** True when the axis and its labels are not drawn. */
  readonly hidden?: boolean;
  /** Major gridlines; absent means as in a new chart: across from the value axis, none from the category axis. */
  readonly gridlines?: boolean;
  /** Where the scale of a value axis begins and ends; absent means by its data. */
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Chart {
  readonly id: string;
  readonly name: string;
  readonly kind: ChartKind;
  readonly title?: string;
  readonly titleFont?: FontFormat;
  readonly axes?: { readonly category?: ChartAxis; readonly value?: ChartAxis };
  readonly series: readonly ChartSeries[];
  readonly legend?: 'top' | 'bottom' | 'left' | 'right' | 'none';
  /** In points from the top left corner of the sheet. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
