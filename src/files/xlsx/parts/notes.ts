/** Notes: the comments part (ECMA-376 part 1, 18.7) and the drawing that places their boxes. */
import { cellName, parseArea } from '../a1';
import { namespaces } from '../package/vocabulary';
import type { Note } from '../workbook';
import { childOf, childrenOf, elementAt, numberAttribute, type XmlElement } from '../xml/element';
import { decodeXstring } from '../xml/escape';
import { markup, xstringElement } from '../xml/markup';

/** The author that marks a note as the stand-in of a threaded comment (MS-XLSX 2.6.205). */
export const threadAuthorPrefix = 'tc=';

/** All text of a rich string but phonetic hints. */
function richText(element: XmlElement | undefined): string {
  if (element === undefined || element.name === 'rPh') return '';
  return element.name === 't' ? decodeXstring(element.text) : element.children.map(richText).join('');
}

/** `visible` comes from the drawing: see readVisibleNotes. */
export function readNotes(root: XmlElement, visible: ReadonlySet<string>): readonly Note[] {
  const authors = childrenOf(childOf(root, 'authors'), 'author').map((author) => decodeXstring(author.text));
  return childrenOf(childOf(root, 'commentList'), 'comment').flatMap((comment) => {
    const area = parseArea(comment.attributes.get('ref') ?? '');
    if (area === undefined) return [];
    const { top: row, left: column } = area;
    return {
      row,
      column,
      author: authors[numberAttribute(comment, 'authorId') ?? 0] ?? '',
      text: richText(childOf(comment, 'text')),
      ...(visible.has(cellName(row, column)) ? { visible: true } : {}),
    };
  });
}

/** The cells whose notes stay shown. VML is often not well-formed, so it is searched, not parsed. */
export function readVisibleNotes(vml: string): ReadonlySet<string> {
  const visible = new Set<string>();
  for (const [data] of vml.matchAll(/<(?:\w+:)?ClientData[^>]*ObjectType="Note"[\s\S]*?<\/(?:\w+:)?ClientData>/g)) {
    const numberOf = (name: string): number =>
      Number(new RegExp(`<(?:\\w+:)?${name}>\\s*(\\d+)\\s*<`).exec(data)?.[1] ?? NaN);
    if (/<(?:\w+:)?Visible\s*\/?>/.test(data)) visible.add(cellName(numberOf('Row'), numberOf('Column')));
  }
  return visible;
}

export function notesXml(notes: readonly Note[]): string {
  const authors = [...new Set(notes.map((note) => note.author))];
  return markup('comments', { xmlns: namespaces.main }, [
    markup(
      'authors',
      {},
      authors.map((author) => xstringElement('author', author)),
    ),
    markup(
      'commentList',
      {},
      notes.map((note) =>
        markup(
          'comment',
          { ref: cellName(note.row, note.column), authorId: authors.indexOf(note.author) },
          markup('text', {}, xstringElement('t', note.text)),
        ),
      ),
    ),
  ]);
}

const vmlNamespaces =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel"';

/** Excel shows no note without a VML shape for it (MS-OI29500 2.1.700); `sheetNumber` keeps shape ids apart. */
export function notesVml(notes: readonly Note[], sheetNumber: number): string {
  const shapes = notes.map((note, i) => {
    const anchor = [note.column + 1, 15, Math.max(note.row - 1, 0), 10, note.column + 3, 15, note.row + 3, 4].join(
      ', ',
    );
    const shown = note.visible === true;
    return (
      `<v:shape id="_x0000_s${sheetNumber * 1024 + i + 1}" type="#_x0000_t202" ` +
      `style="position:absolute;margin-left:59pt;margin-top:2pt;width:108pt;height:60pt;z-index:${i + 1};` +
      `visibility:${shown ? 'visible' : 'hidden'}" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${note.row}</x:Row><x:Column>${note.column}</x:Column>` +
      `${shown ? '<x:Visible/>' : ''}</x:ClientData></v:shape>`
    );
  });
  return (
    `<xml ${vmlNamespaces}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheetNumber}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join('')}</xml>`
  );
}

/** The parts of a sheet's relationships that hold note shapes. */
export function legacyDrawingId(sheet: XmlElement): string | undefined {
  return elementAt(sheet, 'legacyDrawing')?.attributes.get('r:id');
}
