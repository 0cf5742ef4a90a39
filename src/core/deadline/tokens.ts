/** The words of deadlines and what each means. A new way of saying something is a row here. */

export type Unit = 'year' | 'half' | 'quarter' | 'month' | 'halfMonth' | 'tenth' | 'day';

/** Where in a period: 底 end, 初 begin, 中 middle, 内 within, 前 before, 止 until, 起 from, 后 after, 左右 around. */
export type Edge = 'end' | 'begin' | 'middle' | 'within' | 'before' | 'until' | 'from' | 'after' | 'around';

export type Every = 'day' | 'week' | 'month' | 'quarter' | 'halfYear' | 'year' | 'term';

export type Token =
  /** `digits` is how many signs the number was written with; `spoken` for 十二 in contrast to 12 or 二〇. */
  | { readonly kind: 'number'; readonly value: number; readonly digits: number; readonly spoken: boolean }
  /** A date in figures: 2020.6.30, 2020-06, 6.30. */
  | { readonly kind: 'figures'; readonly year?: number; readonly month: number; readonly day?: number }
  | { readonly kind: 'unit'; readonly unit: 'year' | 'quarter' | 'month' | 'day' }
  | { readonly kind: 'part'; readonly unit: 'half' | 'halfMonth' | 'tenth'; readonly index: number }
  /** 今年, 明年. */
  | { readonly kind: 'relativeYear'; readonly shift: number }
  | { readonly kind: 'wholeYear' }
  /** A day that has a name: 国庆节. */
  | { readonly kind: 'feast'; readonly month: number; readonly day: number }
  | { readonly kind: 'edge'; readonly edge: Edge }
  | { readonly kind: 'to' }
  | { readonly kind: 'every'; readonly every: Every | 'number'; readonly interval: number }
  /** 首月, 末月: a month of a quarter or half-year, counted from its start (1) or its end (-1). */
  | { readonly kind: 'monthOf'; readonly index: number }
  | { readonly kind: 'weekday'; readonly day: number }
  | { readonly kind: 'separator'; readonly listing: boolean }
  | { readonly kind: 'ongoing' }
  | { readonly kind: 'immediate'; readonly vague: boolean }
  /** 工作日内, 个月: a length of time from a moment that the text does not give. */
  | { readonly kind: 'duration'; readonly unit?: 'month' | 'year' | 'week' | 'day' }
  /** 完成, 于, 须: says nothing about when. */
  | { readonly kind: 'filler' }
  /** Anything else. */
  | { readonly kind: 'word' };

const edge = (value: Edge): Token => ({ kind: 'edge', edge: value });
const every = (value: Every, interval = 1): Token => ({ kind: 'every', every: value, interval });
const unit = (value: 'year' | 'quarter' | 'month' | 'day'): Token => ({ kind: 'unit', unit: value });
const part = (value: 'half' | 'halfMonth' | 'tenth', index: number): Token => ({ kind: 'part', unit: value, index });
const shift = (years: number): Token => ({ kind: 'relativeYear', shift: years });
const ongoing: Token = { kind: 'ongoing' };
const filler: Token = { kind: 'filler' };
const word: Token = { kind: 'word' };
const duration: Token = { kind: 'duration' };

/** Each row: words parted by blanks, and the tokens that each of them stands for; none for words that add nothing. */
const rows: readonly (readonly [words: string, ...tokens: Token[]])[] = [
  ['年 年度', unit('year')],
  ['季 季度', unit('quarter')],
  ['月 月份', unit('month')],
  ['日 号', unit('day')],
  ['上半年 前半年', part('half', 1)],
  ['下半年 后半年', part('half', 2)],
  ['上旬', part('tenth', 1)],
  ['中旬', part('tenth', 2)],
  ['下旬', part('tenth', 3)],
  ['上半月', part('halfMonth', 1)],
  ['下半月', part('halfMonth', 2)],
  ['今年 今年度 本年 本年度 当年 当年度 该年', shift(0)],
  ['明年 次年 翌年 来年 下年 下一年 下年度 下一年度 明年度', shift(1)],
  ['后年', shift(2)],
  ['去年 上年 上一年 上年度', shift(-1)],
  ['全年 整年 全年度', { kind: 'wholeYear' }],
  ['年终 岁末', unit('year'), edge('end')],
  ['底 末 底止 末止', edge('end')],
  ['初', edge('begin')],
  ['中', edge('middle')],
  ['内 以内 之内 期间 范围内', edge('within')],
  ['前 之前 以前', edge('before')],
  ['止 为止 截止 截至 截止到 截止至', edge('until')],
  ['起 开始 起始 以来 至今 启动', edge('from')],
  ['后 之后 以后', edge('after')],
  ['左右 前后 上下', edge('around')],
  ['- 至 到 直至 直到 持续到 持续至 延续到 延续至 延长至 延期至 推迟至 一直到', { kind: 'to' }],
  ['每年 每年度 每一年 逐年 按年 按年度 年年', every('year')],
  ['每半年 每半年度 按半年', every('halfYear')],
  ['每季 每季度 每个季度 每一季度 逐季 逐季度 按季 按季度', every('quarter')],
  ['每月 每个月 每月份 每一个月 逐月 按月 月月', every('month')],
  ['每周 每星期 每个星期 每礼拜 逐周 按周', every('week')],
  ['每日 每天 逐日 按日 按天', every('day')],
  ['每两周 每双周 隔周', every('week', 2)],
  ['每两月 每两个月 每双月 隔月', every('month', 2)],
  ['每两年 隔年', every('year', 2)],
  ['每三年', every('year', 3)],
  ['每五年', every('year', 5)],
  ['每学期 每个学期 按学期 每学年 每个学年 按学年', every('term')],
  ['定期 不定期 分期', every('term', 0)],
  ['每 每隔', { kind: 'every', every: 'number', interval: 1 }],
  ['首月 首个月', { kind: 'monthOf', index: 1 }],
  ['末月 最后一个月 最后一月 尾月', { kind: 'monthOf', index: -1 }],
  ['个月', { kind: 'duration', unit: 'month' }],
  ['周 星期 个星期', { kind: 'duration', unit: 'week' }],
  ['天 个工作日 工作日 个自然日 自然日 小时 个小时 学年 学期 周年', duration],
  [', ; 。 ( ) [ ] { } 【 】 〔 〕 《 》 : | / \\ . ! ? …', { kind: 'separator', listing: false }],
  ['、 和 与 及 以及', { kind: 'separator', listing: true }],
  ['长期坚持 长期 常态 常态化 持续 不断 经常 经常性 长效 始终 常年 不间断 常抓不懈 久久为功 一以贯之', ongoing],
  ['持之以恒 坚持不懈 日常 随时 滚动 永久 常规 动态', ongoing],
  ['立行立改 立即 立即改 立改 即知即改 边查边改 即日 即日起 从即日起 自即日起', { kind: 'immediate', vague: false }],
  ['马上 即时 即刻 立刻 现在起 第一时间 已启动', { kind: 'immediate', vague: false }],
  ['尽快 尽早 抓紧 近期', { kind: 'immediate', vague: true }],
  [
    '完成 全部完成 基本完成 推进 坚持 落实 落实到位 到位 开展 进行 实施 执行 报送 上报 提交 结束 完毕 办结 整改',
    filler,
  ],
  ['贯彻 贯穿 推动 抓好 做好 建立 形成 印发 出台 制定 修订 总结 见效 取得实效 完善 巩固 更新 报告 检查 整治', filler],
  [
    '并 且 须 需 应 要 于 在 自 从 由 将 力争 争取 确保 务必 必须 原则上 计划 预计 拟 最迟 最晚 不迟于 不晚于 至迟',
    filler,
  ],
  ['第 的 “ ” ‘ ’ 「 」 " \''],
  [
    '时限 完成时限 完成时间 时间 期限 截止日期 截止时间 工作 任务 化 地 了 次 至少 不少于 不低于 及时 按时 如期',
    filler,
  ],
  ['上午 下午 中午 晚上 早上 凌晨 晚 时 点 点钟 分 秒 点半 下班 含 当 当日 当天 各 全部 全面', filler],
  ['一次 两次 1次 2次 一报 一次性', filler],
  ['本周 下周 本月 下月 下个月 上月 本季度 本学期 下学期 学期末 周末', word],
];

const weekdays: readonly (readonly [string, readonly Token[]])[] = ['一', '二', '三', '四', '五', '六', '日天'].flatMap(
  (signs, index) =>
    Array.from(signs).flatMap((sign) =>
      ['周', '星期', '礼拜'].flatMap((week): readonly (readonly [string, readonly Token[]])[] => [
        [`${week}${sign}`, [{ kind: 'weekday', day: index + 1 }]],
        [`每${week}${sign}`, [every('week'), { kind: 'weekday', day: index + 1 }]],
      ]),
    ),
);

const feastDays: readonly (readonly [words: string, month: number, day: number])[] = [
  ['元旦 元旦节', 1, 1],
  ['三八 妇女节', 3, 8],
  ['五一 劳动节 五一节', 5, 1],
  ['五四 青年节', 5, 4],
  ['六一 儿童节', 6, 1],
  ['七一 建党节', 7, 1],
  ['八一 建军节', 8, 1],
  ['教师节', 9, 10],
  ['国庆 国庆节', 10, 1],
];

/** Every word, with its tokens. */
export const vocabulary: ReadonlyMap<string, readonly Token[]> = new Map<string, readonly Token[]>([
  ...rows.flatMap(([words, ...tokens]) => words.split(' ').map((entry): [string, readonly Token[]] => [entry, tokens])),
  ...weekdays.map(([entry, tokens]): [string, readonly Token[]] => [entry, tokens]),
  ...feastDays.flatMap(([words, month, day]) =>
    words.split(' ').map((entry): [string, readonly Token[]] => [entry, [{ kind: 'feast', month, day }]]),
  ),
]);

export const longestWord = Math.max(...Array.from(vocabulary.keys(), (entry) => entry.length));
