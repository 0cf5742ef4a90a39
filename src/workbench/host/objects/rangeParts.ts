/** The parts of Excel.Range that live in files of their own: each subject adds its members to these tables. */
import type { ObjectType } from '../objectType';
import type { RangeTarget } from '../rangeTarget';
import { conditionalFormatNavigations } from './conditionalFormatsObject';
import { dataValidationNavigations } from './dataValidationObject';
import { rangeFormatNavigations } from './rangeFormatObject';
import { rangeSortNavigations } from './sortObjects';
import { rangeTableMethods } from './tablesObject';

type RangeType = ObjectType<RangeTarget>;

interface RangeParts {
  readonly scalars: RangeType['scalars'];
  readonly navigations: NonNullable<RangeType['navigations']>;
  readonly methods: NonNullable<RangeType['methods']>;
}

export const rangeParts = (): RangeParts => ({
  scalars: {},
  navigations: {
    ...conditionalFormatNavigations,
    ...dataValidationNavigations,
    ...rangeFormatNavigations,
    ...rangeSortNavigations,
  },
  methods: {
    ...rangeTableMethods,
  },
});
