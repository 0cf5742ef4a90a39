/** Parts a numbered paragraph into the title of a task and what it asks for. */

export interface TitleAndRest {
  readonly title: string;
  /** What follows the title; the whole paragraph when the title had to be cut out of a long sentence. */
  readonly rest: string;
}

const opening = '《〈“‘（([【「『';
const closing = '》〉”’）)]】」』';
const sentenceEnds = '。！!？?；;';
/** A colon ends a title only when it is short: 加强领导：…. */
const longestBeforeColon = 30;
/** Beyond this a sentence is no title; it is cut at its first comma, if there is one. */
const longestTitle = 50;

export function splitTitle(paragraph: string): TitleAndRest {
  let depth = 0;
  let comma = -1;
  for (let at = 0; at < paragraph.length; at += 1) {
    const sign = paragraph[at] ?? '';
    if (opening.includes(sign)) depth += 1;
    else if (closing.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (comma < 0 && (sign === '，' || sign === ',')) comma = at;
    const ends = sentenceEnds.includes(sign) || ((sign === ':' || sign === '：') && at <= longestBeforeColon);
    if (depth > 0 || !ends) continue;
    if (at > longestTitle) return cutLong(paragraph, comma);
    return { title: tidy(paragraph.slice(0, at)), rest: paragraph.slice(at + 1).trim() };
  }
  return paragraph.length > longestTitle ? cutLong(paragraph, comma) : { title: tidy(paragraph), rest: '' };
}

/** A long sentence is what is asked for, all of it; its first words are the title. */
function cutLong(paragraph: string, comma: number): TitleAndRest {
  const end = comma > 0 && comma <= longestTitle ? comma : longestTitle;
  return { title: tidy(paragraph.slice(0, end)), rest: paragraph };
}

const tidy = (title: string): string => title.replace(/[\s:：，,、]+$/, '').trim();
