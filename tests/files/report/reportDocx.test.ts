import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { summaryReport } from '../../../src/core/report';
import { readDocx } from '../../../src/files/docx';
import { reportDocx } from '../../../src/files/report/reportDocx';
import { reportText, type WordedReport } from '../../../src/i18n/reportText';
import { allParts, sentPlan } from '../../core/report/plan';

const worded = (): WordedReport => reportText(summaryReport(sentPlan(), allParts));
const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

/** The runs of the paragraph that holds a text. */
function paragraphWith(document: string, text: string): string {
  const found = document.split('<w:p>').find((paragraph) => paragraph.includes(text));
  if (found === undefined) throw new Error(`no paragraph says ${text}`);
  return found;
}

describe('the report as .docx', () => {
  let document = '';
  let parts: Readonly<Record<string, string>> = {};
  beforeAll(async () => {
    parts = partsOf(await reportDocx(worded()));
    document = parts['word/document.xml'] ?? '';
  });

  it('stands on A4 with the margins of GB/T 9704, 22 lines of 28 characters', () => {
    // 28 characters of 16 points are 0.2 points each too wide for 156 mm.
    expect(paragraphWith(document, '共列任务')).toContain('<w:spacing w:val="-4"/>');
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(22 * 560).toBeLessThanOrEqual(16_838 - 2098 - 1984);
    expect(23 * 560).toBeGreaterThan(16_838 - 2098 - 1984);
  });

  const looks: readonly (readonly [string, string, string, number])[] = [
    ['the title', '总结报告', '方正小标宋简体', 44],
    ['a heading', '一、总体情况', '黑体', 32],
    ['a heading below it', '（一）组织建设', '楷体_GB2312', 32],
    ['the text', '共列任务', '仿宋_GB2312', 32],
  ];
  it.each(looks)('sets %s in its font and size', (_, text, font, size) => {
    const paragraph = paragraphWith(document, text);
    expect(paragraph).toContain(`w:eastAsia="${font}"`);
    expect(paragraph).toContain(`<w:sz w:val="${String(size)}"/>`);
  });

  it('sets lines of 28 points and begins paragraphs two characters in', () => {
    const paragraph = paragraphWith(document, '共列任务');
    expect(paragraph).toMatch(
      /<w:spacing[^>]*w:line="560"[^>]*w:lineRule="exact"|<w:spacing[^>]*w:lineRule="exact"[^>]*w:line="560"/,
    );
    expect(paragraph).toContain('w:firstLineChars="200"');
  });

  it('repeats the head of a table and never parts a row', () => {
    expect(document).toContain('<w:tblHeader/>');
    expect(document.match(/<w:cantSplit\/>/g)?.length).toBe(document.match(/<w:tr>/g)?.length);
  });

  it('numbers odd pages on the right and even ones on the left', () => {
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    const feet = Object.entries(parts).filter(([name]) => /footer\d*\.xml$/.test(name));
    expect(feet.map(([, xml]) => /w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort()).toEqual(['left', 'right']);
    for (const [, xml] of feet) expect(xml).toMatch(/— .*PAGE.* —/s);
  });

  it('names what stands in for a font that is not there', () => {
    expect(parts['word/fontTable.xml']).toContain('<w:font w:name="方正小标宋简体"><w:altName w:val="宋体"/>');
  });

  it('keeps every sign of the text, whatever it means in XML or in a sheet', async () => {
    const hostile = '<w:p>&amp;"=HYPERLINK("x")';
    const report: WordedReport = { ...worded(), blocks: [{ kind: 'paragraph', text: hostile }] };
    expect(await readDocx(await reportDocx(report))).toContain(hostile);
  });

  it('reads back as the text of the report, word for word', async () => {
    const report = worded();
    const text = await readDocx(await reportDocx(report));
    for (const block of report.blocks) {
      if (block.kind === 'table') expect(text).toContain(block.rows[0]?.join('\t'));
      else expect(text).toContain(block.text);
    }
    expect(text).toContain(report.unit);
    expect(text).toContain('2020年11月20日');
  });
});

describe('the report in LibreOffice', () => {
  const installed = (() => {
    try {
      execFileSync('soffice', ['--version'], { stdio: 'ignore' });
      return [true];
    } catch {
      return [];
    }
  })();

  it('opens, and holds the same words', async () => {
    for (const _ of installed) {
      const folder = mkdtempSync(path.join(tmpdir(), 'report-'));
      try {
        const file = path.join(folder, 'report.docx');
        writeFileSync(file, await reportDocx(worded()));
        const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
        execFileSync(
          'soffice',
          [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, file],
          {
            stdio: 'pipe',
          },
        );
        const text = readFileSync(path.join(folder, 'report.txt'), 'utf8');
        expect(text).toContain('一、总体情况');
        expect(text).toContain('完成率 33.3%');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
    expect(worded().blocks.length).toBeGreaterThan(10);
  });
});
