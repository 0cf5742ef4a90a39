import {
  institutionColumns,
  institutionCounts,
  institutionDuplicates,
  institutionPlaces,
  isInstitutionHeader,
  parseInstitutions,
  readInstitutionRows,
  updateInstitutions,
  type InstitutionColumnKey,
} from '../../../src/core/institutions';
import { noticeOfInstitutions } from './realInstitutions';

const duplicatesOf = (...lines: readonly string[]) =>
  institutionDuplicates(parseInstitutions(['制度清单', ...lines].join('\n')).institutions);

describe('duplicates', () => {
  it('of the real lists: none', () => {
    expect(institutionDuplicates(parseInstitutions(noticeOfInstitutions()).institutions)).toEqual([]);
  });

  it.each([
    ['《甲办法》', '《甲办法（试行）》'],
    ['《甲办法》', '《甲办法》（2019年修订）'],
    ['《甲规划（2014-2018年）》', '《甲规划（2019—2023）》'],
    ['《2014—2018年甲规划》', '《2019—2023年甲规划》'],
    ['《“甲”活动办法》', '《甲活动 办法》'],
    ['《甲办法》', '《示例学院关于印发〈甲办法〉的通知》（示院发〔2019〕7号）'],
    ['《甲办法》（示院发〔2015〕7号）', '《甲办法》（示院发〔2019〕7号）'],
  ])('%p and %p have one name', (first, second) => {
    expect(duplicatesOf(`1.${first}`, '2.《乙细则》', `3.${second}`)).toEqual([{ kind: 'name', indexes: [0, 2] }]);
  });

  it('are found across lists, in groups of any size', () => {
    expect(
      duplicatesOf('1.《甲办法》', '2.《乙细则》', '学院文件目录', '1.《甲办法》', '2.《甲办法（试行）》'),
    ).toEqual([{ kind: 'name', indexes: [0, 2, 3] }]);
  });

  it('of a 文号 are found however it is written, and named once with those of a name', () => {
    expect(
      duplicatesOf(
        '1.《甲办法》（示院发〔2019〕7号）',
        '2.《乙细则》（示院发[2019]07号）',
        '3.《丙规程》（示院发〔2019〕8号）',
        '4.《丙规程》（示院发〔2019〕8号）',
      ),
    ).toEqual([
      { kind: 'number', indexes: [0, 1] },
      { kind: 'name', indexes: [2, 3] },
    ]);
  });

  it.each([
    ['《甲办法》', '《甲办法实施细则》'],
    ['《甲条例》', '《关于贯彻落实〈甲条例〉的意见》'],
  ])('are not %p and %p', (first, second) => {
    expect(duplicatesOf(`1.${first}`, `2.${second}`)).toEqual([]);
  });
});

const headers = institutionColumns.map(({ header }) => header);
type RowCells = Partial<Readonly<Record<InstitutionColumnKey, string | number>>>;
const rowOf = (name: string, documentNumber = '', more: RowCells = {}) => {
  const cells: RowCells = { ...more, name, documentNumber };
  return institutionColumns.map(({ key }) => cells[key] ?? '');
};

describe('the columns', () => {
  it.each([
    [
      ['编号', '文件名称', '发文字号', '清理意见', '牵头单位'],
      ['ordinal', 'name', 'documentNumber', 'treatment', 'department'],
    ],
    [
      ['制度名称（全称）', ' 文 号 ', '进度'],
      ['name', 'documentNumber', 'progress'],
    ],
    [
      ['制度', '名称', '层级'],
      [undefined, 'name', 'level'],
    ],
  ])('are found under %p', (given, keys) => {
    const places = institutionPlaces(given);
    const found = new Map([...places].map(([key, place]) => [place, key]));
    expect(given.map((_, index) => found.get(index))).toEqual(keys);
  });

  it.each([
    [['序号', '名称', '文号'], true],
    [['制度名称', '处理意见'], true],
    [['名称', '备注'], false],
    [['任务名称', '责任部门', '完成时限'], false],
    [['序号', '文号'], false],
  ])('%p make a header: %p', (given, expected) => {
    expect(isInstitutionHeader(given)).toBe(expected);
  });
});

describe('the rows of a sheet', () => {
  it('are read by any words for levels and treatments', () => {
    const rows = readInstitutionRows(
      ['名称', '层级', '处理意见', '年份'],
      [
        ['《甲办法》', '校级', '保留', 2019],
        ['关于印发《乙细则》的通知', '省 级', '拟修订', '2018年'],
        ['', '省', '废止', ''],
        ['丙规程', '不详', '再议', ''],
      ],
    );
    expect(rows).toMatchObject([
      { row: 0, name: '甲办法', level: '学校', treatment: '继续有效', year: 2019 },
      { row: 1, name: '关于印发《乙细则》的通知', level: '省', treatment: '修订', year: 2018 },
      { row: 3, name: '丙规程', level: null, treatment: null, year: null },
    ]);
  });

  it('are counted by treatment and by level, and the counts add up', () => {
    const rows = readInstitutionRows(headers, [
      rowOf('甲', '', { level: '省', treatment: '废止' }),
      rowOf('乙', '', { level: '学校', treatment: '废止' }),
      rowOf('丙', '', { level: '学校' }),
      rowOf('丁', '', { treatment: '整合' }),
    ]);
    expect(institutionCounts(rows)).toEqual({
      total: 4,
      byTreatment: { 继续有效: 0, 修订: 0, 整合: 1, 废止: 2 },
      undecided: 1,
      byLevel: { 中央: 0, 省: 1, 市: 0, 学校: 2, 部门: 0, 其他: 0 },
      withoutLevel: 1,
    });
  });
});

describe('bringing a sheet up to date', () => {
  const institutions = (...lines: readonly string[]) =>
    parseInstitutions(['制度清单', ...lines].join('\n')).institutions;
  const update = (rows: readonly (readonly (string | number)[])[], ...lines: readonly string[]) => {
    const { matched, added, kept } = updateInstitutions(readInstitutionRows(headers, rows), institutions(...lines));
    return {
      matched: matched.map(({ institution, row }) => [institution.name, row.row]),
      added: added.map(({ name }) => name),
      kept: kept.map(({ name }) => name),
    };
  };

  it('finds rows by name and 文号 however they are written, and keeps the others', () => {
    expect(
      update(
        [rowOf('《丙规程》'), rowOf('自己的制度'), rowOf('《甲办法(试行)》', '示院发[2019]7号')],
        '1.《甲办法（试行）》（示院发〔2019〕7号）',
        '2.《乙细则》',
        '3.《丙规程》',
      ),
    ).toEqual({
      matched: [
        ['甲办法（试行）', 2],
        ['丙规程', 0],
      ],
      added: ['乙细则'],
      kept: ['自己的制度'],
    });
  });

  it('goes by the 文号 when the name was changed, and by the name when one side has no 文号', () => {
    expect(
      update(
        [rowOf('《甲管理办法》', '示院发〔2019〕7号'), rowOf('《乙细则》'), rowOf('《丙规程》', '示院发〔2015〕1号')],
        '1.《甲办法》（示院发〔2019〕7号）',
        '2.《乙细则》（示院发〔2019〕8号）',
        '3.《丙规程》（示院发〔2019〕9号）',
      ),
    ).toEqual({
      matched: [
        ['甲办法', 0],
        ['乙细则', 1],
      ],
      added: ['丙规程'],
      kept: ['丙规程'],
    });
  });

  it('gives a row to one institution only', () => {
    expect(update([rowOf('《甲办法》')], '1.《甲办法》', '2.《甲办法》')).toEqual({
      matched: [['甲办法', 0]],
      added: ['甲办法'],
      kept: [],
    });
  });
});
