/** The parts of Excel.Range that live in files of their own: each subject adds its members to these tables. */
import type { ObjectType } from '../objectType';
import type { RangeTarget } from '../rangeTarget';
import { conditionalFormatNavigations } from './conditionalFormatsObject';
import { dataValidationNavigations } from './dataValidationObject';
import { rangeHyperlinkScalars } from './rangeHyperlink';
import { rangeFormatNavigations } from './rangeFormatObject';
import { mergedAreasMethods } from './mergedAreas';
import { rangeCopyMethods } from './rangeCopy';
import { rangePropertiesMethods } from './rangeProperties';
import { rangeSearchMethods } from './rangeSearch';
import { rangeShiftMethods } from './rangeShifts';
import { rangeSortNavigations } from './sortObjects';
import { specialCellsMethods } from './specialCellsMembers';
import { rangeTableMethods } from './tablesObject';
import { rangeViewMethods } from './rangeViewObject';

type RangeType = ObjectType<RangeTarget>;

interface RangeParts {
  readonly scalars: RangeType['scalars'];
  readonly navigations: NonNullable<RangeType['navigations']>;
  readonly methods: NonNullable<RangeType['methods']>;
}

export const rangeParts = (): RangeParts => ({
  scalars: { ...rangeHyperlinkScalars },
  navigations: {
    ...conditionalFormatNavigations,
    ...dataValidationNavigations,
    ...rangeFormatNavigations,
    ...rangeSortNavigations,
  },
  methods: {
    ...rangeTableMethods,
    ...rangeShiftMethods,
    ...rangeSearchMethods,
    ...rangeCopyMethods,
    ...rangePropertiesMethods,
    ...rangeViewMethods,
    ...mergedAreasMethods,
    ...specialCellsMethods<RangeTarget>((target) => [target]),
  },
});
