/** The theme part of the files we write: Office's colours, and the fonts of Chinese Excel (ECMA-376 part 1, 20.1.6). */
import { namespaces } from '../package/vocabulary';
import { markup } from '../xml/markup';
import { officeTheme } from './color';

const a = (name: string, attributes: Parameters<typeof markup>[1] = {}, children: readonly string[] = []): string =>
  markup(`a:${name}`, attributes, children);

// In the part the dark colour of each pair comes first.
const slots = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'] as const;
const order = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9] as const;

function colors(): string {
  const color = (name: string, index: number): string => a(name, {}, [a('srgbClr', { val: officeTheme[index] })]);
  return a('clrScheme', { name: 'Office' }, [
    ...slots.map((name, i) => color(name, order[i] ?? 0)),
    color('hlink', 10),
    color('folHlink', 11),
  ]);
}

function fontCollection(name: 'majorFont' | 'minorFont', latin: string, hans: string): string {
  return a(name, {}, [
    a('latin', { typeface: latin }),
    a('ea', { typeface: '' }),
    a('cs', { typeface: '' }),
    a('font', { script: 'Hans', typeface: hans }),
  ]);
}

/** Each list of a format scheme must hold three entries; plain ones do. */
function formats(): string {
  const fill = a('solidFill', {}, [a('schemeClr', { val: 'phClr' })]);
  const line = (width: number): string => a('ln', { w: width }, [fill, a('prstDash', { val: 'solid' })]);
  const effect = a('effectStyle', {}, [a('effectLst')]);
  return a('fmtScheme', { name: 'Office' }, [
    a('fillStyleLst', {}, [fill, fill, fill]),
    a('lnStyleLst', {}, [line(6350), line(12_700), line(19_050)]),
    a('effectStyleLst', {}, [effect, effect, effect]),
    a('bgFillStyleLst', {}, [fill, fill, fill]),
  ]);
}

export function themeXml(): string {
  const fonts = a('fontScheme', { name: 'Office' }, [
    fontCollection('majorFont', '等线 Light', '等线 Light'),
    fontCollection('minorFont', '等线', '等线'),
  ]);
  return markup('a:theme', { 'xmlns:a': namespaces.drawing, name: 'Office' }, [
    a('themeElements', {}, [colors(), fonts, formats()]),
  ]);
}
