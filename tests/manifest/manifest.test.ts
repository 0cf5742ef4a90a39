import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { childOrderFaults } from './childOrder';
import { idLimit, lengthLimits, resourceReferencesOf, resourcesOf } from './manifestResources';
import { pngSize } from './pngSize';
import { attribute, childrenNamed, elementsNamed, parseXml, theElement, type XmlElement } from './xmlElement';

const root = path.join(__dirname, '..', '..');
const file = path.join(root, 'manifest.xml');
const baseUrl = 'https://localhost:3000/';
const manifest = parseXml(readFileSync(file, 'utf8'));
const resources = resourcesOf(manifest);
const references = resourceReferencesOf(manifest);
const overrides = theElement(manifest, 'VersionOverrides');

/** The text of a resource in the default language. */
const textOf = (resid: string): string | undefined => resources.find(({ id }) => id === resid)?.value;
const labelOf = (element: XmlElement): string | undefined =>
  childrenNamed(element, 'Label').map((label) => textOf(attribute(label, 'resid')))[0];

describe('manifest.xml', () => {
  it('is read by office-addin-manifest as a task pane of Excel in Chinese', async () => {
    const read = await OfficeAddinManifest.readManifestFile(file);
    expect(read).toMatchObject({
      officeAppType: 'TaskPaneApp',
      hosts: ['Workbook'],
      defaultLocale: 'zh-CN',
      displayName: '任务督办',
      permissions: 'ReadWriteDocument',
      defaultSettings: { sourceLocation: `${baseUrl}taskpane.html` },
    });
    expect(read.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(read.version).toMatch(/^[1-9]\d*\.\d+\.\d+\.\d+$/);
    expect(read.appDomains ?? []).toEqual([]);
  });

  it('has the children of every element in the order of the schema', () => {
    expect(childOrderFaults(manifest)).toEqual([]);
  });

  it('opens one page everywhere, in one long-lived shared runtime', () => {
    const runtime = theElement(manifest, 'Runtime');
    expect(runtime.attributes).toEqual({ resid: 'Taskpane.Url', lifetime: 'long' });
    const pages = references.filter(({ kind }) => kind === 'Urls').map(({ resid }) => resid);
    expect([...new Set(pages)]).toEqual(['Taskpane.Url']);
    expect(textOf('Taskpane.Url')).toBe(`${baseUrl}taskpane.html`);
    expect(new Set(elementsNamed(manifest, 'TaskpaneId').map(({ text }) => text)).size).toBe(1);
  });

  it('asks for SharedRuntime 1.1 where it declares the ribbon, so that the pane opens without it', () => {
    const sets = (parent: XmlElement) =>
      childrenNamed(parent, 'Requirements').flatMap((element) =>
        elementsNamed(element, 'Set').map((set) => attribute(set, 'Name')),
      );
    expect(sets(manifest)).toEqual(['ExcelApi']);
    expect(sets(overrides)).toEqual(['SharedRuntime']);
  });

  describe('the ribbon', () => {
    const tab = theElement(manifest, 'CustomTab');
    const groups = childrenNamed(tab, 'Group');

    it('has the tab 任务督办 with the five groups of the work', () => {
      expect(labelOf(tab)).toBe('任务督办');
      expect(groups.map(labelOf)).toEqual(['清单', '检查', '回收', '督查', '帮助']);
    });

    it('begins with 生成任务清单, which runs generateChecklist', () => {
      const [first] = elementsNamed(tab, 'Control');
      expect(labelOf(first!)).toBe('生成任务清单');
      expect(theElement(first!, 'Action').attributes['xsi:type']).toBe('ExecuteFunction');
      expect(theElement(first!, 'FunctionName').text).toBe('generateChecklist');
    });

    it('gives every tab, group and button an id of its own, of at most 125 characters', () => {
      const ids = [tab, ...groups, ...elementsNamed(tab, 'Control')].map((element) => attribute(element, 'id'));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => id.length > 125)).toEqual([]);
    });

    it('titles the tip of every button as the button itself', () => {
      for (const control of elementsNamed(tab, 'Control')) {
        const [label] = childrenNamed(control, 'Label');
        expect(theElement(control, 'Title').attributes['resid']).toBe(label?.attributes['resid']);
      }
    });
  });

  describe('its resources', () => {
    it('resolve every reference, with the kind of resource that the element takes', () => {
      const dangling = references.filter(
        ({ resid, kind }) =>
          resources.filter((resource) => resource.id === resid && resource.kind === kind).length !== 1,
      );
      expect(references.length).toBeGreaterThan(0);
      expect(dangling).toEqual([]);
    });

    it('are all used', () => {
      const used = new Set(references.map(({ resid }) => resid));
      expect(resources.filter(({ id }) => !used.has(id))).toEqual([]);
    });

    it('keep the length limits of ids and values in every language', () => {
      const fits = (text: string, limit: number) => text.trim() !== '' && text.length <= limit;
      const tooLong = resources.filter(
        ({ id, kind, value, overrides: localised }) =>
          !fits(id, idLimit) || ![value, ...localised.values()].every((text) => fits(text, lengthLimits[kind])),
      );
      expect(tooLong).toEqual([]);
    });

    it('give every text in Chinese, and in English for en-US', () => {
      const texts = resources.filter(({ kind }) => kind === 'ShortStrings' || kind === 'LongStrings');
      const halfTranslated = texts.filter(
        ({ value, overrides: localised }) =>
          !/\p{Script=Han}/u.test(value) ||
          [...localised.keys()].join() !== 'en-US' ||
          !/[A-Za-z]{4}/.test(localised.get('en-US') ?? ''),
      );
      expect(texts.length).toBeGreaterThan(0);
      expect(halfTranslated).toEqual([]);
    });

    it.each(['DisplayName', 'Description'])('<%s> of the add-in has English for en-US', (name) => {
      const [element] = childrenNamed(manifest, name);
      expect(childrenNamed(element!, 'Override').map(({ attributes }) => attributes['Locale'])).toEqual(['en-US']);
    });
  });

  describe('its icons', () => {
    const picture = (url: string) => readFileSync(path.join(root, url.replace(baseUrl, '')));
    const images = elementsNamed(overrides, 'Icon').flatMap((icon) => childrenNamed(icon, 'Image'));
    const sized = [
      ...images.map((image) => ({ size: Number(attribute(image, 'size')), url: textOf(attribute(image, 'resid'))! })),
      { size: 32, url: attribute(theElement(manifest, 'IconUrl'), 'DefaultValue') },
      { size: 64, url: attribute(theElement(manifest, 'HighResolutionIconUrl'), 'DefaultValue') },
    ];

    it('come in 16, 32, 64 and 80 pixels wherever there is an icon', () => {
      for (const icon of elementsNamed(overrides, 'Icon')) {
        expect(icon.children.map((image) => image.attributes['size'])).toEqual(['16', '32', '64', '80']);
      }
    });

    it('are PNG files of exactly the size they are declared with', () => {
      const found = sized.map(({ url }) => ({ url, ...pngSize(picture(url)) }));
      expect(found).toEqual(sized.map(({ url, size }) => ({ url, width: size, height: size })));
    });

    it('differ from button to button', () => {
      const urls = [...new Set(sized.map(({ url }) => url))];
      expect(new Set(urls.map((url) => picture(url).toString('base64'))).size).toBe(urls.length);
    });
  });

  describe('its addresses', () => {
    const addresses = [
      ...resources.filter(({ kind }) => kind === 'Images' || kind === 'Urls').map(({ value }) => value),
      ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl'].map((name) =>
        attribute(theElement(manifest, name), 'DefaultValue'),
      ),
      ...elementsNamed(manifest, 'SourceLocation').flatMap(({ attributes }) => attributes['DefaultValue'] ?? []),
      ...Object.values(theElement(manifest, 'ExtendedOverrides').attributes),
    ];

    it('start with the address that packaging replaces', () => {
      expect(addresses.filter((url) => !url.startsWith(baseUrl))).toEqual([]);
    });

    it('are files of the build, which npm run build makes', () => {
      const missing = addresses.filter((url) => !existsSync(path.join(root, 'dist', url.slice(baseUrl.length))));
      expect([...new Set(missing)]).toEqual([]);
    });
  });
});
