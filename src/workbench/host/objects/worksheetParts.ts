/** The parts of Excel.Worksheet that live in files of their own: each subject adds its members to these tables. */
import type { ObjectType } from '../objectType';
import { chartNavigations } from './chartObjects';
import { worksheetCommentNavigations } from './commentObjects';
import { freezePanesNavigations } from './freezePanesObject';
import { worksheetNameNavigations } from './namedItemObjects';
import { worksheetNoteNavigations } from './noteObjects';
import { pageLayoutNavigations } from './pageLayoutObject';
import { worksheetProtectionNavigations } from './protectionObjects';
import { worksheetRangesMethods } from './rangeAreasObject';
import { worksheetTableNavigations } from './tablesObject';
import { autoFilterNavigations } from './filterObjects';
import { worksheetPropertyNavigations } from './worksheetPropertyObjects';

type WorksheetType = ObjectType<string>;

interface WorksheetParts {
  readonly scalars: WorksheetType['scalars'];
  readonly navigations: NonNullable<WorksheetType['navigations']>;
  readonly methods: NonNullable<WorksheetType['methods']>;
}

export const worksheetParts = (): WorksheetParts => ({
  scalars: {},
  navigations: {
    ...worksheetProtectionNavigations,
    ...worksheetTableNavigations,
    ...autoFilterNavigations,
    ...freezePanesNavigations,
    ...pageLayoutNavigations,
    ...worksheetNameNavigations,
    ...worksheetPropertyNavigations,
    ...worksheetCommentNavigations,
    ...worksheetNoteNavigations,
    ...chartNavigations,
  },
  methods: { ...worksheetRangesMethods },
});
