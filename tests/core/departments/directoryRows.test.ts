import fc from 'fast-check';
import {
  departmentCategories,
  directoryColumns,
  directoryRows,
  groupMembers,
  isDirectoryHeader,
  matchDirectoryHeader,
  parseDepartments,
  readDirectoryRows,
  type Directory,
  type DirectoryEntry,
} from '../../../src/core/departments';

const headers = directoryColumns.map(({ header }) => header);

describe('the header of a directory', () => {
  it.each([
    [['标准名称', '简称及曾用名', '类别', '成员', '联系人', '联系方式'], 'name aliases category members contact phone'],
    [['序号', '部门名称', '简称', '联系电话'], ' name aliases phone'],
    [['联 系 人', '单位 名称', '电话（办公）'], 'contact name phone'],
    [['部门', '标准名称', '曾用名'], ' name aliases'],
    [['备注', '地址'], ' '],
  ])('%j', (row, expected) => {
    const { places } = matchDirectoryHeader(row);
    const keys = row.map((_, index) => [...places].find(([, place]) => place === index)?.[0] ?? '');
    expect(keys.join(' ')).toBe(expected);
  });

  it.each([
    [['标准名称', '简称及曾用名'], true],
    [['单位', '联系人', '电话'], true],
    [['标准名称', '备注'], false],
    [['类别', '联系人'], false],
    [[], false],
  ])('%j can be one: %s', (row, expected) => {
    expect(isDirectoryHeader(row)).toBe(expected);
  });
});

describe('reading rows', () => {
  const read = (...rows: (string | number | null)[][]) => readDirectoryRows(headers, rows);
  const codes = (...rows: string[][]) =>
    read(...rows).diagnostics.map(({ code, row, facts }) => [code, row, facts.text]);

  it('takes names, aliases, category, members and contact', () => {
    const { directory, entryRows, diagnostics } = read(
      [' 党委组织部 ', '组织部，党委组织（统战、人才）部\n组部', '部门', '', '王芳', 88_320_001],
      ['全体院系', '', '部门组', '机械学院、电气学院', '', ''],
      ['机械学院', null, '学院', '', '', ''],
      ['电气学院', '', '二级学院', '', '', ''],
    );
    expect(directory.entries[0]).toEqual({
      name: '党委组织部',
      aliases: ['组织部', '党委组织（统战、人才）部', '组部'],
      category: '部门',
      members: [],
      contact: '王芳',
      phone: '88320001',
    });
    expect(directory.entries[1]?.members).toEqual(['机械学院', '电气学院']);
    expect(directory.entries[3]?.category).toBe('学院');
    expect([entryRows, diagnostics]).toEqual([[0, 1, 2, 3], []]);
  });

  it('skips blank rows and columns of the user’s own, in any order of columns', () => {
    const { directory, entryRows } = readDirectoryRows(
      ['排序', '类别', '名称'],
      [
        ['1', '部门', '财务处'],
        ['', '', ''],
        ['2', '', '工会'],
      ],
    );
    expect(directory.entries.map(({ name, category }) => [name, category])).toEqual([
      ['财务处', '部门'],
      ['工会', '群团'],
    ]);
    expect(entryRows).toEqual([0, 2]);
  });

  it('takes the first unknown column for the names when none is headed so', () => {
    const { directory } = readDirectoryRows(['类别', '部门（全）名录'], [['部门', '财务处']]);
    expect(directory.entries.map(({ name }) => name)).toEqual(['财务处']);
  });

  it.each<[string, string[][], unknown[]]>([
    [
      'a second row of a department',
      [
        ['财务处', '', '部门'],
        ['财 务处', '计财处', '部门'],
      ],
      [['duplicateName', 1, '财务处']],
    ],
    [
      'an alias that is a name',
      [
        ['财务处', '', '部门'],
        ['计财处', '财务处', '部门'],
      ],
      [['duplicateAlias', 1, '财务处']],
    ],
    [
      'an alias of two',
      [
        ['财务处', '财务', '部门'],
        ['后勤处', '财务', '部门'],
      ],
      [['duplicateAlias', 1, '财务']],
    ],
    ['a category that is none', [['财务处', '', '一类']], [['unknownCategory', 0, '一类']]],
    ['a member that has no row', [['重点部门', '', '部门组', '财务处']], [['unknownMember', 0, '财务处']]],
    ['a group that nobody is in', [['领导小组成员单位', '', '部门组']], [['groupWithoutMembers', 0, '']]],
    ['a group of a category without entries', [['各学院', '', '部门组']], [['groupWithoutMembers', 0, '']]],
    ['a row without a name', [['', '计财处', '部门']], [['missingName', 0, '计财处 部门']]],
  ])('points out %s', (_, rows, expected) => {
    expect(codes(...rows)).toEqual(expected);
  });

  it('adds what the second row of a department says to the first', () => {
    const { directory } = read(['财务处', '计财处', '部门', '', '', '1'], ['财务处', '财务部', '学院', '', '李', '2']);
    expect(directory.entries).toEqual([
      { name: '财务处', aliases: ['计财处', '财务部'], category: '部门', members: [], contact: '李', phone: '1' },
    ]);
  });

  it.each(['各党总支', '直属党支部', '各党总支、直属党支部', '各学院', '各部门'])(
    'lets %s mean its category',
    (group) => {
      const { directory, diagnostics } = read(
        ['党委组织部', '', '部门'],
        ['机关党总支', '', '党总支'],
        ['图书馆直属党支部', '', '直属党支部'],
        ['机械学院', '', '学院'],
        [group, '', '部门组'],
      );
      const expected: Readonly<Record<string, readonly string[]>> = {
        各党总支: ['机关党总支'],
        直属党支部: ['图书馆直属党支部'],
        '各党总支、直属党支部': ['机关党总支', '图书馆直属党支部'],
        各学院: ['机械学院'],
        各部门: ['党委组织部'],
      };
      expect(diagnostics).toEqual([]);
      expect(groupMembers(directory, group)).toEqual(expected[group]);
      expect(parseDepartments(group, directory).departments).toEqual(expected[group]);
    },
  );

  it('never throws', () => {
    const cell = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.array(cell)), (header, rows) => {
        const { directory, entryRows } = readDirectoryRows(header, rows);
        return directory.entries.length === entryRows.length;
      }),
    );
  });
});

describe('directoryRows and readDirectoryRows', () => {
  const sign = fc.constantFrom(...Array.from('党委组织宣传统战人事财务教学科研图书后勤保卫'));
  const name = fc.array(sign, { minLength: 2, maxLength: 8 }).map((signs) => signs.join(''));
  const optional = fc.option(name, { nil: undefined });
  /** Names of entries and aliases are all different. */
  const directories = fc
    .uniqueArray(name, { minLength: 1, maxLength: 40 })
    .chain((names) =>
      fc.tuple(
        fc.constant(names),
        fc.array(fc.tuple(fc.nat({ max: 3 }), fc.constantFrom(...departmentCategories), optional, optional), {
          minLength: names.length,
          maxLength: names.length,
        }),
      ),
    )
    .map(([names, details]): Directory => {
      const entries: DirectoryEntry[] = [];
      for (let at = 0; at < names.length;) {
        const [aliasCount, category, contact, phone] = details[entries.length] ?? [0, '部门' as const];
        const [first = '', ...aliases] = names.slice(at, at + 1 + aliasCount);
        at += 1 + aliasCount;
        entries.push({
          name: first,
          aliases,
          category,
          members: category === '部门组' ? names.slice(0, 2) : [],
          ...(contact === undefined ? {} : { contact }),
          ...(phone === undefined ? {} : { phone }),
        });
      }
      return { entries };
    });

  it('are opposites', () => {
    fc.assert(
      fc.property(directories, (directory) => {
        expect(readDirectoryRows(headers, directoryRows(directory)).directory).toEqual(directory);
      }),
    );
  });
});
