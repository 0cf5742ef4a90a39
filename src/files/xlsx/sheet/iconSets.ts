/** The icon sets of Excel and how many icons each has (ECMA-376 part 1, 18.18.42; MS-XLSX 2.7.10). */
import type { IconSetName } from '../rules';

export const iconCounts: Readonly<Record<IconSetName, number>> = {
  '3Arrows': 3,
  '3ArrowsGray': 3,
  '3Flags': 3,
  '3TrafficLights1': 3,
  '3TrafficLights2': 3,
  '3Signs': 3,
  '3Symbols': 3,
  '3Symbols2': 3,
  '3Stars': 3,
  '3Triangles': 3,
  '4Arrows': 4,
  '4ArrowsGray': 4,
  '4RedToBlack': 4,
  '4Rating': 4,
  '4TrafficLights': 4,
  '5Arrows': 5,
  '5ArrowsGray': 5,
  '5Rating': 5,
  '5Quarters': 5,
  '5Boxes': 5,
};

export const iconSetNames = Object.keys(iconCounts) as readonly IconSetName[];

/** Sets that came with Excel 2010 and may stand in the extension only. */
export const extensionIconSets: ReadonlySet<IconSetName> = new Set(['3Stars', '3Triangles', '5Boxes']);
