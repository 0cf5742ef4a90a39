/** Text with separated values (RFC 4180, and what programs make of it) -> rows of texts. */

const separators = [',', ';', '\t', '，'] as const;
export type Separator = (typeof separators)[number];

/** The lines that are looked at to find the separator. */
const sample = 20;

/**
 * The separator that stands outside quotes in the most lines; `sep=;` in the first line says it (Excel's own way).
 * Commas win a draw.
 */
function separatorOf(text: string): { readonly separator: Separator; readonly from: number } {
  const said = /^sep=(.)\r?\n/.exec(text);
  const named = separators.find((one) => one === said?.[1]);
  if (said !== null && named !== undefined) return { separator: named, from: said[0].length };
  const counts = separators.map((separator) => {
    let quoted = false;
    let lines = 0;
    let found = 0;
    let inLine = false;
    for (let at = 0; at < text.length && lines < sample; at += 1) {
      const letter = text.charAt(at);
      if (letter === '"') quoted = !quoted;
      else if (quoted) continue;
      else if (letter === '\n') {
        lines += 1;
        inLine = false;
      } else if (letter === separator && !inLine) {
        inLine = true;
        found += 1;
      }
    }
    return found;
  });
  const best = Math.max(...counts);
  return { separator: separators[counts.indexOf(best)] ?? ',', from: 0 };
}

/**
 * Quotes stand about a whole field, doubled ones inside it mean one; line breaks between them belong to the field. A quote
 * in the middle of a field is only a letter. What is open at the end is closed.
 *
 * @param text with any line ends, without byte order mark
 * @param takeField told of each field; the reader's account of how many there are
 * @returns texts as they stand, blanks included
 */
export function parseCsv(text: string, takeField: () => void = () => undefined): string[][] {
  const { separator, from } = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = from;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const quote = text.indexOf('"', at);
        const end = quote === -1 ? text.length : quote;
        field += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"' || quote === -1) break;
        field += '"';
        at += 1;
      }
    }
    // Unquoted, or what some programs leave behind the closing quote.
    const rest = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
    field += text.slice(rest, at);
    takeField();
    row.push(field);
    if (text[at] === separator) {
      at += 1;
      // A separator at the very end has an empty field behind it.
      if (at < text.length) continue;
      row.push('');
    }
    rows.push(row);
    row = [];
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
  }
  return rows;
}
