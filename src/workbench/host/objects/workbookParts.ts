/** The parts of Excel.Workbook that live in files of their own: each subject adds its members to these tables. */
import type { ObjectType } from '../objectType';
import { applicationNavigations, workbookFileMethods } from './applicationObject';
import { workbookCommentNavigations } from './commentObjects';
import { workbookCustomXmlNavigations } from './customXmlObjects';
import { workbookPropertyNavigations } from './documentPropertyObjects';
import { workbookNameNavigations } from './namedItemObjects';
import { workbookNoteNavigations } from './noteObjects';
import { workbookProtectionNavigations } from './protectionObjects';
import { workbookSettingNavigations } from './settingObjects';
import { workbookTableNavigations } from './tablesObject';

type WorkbookType = ObjectType<null>;

interface WorkbookParts {
  readonly scalars: WorkbookType['scalars'];
  readonly navigations: NonNullable<WorkbookType['navigations']>;
  readonly methods: NonNullable<WorkbookType['methods']>;
}

export const workbookParts = (): WorkbookParts => ({
  scalars: {},
  navigations: {
    ...applicationNavigations,
    ...workbookProtectionNavigations,
    ...workbookTableNavigations,
    ...workbookNameNavigations,
    ...workbookSettingNavigations,
    ...workbookPropertyNavigations,
    ...workbookCustomXmlNavigations,
    ...workbookCommentNavigations,
    ...workbookNoteNavigations,
  },
  methods: { ...workbookFileMethods },
});
