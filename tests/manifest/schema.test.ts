import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { childOrderFaults } from './childOrder';
import { parseXml } from './xmlElement';

const root = path.join(__dirname, '..', '..');
const source = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
/** Microsoft's schemas are not part of this project; where they stand beside it, they judge the manifest. */
const schema = path.join(root, '..', 'shared', 'manifest-schemas', 'OfficeAppManifestV1_1.xsd');
const hasXmllint = (() => {
  try {
    execFileSync('xmllint', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** What xmllint says of a manifest: nothing when it is valid. The schemas are older than two elements, so those go first. */
function schemaFaults(manifest: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'manifest-'));
  const file = path.join(folder, 'manifest.xml');
  try {
    writeFileSync(file, manifest.replace(/<Runtimes>.*?<\/Runtimes>|<ExtendedOverrides [^>]*\/>/gs, ''));
    execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema, file], { stdio: 'pipe' });
    return '';
  } catch (error) {
    return error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const faulty = [
  {
    title: 'a label after the icon',
    manifest: source.replace(/(<Label resid="Group.List.Label" \/>)(\s*<Icon>.*?<\/Icon>)/s, '$2$1'),
  },
  { title: 'a button without a tip', manifest: source.replace(/<Supertip>.*?<\/Supertip>/s, '') },
  {
    title: 'requirements before hosts',
    manifest: source.replace(/(<Hosts>\s*<Host Name="Workbook" \/>\s*<\/Hosts>)(.*?<\/Requirements>)/s, '$2$1'),
  },
];

/** Without the schemas, or on a desk without xmllint, the order of elements is judged by our own table alone. */
const judges = [
  {
    name: 'our table of child elements',
    faults: (manifest: string) => childOrderFaults(parseXml(manifest)).join('\n'),
  },
  ...(existsSync(schema) && (hasXmllint || process.env['CI'])
    ? [{ name: 'xmllint with the schemas of Microsoft', faults: schemaFaults }]
    : []),
];

describe.each(judges)('manifest.xml judged by $name', ({ faults }) => {
  it('is valid', () => {
    expect(faults(source)).toBe('');
  });

  it.each(faulty)('would be refused with $title', ({ manifest }) => {
    expect(manifest).not.toBe(source);
    expect(faults(manifest)).not.toBe('');
  });
});
