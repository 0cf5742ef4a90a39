import fc from 'fast-check';
import { parseCsv } from '../../../src/files/returns/parseCsv';

describe('parseCsv', () => {
  it.each<[string, string, string[][]]>([
    [
      'fields and lines',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['any line ends, none at the end', 'a\r\nb\rc', [['a'], ['b'], ['c']]],
    ['quotes about separators, line breaks and quotes', '"a,b","c\nd","e""f"\n', [['a,b', 'c\nd', 'e"f']]],
    ['a quote within a field as a letter', 'a"b,c\n', [['a"b', 'c']]],
    ['what follows a closing quote', '"a"b,c\n', [['ab', 'c']]],
    ['a quote that is never closed', 'a,"b\nc', [['a', 'b\nc']]],
    [
      'empty fields, the last included',
      ',a,\n,,\n',
      [
        ['', 'a', ''],
        ['', '', ''],
      ],
    ],
    ['an empty field at the very end', 'a,', [['a', '']]],
    ['empty lines', 'a\n\nb\n', [['a'], [''], ['b']]],
    ['blanks as they are', ' a , b \n', [[' a ', ' b ']]],
    [
      'semicolons',
      'a;b,c\nd;e\n',
      [
        ['a', 'b,c'],
        ['d', 'e'],
      ],
    ],
    [
      'tabs',
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['the separator that the file names', 'sep=;\na;b,c,d\n', [['a', 'b,c,d']]],
    ['nothing', '', []],
  ])('reads %s', (_, text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });

  it('reads back whatever was written by the rules', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '甲', '"', ',', '\n', '\r', ' ', ';') });
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(table, (rows) => {
        expect(parseCsv(rows.map((row) => row.map(quoted).join(',')).join('\r\n'))).toEqual(rows);
      }),
    );
  });
});
