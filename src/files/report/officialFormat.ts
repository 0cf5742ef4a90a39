/**
 * The measures of Chinese official documents (GB/T 9704-2012, 5 and 7): paper, margins, type sizes, fonts. Lengths in
 * twips (twentieths of a point), type sizes in half points, as WordprocessingML counts them.
 */

const twipsPerMillimetre = 1440 / 25.4;
const millimetres = (length: number): number => Math.round(length * twipsPerMillimetre);

/** A4; the text block is 156 mm by 225 mm, 37 mm from the top and 28 mm from the left. */
export const page = {
  width: millimetres(210),
  height: millimetres(297),
  top: millimetres(37),
  left: millimetres(28),
  right: millimetres(210 - 28 - 156),
  bottom: millimetres(297 - 37 - 225),
  /** The page number stands 7 mm below the text block. */
  footer: millimetres(24),
  /** Of the text block. */
  textWidth: millimetres(156),
} as const;

/**
 * Points: 22 lines of 28 characters a page. No document grid: exact lines give the 22, closer characters the 28, and
 * programs differ in how they break tables along a grid.
 */
const linePoints = 28;
const bodyPoints = 16;
const charactersPerLine = 28;

export const line = { exact: linePoints * 20 } as const;

/** What 28 characters of 3号 lack in the width of the text block, each, in twips: a fifth of a point. */
export const closer = Math.round(page.textWidth / charactersPerLine - bodyPoints * 20);

/** 2号, 3号, 4号 and 小4号. */
export const sizes = { title: 44, body: 32, pageNumber: 28, table: 24 } as const;

export interface OfficialFont {
  readonly name: string;
  /** What stands in for it on a computer without it. */
  readonly instead: string;
}

/** 小标宋 for the title, 黑体 for 一、, 楷体 for （一）, 仿宋 for the rest. */
export const fonts = {
  title: { name: '方正小标宋简体', instead: '宋体' },
  level1: { name: '黑体', instead: 'SimHei' },
  level2: { name: '楷体_GB2312', instead: '楷体' },
  body: { name: '仿宋_GB2312', instead: '仿宋' },
  pageNumber: { name: '宋体', instead: 'SimSun' },
} as const satisfies Readonly<Record<string, OfficialFont>>;

/** Of Latin letters and digits. */
export const latinFont = 'Times New Roman';
