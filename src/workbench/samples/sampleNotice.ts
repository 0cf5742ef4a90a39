/** The sample notice: its lines, as text and as a Word document. */
import { strToU8, zipSync } from 'fflate';
import { markup, textElement, xmlDeclaration } from '../../files/xlsx/xml/markup';
import { sampleTasks } from './sampleTasks';

const taskLines = (part: string): string[] => {
  const tasks = sampleTasks.filter((task) => task.part === part);
  const categories = [...new Set(tasks.map(({ category }) => category))];
  return categories.flatMap((category, index) => [
    ...(part === '' ? [] : [`${'一二三四'.charAt(index)}、${category}`]),
    ...tasks
      .filter((task) => task.category === category)
      .flatMap(({ ordinal, title, requirement, departmentsText, deadlineText }) => [
        `${ordinal}${title}。${requirement}`,
        `责任部门：${departmentsText}`,
        `完成时限：${deadlineText}`,
      ]),
  ]);
};

export const noticeLines: readonly string[] = [
  '东湖院发〔2020〕6号',
  '关于印发《东湖学院“基层党建制度落实年”工作方案》的通知',
  '各部门、各单位：',
  '现将《东湖学院“基层党建制度落实年”工作方案》印发给你们，请结合实际认真落实。',
  '中共东湖学院委员会',
  '2020年6月4日',
  '东湖学院“基层党建制度落实年”工作方案',
  '一、总体要求',
  '今年集中做一件事：让写在纸上的制度真正用起来。先弄清有哪些制度，再弄清由谁执行，最后逐项检查效果。',
  '二、工作任务',
  ...taskLines(''),
  '三、组织领导',
  '各单位主要负责人负总责，指定一名联络员，按时报送进展。',
  '附件：1.制度清单',
  '2.重点工作任务清单',
  '附件1',
  '制度清单',
  '1.《支部工作手册（试行）》',
  '2.《党费收缴使用办法》（东湖院发〔2018〕12号）',
  '3.《组织生活记录规范》（东湖院发〔2019〕8号）',
  '附件2',
  '重点工作任务清单',
  '下列任务从现有制度中整理得出。',
  ...taskLines('附件2'),
];

/** As Notepad of Windows saves it: with a mark, lines ended by CR LF. */
export const noticeText = (): Uint8Array => strToU8(`\uFEFF${noticeLines.join('\r\n')}\r\n`);

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';

const documentXml = (): string => {
  const paragraphs = noticeLines.map((line) => markup('w:p', {}, markup('w:r', {}, textElement('w:t', line))));
  return xmlDeclaration + markup('w:document', { 'xmlns:w': word }, markup('w:body', {}, paragraphs));
};

/** Plain paragraphs: what matters is their text. */
export function noticeDocx(): Uint8Array {
  const parts = {
    '[Content_Types].xml': `${xmlDeclaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${xmlDeclaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': documentXml(),
  };
  const entries = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: '2020-06-04T09:00' });
}
