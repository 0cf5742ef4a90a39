import fc from 'fast-check';
import { parseDepartments, readMentions, type Directory } from '../../../src/core/departments';
import { fields } from './fields';

const names = (text: string | undefined): string[] => (text === undefined || text === '' ? [] : text.split(' '));

describe('parseDepartments', () => {
  describe.each(Object.entries(fields))('reads %s', (_, rows) => {
    it.each(rows.map((row) => [row[0], row] as const))('%j', (text, [, lead, departments, groups]) => {
      expect(parseDepartments(text)).toEqual({
        ...(lead === undefined ? {} : { lead }),
        departments: names(departments),
        groups: names(groups),
        unknown: [],
      });
    });
  });

  it.each([
    ['党委组织部、人事处', undefined],
    ['人事处', '人事处'],
    ['党委组织部、牵头：人事处', '人事处'],
    ['党委组织部（牵头）、人事处', '党委组织部'],
  ])('leads by a mark or alone where the plan lets nobody lead by place: %s', (text, lead) => {
    expect(parseDepartments(text, undefined, 'single').lead).toBe(lead);
  });

  it('tells who supports', () => {
    expect(readMentions('人事处牵头，党委组织部、财务处配合')).toEqual([
      { name: '人事处', role: 'lead' },
      { name: '党委组织部', role: 'support' },
      { name: '财务处', role: 'support' },
    ]);
  });

  it('never throws, repeats no name, and leads with a department that it lists', () => {
    const signs = '党委组织部人事处各学院牵头配合负责（）()、，,；;：:和与及等 \n1.';
    const likely = fc.array(fc.constantFrom(...Array.from(signs)), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(likely, fc.string({ unit: 'binary' })), (text) => {
        const { lead, departments, groups } = parseDepartments(text);
        expect(new Set(departments).size).toBe(departments.length);
        if (lead !== undefined) expect(departments).toContain(lead);
        for (const group of groups) expect(departments).toContain(group);
        for (const name of departments) expect(name.trim()).not.toBe('');
      }),
      { numRuns: 1500 },
    );
  });

  it('reads its own departments again as the same', () => {
    const rows = Object.values(fields).flat();
    for (const [text] of rows) {
      const { departments } = parseDepartments(text);
      expect(parseDepartments(departments.join('、')).departments).toEqual(departments);
    }
  });
});

describe('parseDepartments with a directory', () => {
  const directory: Directory = {
    entries: [
      { name: '党委组织部', aliases: ['组织部', '组工部'], category: '部门', members: [] },
      { name: '党委宣传统战部', aliases: ['党委宣传部', '统战部'], category: '部门', members: [] },
      { name: '人事处', aliases: ['人事处（教师工作部）'], category: '部门', members: [], contact: '王五' },
      { name: '机关党总支', aliases: [], category: '党总支', members: [] },
      { name: '化工党总支', aliases: [], category: '党总支', members: [] },
      { name: '图书馆直属党支部', aliases: [], category: '直属党支部', members: [] },
      { name: '马克思主义学院', aliases: ['马院'], category: '学院', members: [] },
      { name: '各党总支', aliases: [], category: '部门组', members: ['化工党总支', '机关党总支'] },
      { name: '党务部门', aliases: ['各党务部门'], category: '部门组', members: ['组织部', '党委宣传部'] },
      { name: '督查组', aliases: [], category: '部门组', members: ['党务部门', '人事处', '督查组'] },
      { name: '各教研室', aliases: [], category: '部门组', members: [] },
    ],
  };
  const read = (text: string) => parseDepartments(text, directory);

  it.each([
    ['组织部', ['党委组织部']],
    ['组工部、党委组织部', ['党委组织部']],
    ['党委宣传部', ['党委宣传统战部']],
    ['人事处(教师工作部)', ['人事处']],
    ['人事处（赵六）', ['人事处']],
    ['党委 组织部', ['党委组织部']],
    ['各党总支', ['化工党总支', '机关党总支']],
    ['直属党支部', ['图书馆直属党支部']],
    ['各直属党支部', ['图书馆直属党支部']],
    ['各学院', ['马克思主义学院']],
    ['各党务部门', ['党委组织部', '党委宣传统战部']],
    ['督查组', ['党委组织部', '党委宣传统战部', '人事处']],
    ['各教研室', ['各教研室']],
    ['各党总支，机关党总支', ['化工党总支', '机关党总支']],
  ])('%s means %j', (text, departments) => {
    expect(read(text).departments).toEqual(departments);
  });

  it('leads by the standard name', () => {
    expect(read('马院、组织部（牵头）').lead).toBe('党委组织部');
    expect(read('各党总支，组织部').lead).toBe('党委组织部');
  });

  it('leaves the lead open when the name that leads is unknown', () => {
    expect(read('教务处，组织部')).not.toHaveProperty('lead');
    expect(read('组织部，教务处（牵头）')).not.toHaveProperty('lead');
  });

  it('names the groups, by their standard name where there is one', () => {
    expect(read('各党务部门、直属党支部').groups).toEqual(['党务部门', '直属党支部']);
  });

  it.each([
    ['党委组织步', ['党委组织部']],
    ['党委统战部', ['党委宣传统战部', '党委组织部']],
    ['组织处', ['党委组织部']],
    ['马克思学院', ['马克思主义学院']],
    ['人事部', ['人事处']],
    ['财务处', []],
    ['外星人联络办公室', []],
  ])('does not know %s and offers %j', (text, suggestions) => {
    expect(read(text)).toEqual({ departments: [], groups: [], unknown: [{ name: text, suggestions }] });
  });

  it('lists an unknown name once', () => {
    expect(read('财务处、财务处').unknown).toHaveLength(1);
  });
});
