import { unzipSync } from 'fflate';
import { zipFiles } from '../../../src/files/distribution/zipFiles';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('several files as one .zip', () => {
  const files = [
    { name: '清单-人事处.xlsx', bytes: bytes('甲') },
    { name: 'list-HR.xlsx', bytes: bytes('乙') },
  ];
  const zip = zipFiles(files, '2020-06-01T09:30');

  it('holds each under its name', () => {
    const found = unzipSync(zip);
    expect(Object.keys(found)).toEqual(['清单-人事处.xlsx', 'list-HR.xlsx']);
    expect(new TextDecoder().decode(found['清单-人事处.xlsx'])).toBe('甲');
  });

  it('says that a name is UTF-8 where Windows would guess', () => {
    const view = new DataView(zip.buffer, zip.byteOffset);
    // APPNOTE.TXT 4.3.7: signature, version, then the general purpose bits.
    expect(view.getUint32(0, true)).toBe(0x04034b50);
    expect(view.getUint16(6, true) & 0x800).toBe(0x800);
  });

  it('refuses two files of one name, which would lose one of them', () => {
    expect(() => zipFiles([...files, { name: 'LIST-hr.xlsx', bytes: bytes('丙') }], '2020-06-01T09:30')).toThrow(
      RangeError,
    );
  });
});
