/** The shared strings part: each distinct text once (ECMA-376 part 1, 18.4). */
import { inPart } from '../package/openPackage';
import { namespaces } from '../package/vocabulary';
import { decodeXstring } from '../xml/escape';
import { markup, xstringElement } from '../xml/markup';
import { scanXml, type ScanHandler } from '../xml/scan';

/**
 * Collects the text of rich or plain strings: all `t` but those of phonetic runs (`rPh`).
 * Used for shared strings (si) and inline ones (is).
 */
export function textCollector(): ScanHandler & { readonly take: () => string } {
  let text = '';
  let inText = false;
  let phonetic = 0;
  return {
    open: (name) => {
      if (name === 'rPh') phonetic += 1;
      else if (name === 't') inText = phonetic === 0;
    },
    text: (part) => {
      if (inText) text += part;
    },
    close: (name) => {
      if (name === 'rPh') phonetic -= 1;
      else if (name === 't') inText = false;
    },
    take: () => {
      const taken = decodeXstring(text);
      text = '';
      return taken;
    },
  };
}

export function readSharedStrings(xml: string, part: string): readonly string[] {
  const strings: string[] = [];
  const collector = textCollector();
  inPart(part, () =>
    scanXml(xml, {
      open: collector.open,
      text: collector.text,
      close: (name) => {
        collector.close(name);
        if (name === 'si') strings.push(collector.take());
      },
    }),
  );
  return strings;
}

export interface SharedStringWriter {
  readonly indexOf: (text: string) => number;
  readonly xml: () => string | undefined;
}

export function sharedStringWriter(): SharedStringWriter {
  const indexes = new Map<string, number>();
  let uses = 0;
  return {
    indexOf: (text) => {
      uses += 1;
      const index = indexes.get(text) ?? indexes.size;
      indexes.set(text, index);
      return index;
    },
    xml: () =>
      indexes.size === 0
        ? undefined
        : markup(
            'sst',
            { xmlns: namespaces.main, count: uses, uniqueCount: indexes.size },
            [...indexes.keys()].map((text) => markup('si', {}, xstringElement('t', text))),
          ),
  };
}
