/** Numbers as Word's automatic lists write them (ECMA-376 part 1, 17.18.59 ST_NumberFormat). */

const chineseDigits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const chineseUnits = ['', '十', '百', '千'] as const;
const financialDigits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const financialUnits = ['', '拾', '佰', '仟'] as const;

/** 12 -> 十二, 105 -> 一百〇五; up to 9,999, past which the digits are given. */
function chinese(number: number, digits: readonly string[], units: readonly string[], zero: string): string {
  if (number < 1 || number > 9999) return String(number);
  let text = '';
  const figures = Array.from(String(number), Number);
  figures.forEach((figure, i) => {
    if (figure === 0) {
      // One zero stands for a gap between other figures, none for those at the end.
      if (!text.endsWith(zero) && figures.slice(i).some((rest) => rest > 0)) text += zero;
    } else text += `${digits[figure] ?? ''}${units[figures.length - 1 - i] ?? ''}`;
  });
  return number < 20 && number > 9 ? text.slice(1) : text;
}

function letters(number: number): string {
  // After z comes aa, after zz comes aaa: the letter is repeated.
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [step, sign] of romanSteps) {
    for (; rest >= step; rest -= step) text += sign;
  }
  return text;
}

/** The nth character of a run of Unicode, or plain digits past its end. */
const fromRun =
  (first: number, length: number) =>
  (number: number): string =>
    number >= 1 && number <= length ? String.fromCodePoint(first + number - 1) : String(number);

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const fullWidth = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
const counting = (number: number): string => chinese(number, chineseDigits, chineseUnits, '〇');

const formats: ReadonlyMap<string, (number: number) => string> = new Map<string, (number: number) => string>([
  ['decimal', String],
  ['decimalZero', (number) => String(number).padStart(2, '0')],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['chineseCounting', counting],
  ['chineseCountingThousand', counting],
  // Word writes these for 一、二、三 as well, depending on the language it was set up in.
  ['japaneseCounting', counting],
  ['taiwaneseCounting', counting],
  ['taiwaneseCountingThousand', counting],
  ['ideographDigital', (number) => String(number).replace(/\d/g, (digit) => chineseDigits[Number(digit)] ?? digit)],
  ['chineseLegalSimplified', (number) => chinese(number, financialDigits, financialUnits, '零')],
  ['ideographTraditional', (number) => stems.charAt(number - 1) || String(number)],
  ['ideographZodiac', (number) => branches.charAt(number - 1) || String(number)],
  ['decimalEnclosedCircle', fromRun(0x2460, 20)],
  ['decimalEnclosedCircleChinese', fromRun(0x2460, 20)],
  ['decimalEnclosedParen', fromRun(0x2474, 20)],
  ['decimalEnclosedFullstop', fromRun(0x2488, 20)],
  ['lowerLetter', letters],
  ['upperLetter', (number) => letters(number).toUpperCase()],
  ['lowerRoman', roman],
  ['upperRoman', (number) => roman(number).toUpperCase()],
]);

/** Undefined for bullets and formats without a number. */
export function countingFormat(name: string): ((number: number) => string) | undefined {
  if (name === 'bullet' || name === 'none') return undefined;
  return formats.get(name) ?? String;
}
