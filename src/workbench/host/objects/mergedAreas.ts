/** Range.getMergedAreasOrNullObject. */
import { HostError } from '../hostError';
import { nullObject, type MethodMember } from '../objectType';
import type { RangeTarget } from '../rangeTarget';
import { sheetOf } from '../session';
import { rangeAreasObject } from './rangeAreasObject';

/** "If the merged areas count in this range is more than 512, then this method will fail to return the result." */
const mostMergedAreas = 512;

/**
 * Merged cells whose first cell lies in the range (github.com/OfficeDev/office-js/issues/3611). Which error too many
 * give, Microsoft does not say.
 */
export const mergedAreasMethods: Readonly<Record<string, MethodMember<RangeTarget>>> = {
  GetMergedAreasOrNullObject: (session, target) => {
    const areas = sheetOf(session, target.sheetId).merges.filter(
      ({ top, left }) => top >= target.top && top <= target.bottom && left >= target.left && left <= target.right,
    );
    if (areas.length > mostMergedAreas) throw new HostError('GeneralException', 'more than 512 merged areas');
    return areas.length === 0 ? nullObject : rangeAreasObject(target.sheetId, areas);
  },
};
