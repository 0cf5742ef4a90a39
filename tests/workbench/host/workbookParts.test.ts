/** What a workbook carries beside its cells: settings, document properties, custom properties, custom XML. */
import { errorCodeOf, openExcel } from './openHost';

// learn.microsoft.com/javascript/api/excel/excel.settingcollection
describe('settings of a workbook', () => {
  it('keep text, numbers, truth values, arrays, objects and dates (SettingCollection.add)', async () => {
    const excel = openExcel();
    const values = {
      text: '任务督办',
      number: 1.5,
      flag: false,
      list: [1, '二', null],
      record: { 统计基准日: '2020-11-20', 阈值: [7, 3] },
    };
    await excel.run(async (context) => {
      for (const [key, value] of Object.entries(values)) context.workbook.settings.add(key, value);
      context.workbook.settings.add('since', new Date(Date.UTC(2020, 5, 30)));
      await context.sync();
    });
    const seen = await excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.load('items/key,items/value');
      await context.sync();
      return Object.fromEntries(settings.items.map((item) => [item.key, item.value as unknown]));
    });
    expect(seen).toMatchObject(values);
    expect((seen['since'] as Date).toISOString()).toBe('2020-06-30T00:00:00.000Z');
  });

  it('are replaced by a second add with the same key; keys tell case apart (SettingCollection.add: "sets or adds")', async () => {
    const excel = openExcel();
    const seen = await excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('step', 1);
      settings.add('step', 2);
      settings.add('Step', 3);
      const count = settings.getCount();
      const item = settings.getItem('step').load('value');
      await context.sync();
      return [count.value, item.value as unknown];
    });
    expect(seen).toEqual([2, 2]);
  });

  it('may be changed and deleted; a key that is not there is ItemNotFound (Setting.value, SettingCollection.getItem)', async () => {
    const excel = openExcel();
    await excel.run(async (context) => {
      const item = context.workbook.settings.add('a', 'x');
      item.value = 'y';
      context.workbook.settings.add('b', 1).delete();
      await context.sync();
    });
    expect([...excel.host.workbook().settings]).toEqual([['a', 'y']]);
    const missing = excel.run(async (context) => {
      context.workbook.settings.getItem('b').load('value');
      await context.sync();
    });
    expect(await errorCodeOf(missing)).toBe('ItemNotFound');
    const isNull = await excel.run(async (context) => {
      const item = context.workbook.settings.getItemOrNullObject('b');
      await context.sync();
      return item.isNullObject;
    });
    expect(isNull).toBe(true);
  });
});

// learn.microsoft.com/javascript/api/excel/excel.documentproperties
describe('properties of a workbook', () => {
  it('are text that programs read and write', async () => {
    const excel = openExcel();
    const written = {
      title: '任务清单',
      subject: '督查',
      author: '测试员',
      keywords: '督办,清单',
      comments: '说明',
      category: '内部',
      manager: '主任',
      company: '学院',
    };
    const seen = await excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.set(written);
      properties.load(Object.keys(written));
      await context.sync();
      return properties.toJSON();
    });
    expect(seen).toMatchObject(written);
  });

  it('are empty text in a new workbook', async () => {
    const excel = openExcel();
    const title = await excel.run(async (context) => {
      const properties = context.workbook.properties.load('title,author');
      await context.sync();
      return properties.title + properties.author;
    });
    expect(title).toBe('');
  });

  it('of one’s own have case-insensitive keys and a type (CustomPropertyCollection.add, CustomProperty.type)', async () => {
    const excel = openExcel();
    const seen = await excel.run(async (context) => {
      const { custom } = context.workbook.properties;
      custom.add('Round', 1);
      custom.add('ROUND', 2);
      custom.add('Ratio', 0.5);
      custom.add('Open', true);
      custom.add('部门', '宣传部');
      custom.load('items/key,items/value,items/type');
      const found = custom.getItem('round').load('value');
      await context.sync();
      return {
        found: found.value as unknown,
        items: custom.items.map((item) => [item.key, item.value as unknown, item.type]),
      };
    });
    expect(seen).toEqual({
      found: 2,
      items: [
        ['Round', 2, 'Number'],
        ['Ratio', 0.5, 'Float'],
        ['Open', true, 'Boolean'],
        ['部门', '宣传部', 'String'],
      ],
    });
  });

  it('of one’s own are trimmed to 255 characters (CustomPropertyCollection.add)', async () => {
    const excel = openExcel();
    await excel.run(async (context) => {
      context.workbook.properties.custom.add('k'.repeat(300), 'v'.repeat(300));
      await context.sync();
    });
    expect([...excel.host.workbook().properties.custom]).toEqual([['k'.repeat(255), 'v'.repeat(255)]]);
  });

  it('of one’s own go one by one or all at once (CustomProperty.delete, deleteAll)', async () => {
    const excel = openExcel();
    const counts = await excel.run(async (context) => {
      const { custom } = context.workbook.properties;
      for (const key of ['a', 'b', 'c']) custom.add(key, 1);
      custom.getItem('B').delete();
      const two = custom.getCount();
      custom.deleteAll();
      const none = custom.getCount();
      const gone = custom.getItemOrNullObject('a');
      await context.sync();
      return [two.value, none.value, gone.isNullObject];
    });
    expect(counts).toEqual([2, 0, true]);
  });
});

// learn.microsoft.com/javascript/api/excel/excel.worksheetcustompropertycollection
describe('custom properties of a sheet', () => {
  it('are overwritten by key in any case, and stay with their sheet', async () => {
    const excel = openExcel();
    const seen = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const other = context.workbook.worksheets.add('二');
      sheet.customProperties.add('role', 'checklist');
      sheet.customProperties.add('ROLE', 'ledger');
      const item = sheet.customProperties.getItem('Role').load('key,value');
      const counts = [sheet.customProperties.getCount(), other.customProperties.getCount()];
      const missing = other.customProperties.getItemOrNullObject('role');
      await context.sync();
      return { item: [item.key, item.value], counts: counts.map((c) => c.value), missing: missing.isNullObject };
    });
    expect(seen).toEqual({ item: ['role', 'ledger'], counts: [1, 0], missing: true });
  });

  it('refuse keys over 255 characters with InvalidArgument (…Collection.add)', async () => {
    const excel = openExcel();
    const attempt = excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').customProperties.add('k'.repeat(256), 'v');
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('InvalidArgument');
  });

  it('are listed, changed and deleted (WorksheetCustomProperty.value, delete)', async () => {
    const excel = openExcel();
    const left = await excel.run(async (context) => {
      const { customProperties } = context.workbook.worksheets.getItem('Sheet1');
      customProperties.add('a', '1').value = '2';
      customProperties.add('b', '1').delete();
      customProperties.load('items/key,items/value');
      await context.sync();
      return customProperties.items.map((item) => [item.key, item.value]);
    });
    expect(left).toEqual([['a', '2']]);
  });
});

// learn.microsoft.com/javascript/api/excel/excel.customxmlpartcollection
describe('custom XML parts', () => {
  const base = '<底稿 xmlns="urn:example:base" 轮次="1"><任务>甲</任务></底稿>';

  it('keep their XML and know its namespace (CustomXmlPart.namespaceUri, getXml)', async () => {
    const excel = openExcel();
    const seen = await excel.run(async (context) => {
      const part = context.workbook.customXmlParts.add(base).load('id,namespaceUri');
      const xml = part.getXml();
      await context.sync();
      const again = context.workbook.customXmlParts.getItem(part.id).getXml();
      await context.sync();
      return { id: part.id, uri: part.namespaceUri, xml: xml.value, again: again.value };
    });
    expect(seen.id).toMatch(/^\{[0-9A-F-]{36}\}$/);
    expect(seen).toMatchObject({ uri: 'urn:example:base', xml: base, again: base });
  });

  it('must be XML (CustomXmlPartCollection.add: "must be a valid XML fragment")', async () => {
    const excel = openExcel();
    const attempt = excel.run(async (context) => {
      context.workbook.customXmlParts.add('<a><b></a>');
      await context.sync();
    });
    expect(await errorCodeOf(attempt)).toBe('InvalidArgument');
  });

  it('are found by namespace; the only item is there when there is exactly one (getOnlyItemOrNullObject)', async () => {
    const excel = openExcel();
    const seen = await excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      parts.add(base);
      parts.add('<x xmlns="urn:example:twice"/>');
      parts.add('<y xmlns="urn:example:twice"/>');
      const one = parts.getByNamespace('urn:example:base').getOnlyItemOrNullObject();
      const several = parts.getByNamespace('urn:example:twice').getOnlyItemOrNullObject();
      const none = parts.getByNamespace('urn:example:none').getOnlyItemOrNullObject();
      const twice = parts.getByNamespace('urn:example:twice').getCount();
      one.load('namespaceUri');
      await context.sync();
      return [one.namespaceUri, several.isNullObject, none.isNullObject, twice.value];
    });
    expect(seen).toEqual(['urn:example:base', true, true, 2]);
    const attempt = excel.run(async (context) => {
      context.workbook.customXmlParts.getByNamespace('urn:example:twice').getOnlyItem().load('id');
      await context.sync();
    });
    await expect(attempt).rejects.toThrow();
  });

  it('are replaced and deleted (CustomXmlPart.setXml, delete)', async () => {
    const excel = openExcel();
    const seen = await excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      const part = parts.add(base);
      part.setXml('<新 xmlns="urn:example:new"/>');
      part.load('namespaceUri');
      const other = parts.add('<o/>');
      other.delete();
      parts.load('items/id');
      await context.sync();
      return [part.namespaceUri, parts.items.length];
    });
    expect(seen).toEqual(['urn:example:new', 1]);
  });
});
