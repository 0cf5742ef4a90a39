/** The words of official documents that tell an entry of a list from running text. Data only. */

const words = (text: string): readonly string[] => text.split(' ');

/** What the names of institutions end with. */
export const institutionKinds = words(
  '条例 准则 规则 规定 办法 细则 意见 通知 方案 制度 规划 计划 纲要 要点 标准 章程 指南 决定 决议 守则 公约 程序 规程 规范 指引 通则 措施 批复 公告 法 机制 流程 预案 清单 目录',
);

/** What belongs to a name although it stands in brackets of its own. */
export const nameQualifiers = words('试行 暂行 修订 修订版 修订稿 修正 修正案 草案 征求意见稿 试用 新修订');

/** What those who issue documents end with. */
export const issuerEndings = words(
  '中央 国务院 办公厅 办公室 部 委 委员会 厅 局 省委 市委 党委 党组 政府 学院 大学 学校 会 处 院 党校',
);

/** What stands between who issued a document and its title; the longest first. */
export const issuingWords = words(
  '联合印发的 联合印发 关于印发 关于发布 印发的 发布的 转发的 制定的 印发 发布 转发 制定 的',
);

/** What a sentence about an institution begins with. */
export const sentenceOpenings = words(
  '学习 认真 深入 贯彻 落实 执行 严格 按照 根据 依据 对照 完善 修订 制定 建立 健全 推进 加强 开展 组织学习 组织开展 参照 结合 坚持 做好 废止 研究 围绕 及时 全面 持续 进一步 要',
);

/** A heading with one of the first and, behind it, one of the second is that of a list of institutions. */
export const listSubjects = words('制度 文件 法规 规章 规定 办法');
export const listKinds = words('清单 目录 汇编 一览 名录 列表');
