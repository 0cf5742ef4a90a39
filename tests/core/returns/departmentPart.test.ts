import fc from 'fast-check';
import { departmentPart } from '../../../src/core/returns/departmentPart';

const all = ['人事处', '财务处', '图书馆', '团委'];

describe('departmentPart', () => {
  it.each([
    ['张三', '财务处', '张三'],
    ['', '财务处', ''],
    ['【人事处】张三\n【财务处】李四', '财务处', '李四'],
    ['【人事处】张三\n电话 1234\n【财务处】李四', '人事处', '张三\n电话 1234'],
    ['【人事处】张三', '财务处', ''],
    ['【主任】张三', '财务处', '【主任】张三'],
    ['【人事处】张三\n【办公室】401', '人事处', '张三\n【办公室】401'],
    ['已发【2020】3 号文', '财务处', '已发【2020】3 号文'],
  ])('of %j for %s is %j', (cell, department, part) => {
    expect(departmentPart(cell, department, all)).toBe(part);
  });

  it('finds what each department wrote, whoever stands above and below', () => {
    const words = fc
      .string({ unit: fc.constantFrom('甲', '乙', ' ', '，'), minLength: 1 })
      .filter((one) => one.trim() !== '');
    const parts = fc.uniqueArray(fc.tuple(fc.constantFrom(...all), words), {
      selector: ([name]) => name,
      minLength: 1,
    });
    fc.assert(
      fc.property(parts, (given) => {
        const cell = given.map(([name, text]) => `【${name}】${text}`).join('\n');
        for (const [name, text] of given) expect(departmentPart(cell, name, all)).toBe(text.trim());
      }),
    );
  });
});
