import fc from 'fast-check';
import { parseNotice } from '../../../src/core/notice';
import { isHtml, textOfHtml } from '../../../src/core/notice/htmlText';

describe('telling HTML from a notice as text', () => {
  it.each([
    ['<p>一、任务</p>', true],
    ['<!DOCTYPE html><html></html>', true],
    ['<!--StartFragment--><table></table>', true],
    ['Version:0.9\r\nStartHTML:0000000105\r\n\r\n<html><body></body></html>', true],
    ['关于<p>的说明', false],
    ['<关于印发方案的通知>', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isHtml(text)).toBe(expected);
  });
});

describe('the text of HTML', () => {
  it.each([
    ['paragraphs and breaks are lines', '<p>甲</p><div>乙<br>丙</div>丁', '甲\n乙\n丙\n丁'],
    ['blanks and line ends of the source are one blank', '<p>甲\n   乙&nbsp;&nbsp;丙</p>', '甲 乙 丙'],
    ['inline tags leave no trace', '<p><b>责任</b>部门<span style="x">：</span>办公室</p>', '责任部门：办公室'],
    [
      'characters by name and number',
      '<p>&ldquo;甲&rdquo; &amp;lt; &#20040; &#x4E48; &unknown; 5 &lt; 6</p>',
      '“甲” &lt; 么 么 &unknown; 5 < 6',
    ],
    [
      'items of ordered lists get their numbers',
      '<ol><li>甲</li><li>乙</li></ol><ul><li>丙</li></ul>',
      '1. 甲\n2. 乙\n丙',
    ],
    ['scripts, styles and comments are no text', '<style>p{}</style><!-- 注 --><script>x<y</script><p>甲</p>', '甲'],
    [
      'table rows are cells between tabs',
      '<table><tr><th>任务<th>部门</tr><tr><td>甲<td><p>乙</p><p>丙</p></tr></table>',
      '任务\t部门\n甲\t乙 丙',
    ],
    [
      'a cell over several rows stands in the first',
      '<table><tr><td rowspan="2">类<td>甲<td rowspan=2>办</tr><tr><td>乙</tr><tr><td>别<td>丙<td>处</tr></table>',
      '类\t甲\t办\n\t乙\t\n别\t丙\t处',
    ],
    [
      'a cell over several columns keeps the others in place',
      '<table><tr><td colspan=2>类<td>甲</tr></table>',
      '类\t\t甲',
    ],
    [
      'a table in a cell is text of the cell',
      '<table><tr><td>甲<table><tr><td>乙<td>丙</tr></table></td><td>丁</td></tr></table>',
      '甲 乙 丙\t丁',
    ],
    ['tags that are not closed do no harm', '<p>甲<p>乙<table><tr><td>丙', '甲\n乙\n丙'],
  ])('%s', (_, html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it('never throws, whatever it is given', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '</',
      '<table>',
      '<tr>',
      '<td rowspan=3>',
      '<td colspan="2">',
      '</table>',
      '&',
      '&#0;',
      '甲',
      '"',
      '<!--',
      '<ol><li>',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        expect(typeof textOfHtml(parts.join(''))).toBe('string');
      }),
    );
  });
});

describe('a notice copied from a web page', () => {
  it('is read by its table', () => {
    const { year, tasks } = parseNotice(
      '<h1>关于做好2023年重点工作的通知</h1><table><tr><th>类别</th><th>任务</th><th>责任部门</th><th>完成时限</th></tr>' +
        '<tr><td rowspan="2">资产</td><td>建账</td><td>财务处</td><td>6月底前</td></tr>' +
        '<tr><td>清查</td><td>资产处</td><td>9月底前</td></tr></table>',
    );
    expect(year).toBe(2023);
    expect(
      tasks.map(({ category, title, departmentsText, deadlineText }) => [
        category,
        title,
        departmentsText,
        deadlineText,
      ]),
    ).toEqual([
      ['资产', '建账', '财务处', '6月底前'],
      ['资产', '清查', '资产处', '9月底前'],
    ]);
  });

  it('is read by its labels', () => {
    const { tasks } = parseNotice(
      '<p>一、主要任务</p><ol><li>建立台账。逐项登记。</li></ol><p>责任部门：办公室</p><p>完成时限：2023年6月底前</p>',
    );
    expect(tasks).toMatchObject([{ title: '建立台账', departmentsText: '办公室', deadlineText: '2023年6月底前' }]);
  });
});
