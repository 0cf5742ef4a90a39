/** All samples as files: made by the code of the add-in, the same bytes whenever and wherever they are made. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { NamedFile } from '../../files/distribution/zipFiles';
import { allSamplesFile, sampleNoticeFile } from '../../files/sampleFiles';
import { writeXlsx } from '../../files/xlsx/writeXlsx';
import { explanation } from './explanation';
import { noticeDocx, noticeText } from './sampleNotice';
import { sampleReturns } from './sampleReturns';
import { sampleWorkbook } from './sampleWorkbook';

const preparedAt = '2020-11-20T08:00';

/** @returns files with their paths, / between folders; the last is a .zip of the others */
export async function makeSamples(): Promise<readonly NamedFile[]> {
  const { workbook, sent } = await sampleWorkbook();
  const files = [
    { name: sampleNoticeFile, bytes: noticeText(), savedAt: preparedAt },
    { name: '示例通知.docx', bytes: noticeDocx(), savedAt: preparedAt },
    { name: '示例任务清单.xlsx', bytes: writeXlsx(workbook), savedAt: preparedAt },
    ...sampleReturns(sent).map((file) => ({ ...file, name: `示例回收表/${file.name}` })),
    { name: '说明.txt', bytes: strToU8(`\uFEFF${explanation()}`), savedAt: preparedAt },
  ];
  const entries: Zippable = Object.fromEntries(
    // The merge takes the later of two answers of one department by when its file was saved.
    files.map(({ name, bytes, savedAt }) => [name, [bytes, { mtime: savedAt }]]),
  );
  return [...files.map(({ name, bytes }) => ({ name, bytes })), { name: allSamplesFile, bytes: zipSync(entries) }];
}
