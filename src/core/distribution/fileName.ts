/** Names of files that Windows takes (learn.microsoft.com/windows/win32/fileio/naming-a-file). */

/** Signs that Windows forbids, as their full-width forms: the name still reads the same. */
const forbidden: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
};

/** Devices, which no file may be called, whatever its extension. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])$/i;

/**
 * Signs of a whole name, its extension included: a path has 260, folders and a copy's 「 (1)」 want their part, and other
 * systems count bytes (255), of which Chinese signs have three.
 */
const longestName = 80;
const extension = '.xlsx';
/** What the department keeps of it, however long the plan's name is. */
const longestPart = 40;

/** Control signs, half surrogate pairs, and marks that turn the direction of reading, which hide an extension. */
const unusable = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A text as a part of a file's name: one line, no forbidden signs, no dots or blanks at its ends. */
export function fileNamePart(text: string): string {
  return text
    .replace(unusable, ' ')
    .replace(/[<>:"/\\|?*]/g, (sign) => forbidden[sign] ?? ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
}

/** The first signs of a text; a pair of surrogates is one sign. */
const cut = (text: string, most: number): string => Array.from(text).slice(0, Math.max(0, most)).join('').trimEnd();

/**
 * 〔plan〕-〔department〕.xlsx for each department, in their order; all differ, also where case does not count.
 *
 * @param takenNames of files that are there already
 */
export function fileNames(plan: string, departments: readonly string[], takenNames: readonly string[] = []): string[] {
  const taken = new Set(takenNames.map((name) => name.toLowerCase()));
  return departments.map((department) => {
    for (let number = 1; ; number += 1) {
      const name = fileName(plan, department, number === 1 ? extension : `（${String(number)}）${extension}`);
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** 〔plan〕-〔department〕.xlsx; without a plan's name or a department's that part and the dash are left out. */
export function fileName(plan: string, department: string, ending = extension): string {
  const owner = cut(fileNamePart(department), longestPart);
  const room = longestName - Array.from(ending).length - Array.from(owner).length - 1;
  const head = cut(fileNamePart(plan), room).replace(/[ .-]+$/, '');
  const stem = [head, owner].filter((part) => part !== '').join('-') || '_';
  return `${withoutDevice(stem)}${ending}`;
}

/** Windows looks at what stands before the first dot. */
function withoutDevice(stem: string): string {
  const [first = '', ...rest] = stem.split('.');
  return reserved.test(first.trimEnd()) ? [`${first}_`, ...rest].join('.') : stem;
}
