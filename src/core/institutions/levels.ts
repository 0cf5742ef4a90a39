/** Who issued an institution, by its 文号, its name, or the heading of its list. */
import type { InstitutionLevel } from './institution';

interface LevelWords {
  readonly level: InstitutionLevel;
  readonly words: readonly string[];
}

const row = (level: InstitutionLevel, words: string): LevelWords => ({ level, words: words.split(' ') });

/** What the issuing words of a 文号 begin with, for offices of the Party's and the State's centre. */
const centralIssuers =
  '中发 中办 中组 中宣 中纪 中央 中统 中共中央 国发 国办 国令 国函 组通 组厅 教党 教思政 教社科 教师 教人 教高 教政法 教办 教督 教体艺 教职成 教育部 国务院 财政部 全国'.split(
    ' ',
  );

/** What the issuing words of a 文号 hold, tried in order: 辽科院委发 is a school's, though 辽 stands for a province. */
const issuerWords: readonly LevelWords[] = [
  row('学校', '校 学院 大学 院委 院党 院发 院字 院政 院办 院行 大委 大党 大发 大校 大字 学委'),
  row('省', '省 厅 自治区'),
  row('市', '市'),
  row('部门', '处 部 科'),
];

/** Signs that provinces are called by at the head of a 文号. */
const provinceSigns = '京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔云滇藏陕秦甘陇青宁新蒙';
/** What follows such a sign in the 文号 of a province's office. */
const provinceOffices = '委政教组办发党宣纪财人高统工团科';

export function levelOfIssuer(issuer: string): InstitutionLevel | null {
  if (issuer === '') return null;
  if (centralIssuers.some((word) => issuer.startsWith(word))) return '中央';
  const found = issuerWords.find(({ words }) => words.some((word) => issuer.includes(word)));
  if (found !== undefined) return found.level;
  const isProvince = provinceSigns.includes(issuer[0] ?? '') && provinceOffices.includes(issuer[1] ?? ' ');
  return isProvince ? '省' : null;
}

const nameWords: readonly LevelWords[] = [
  row('中央', '中国共产党 中共中央 中央 国务院 教育部 全国 中组部 中宣部 中纪委 中华人民共和国 国家'),
  row('省', '省 自治区'),
  row('市', '市委 市政府 市教育局 全市'),
  row('学校', '学院 大学 学校 我校 本校 全校 校级 院级 校内'),
  row(
    '部门',
    '党委组织部 党委宣传 党委统战部 教务处 学生处 学工部 人事处 财务处 科研处 党政办公室 党委办公室 校长办公室',
  ),
];

/** Words about schools in general, which say nothing about who issued something. */
const general = /(?:普通)?高等学校|高等院校|高校|各级各类学校|中小学校?|二级学院|示范学校/g;

/** The level of the first word that says one. Marked titles within the text say nothing: they are of others. */
function levelOfWords(text: string): InstitutionLevel | null {
  const own = text.replace(/〈[^〈〉]*〉/g, '').replace(general, '');
  let first: { readonly at: number; readonly level: InstitutionLevel } | null = null;
  for (const { level, words } of nameWords) {
    for (const word of words) {
      const at = own.indexOf(word);
      if (at >= 0 && (first === null || at < first.at)) first = { at, level };
    }
  }
  return first?.level ?? null;
}

/** @param name of an institution: who issued it stands before 关于 */
export function levelOfName(name: string): InstitutionLevel | null {
  const about = name.indexOf('关于');
  return levelOfWords(about < 0 ? name : name.slice(0, about));
}

const headingWords: readonly LevelWords[] = [
  row('中央', '中央 国家 党内法规'),
  row('省', '省 自治区'),
  row('市', '市级 市委 全市'),
  row('学校', '学院 大学 学校 我校 本校 校级 院级 校内'),
  row('部门', '部门 处室'),
];

/** A heading that names two levels, 中央和省委, says none. */
export function levelOfHeading(heading: string): InstitutionLevel | null {
  const own = heading.replace(general, '');
  const levels = headingWords.filter(({ words }) => words.some((word) => own.includes(word)));
  return levels.length === 1 ? (levels[0]?.level ?? null) : null;
}
