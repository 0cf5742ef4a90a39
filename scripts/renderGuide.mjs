/**
 * The user guide (docs/user-guide.*.md) as a module for the pane: rendered when the add-in is built, so that nothing of
 * the library is loaded by users. The build (scripts/guideLoader.mjs) and Jest (tests/guideTransform.mjs) use the same code.
 */
import { Marked } from 'marked';

const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Stands for the address of a picture until the module knows it. Quotation marks of the text itself are escaped. */
const placeholder = (index) => `"picture:${index}"`;

/**
 * @param {string} markdown
 * @param {(source: string, index: number) => string} addressOf JavaScript that gives the address of a picture
 * @returns {{ pictures: readonly string[], expression: string }} the pictures' paths as written, and JavaScript that gives a
 *   Guide (src/taskpane/help/guide.ts). The guide's own title is left out: the screen has one.
 */
export function renderGuide(markdown, addressOf) {
  const contents = [];
  const pictures = [];
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        if (depth === 1) return '';
        const text = this.parser.parseInline(tokens);
        const id = `guide-${contents.length + 1}`;
        contents.push({ id, level: depth, text: this.parser.parseInline(tokens, this.parser.textRenderer) });
        return `<h${depth} id="${id}" tabindex="-1">${text}</h${depth}>\n`;
      },
      // Screenshots are wider than the pane: a button shows one in its full size.
      image({ href, text }) {
        pictures.push(href);
        return `<button type="button" aria-expanded="false"><img src=${placeholder(pictures.length - 1)} alt="${escaped(text)}" loading="lazy"></button>`;
      },
      // What is in the guide's files is ours, and the guide has no use for HTML.
      html({ text }) {
        return escaped(text);
      },
    },
  });
  const html = marked.parse(markdown);
  const parts = html.split(/"picture:(\d+)"/);
  const expression = parts
    .map((part, index) =>
      index % 2 === 0 ? JSON.stringify(part) : `'"' + ${addressOf(pictures[Number(part)] ?? '', Number(part))} + '"'`,
    )
    .join(' + ');
  return { pictures, expression: `{ contents: ${JSON.stringify(contents)}, html: ${expression} }` };
}
