import fc from 'fast-check';
import {
  departmentCategories,
  draftDirectory,
  findEntry,
  mergeAsAlias,
  nearDuplicates,
  parseDepartments,
  type Directory,
  type DirectoryEntry,
} from '../../../src/core/departments';
import { realTasks } from '../../fixtures/notices/realTasks';

const entry = (name: string, more: Partial<DirectoryEntry> = {}): DirectoryEntry => ({
  name,
  aliases: [],
  category: '部门',
  members: [],
  ...more,
});

describe('mergeAsAlias', () => {
  const directory: Directory = {
    entries: [
      entry('党委宣传部', { aliases: ['宣传部'], contact: '王芳' }),
      entry('党委宣传统战部', { aliases: ['统战部', '宣传部'], contact: '李强', phone: '8001' }),
      entry('财务处'),
      entry('党务部门', { category: '部门组', members: ['党委宣传部', '财务处', '党委宣传统战部'] }),
      entry('牵头部门组', { category: '部门组', members: ['统战部'] }),
    ],
  };
  const merged = mergeAsAlias(directory, '党委宣传统战部', '党委宣传部');

  it('makes the name and the aliases of the one aliases of the other, each once', () => {
    expect(merged.entries[0]).toEqual(
      entry('党委宣传统战部', { aliases: ['统战部', '宣传部', '党委宣传部'], contact: '李强', phone: '8001' }),
    );
  });

  it('renames the members of groups, each once', () => {
    expect(merged.entries.map(({ members }) => members)).toEqual([[], [], ['党委宣传统战部', '财务处'], ['统战部']]);
    const other = mergeAsAlias(directory, '党委宣传部', '党委宣传统战部');
    expect(other.entries.at(-1)?.members).toEqual(['党委宣传部']);
  });

  it('takes over the contact only where the kept one has none', () => {
    const other = mergeAsAlias(directory, '党委宣传部', '党委宣传统战部');
    expect([other.entries[0]?.contact, other.entries[0]?.phone]).toEqual(['王芳', '8001']);
  });

  it.each([
    ['党委宣传部', '党委宣传部'],
    ['党委宣传部', '后勤处'],
    ['后勤处', '党委宣传部'],
    ['宣传部', '财务处'],
  ])('changes nothing for %s and %s', (keep, drop) => {
    expect(mergeAsAlias(directory, keep, drop)).toBe(directory);
  });

  it('leaves no near pair in the directory of the real notice, and every name of it known', () => {
    const drafted = draftDirectory(realTasks);
    const settled = nearDuplicates(drafted).reduce(
      (current, { names: [keep, drop] }) => mergeAsAlias(current, keep, drop),
      drafted,
    );
    expect(nearDuplicates(drafted).map(({ names }) => [...names].sort())).toContainEqual([
      '党委宣传统战部',
      '党委宣传部',
    ]);
    expect(nearDuplicates(settled)).toEqual([]);
    for (const { departmentsText } of realTasks) {
      expect(parseDepartments(departmentsText, settled).unknown).toEqual([]);
    }
  });

  it('keeps every name findable', () => {
    const name = fc.array(fc.constantFrom(...Array.from('党委组宣统战人财')), { minLength: 1, maxLength: 4 });
    const names = fc.array(
      name.map((signs) => signs.join('')),
      { maxLength: 3 },
    );
    const entries = fc.array(
      fc
        .tuple(name, names, names, fc.constantFrom(...departmentCategories))
        .map(([signs, aliases, members, category]) => entry(signs.join(''), { aliases, members, category })),
      { minLength: 2, maxLength: 12 },
    );
    fc.assert(
      fc.property(entries, fc.nat(), fc.nat(), (list, a, b) => {
        const before: Directory = { entries: list };
        const [keep, drop] = [list[a % list.length]!.name, list[b % list.length]!.name];
        const after = mergeAsAlias(before, keep, drop);
        for (const known of list.flatMap((one) => [one.name, ...one.aliases])) {
          expect(findEntry(after, known)).toBeDefined();
        }
        if (keep !== drop) expect(findEntry(after, drop)).toBeDefined();
      }),
    );
  });
});
