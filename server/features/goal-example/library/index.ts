import type { GoalExample } from '../../../../core/contract/goal-example';
import { GOAL_KINDS } from '../../../../core/domain/growth-card';
import type { GoalKind } from '../../../../core/domain/growth-card';
import { commerce } from './commerce';
import { court } from './court';
import type { TradeExamples } from './example';
import { finance } from './finance';
import { health } from './health';
import { market } from './market';
import { office } from './office';
import { police } from './police';
import { post } from './post';
import { power } from './power';
import { tax } from './tax';
import { telecom } from './telecom';
import { tourism } from './tourism';
import { transport } from './transport';
import { workshop } from './workshop';

interface Trade {
  readonly label: string;
  /** Words in a collective's trade, unit or name that tell the trade. */
  readonly words: RegExp;
  readonly examples: TradeExamples;
}

/** The trades of the notice that have examples; the last one also serves all others. */
const TRADES: Readonly<Record<string, Trade>> = {
  police: { label: '公安', words: /公安|派出所|警|户籍|出入境|车管/, examples: police },
  court: { label: '法院和司法', words: /法院|法庭|司法|检察|立案|法律援助|公证/, examples: court },
  post: { label: '邮政和快递', words: /邮政|邮局|快递|投递|支局/, examples: post },
  finance: { label: '金融', words: /银行|金融|信用社|农商|保险|证券|储蓄/, examples: finance },
  market: {
    label: '市场监管和个私协会',
    words: /工商|市场监督|市场监管|个协|私协|个私|质监/,
    examples: market,
  },
  tax: { label: '税务', words: /税/, examples: tax },
  telecom: { label: '通信', words: /通信|电信|移动|联通|铁塔|广电/, examples: telecom },
  power: { label: '电力', words: /电力|供电|电网|变电|配电|燃气|供水|自来水/, examples: power },
  tourism: { label: '旅游和文化', words: /旅游|景区|文旅|博物馆|图书馆|文化馆|酒店|宾馆/, examples: tourism },
  health: { label: '卫生', words: /医|卫生|护理|病房|急诊|疾控|药/, examples: health },
  transport: {
    label: '交通',
    words: /交通|公交|地铁|轨道|铁路|客运|车站|高速|收费站|航空|机场|港/,
    examples: transport,
  },
  commerce: {
    label: '商贸和供销',
    words: /商贸|商场|超市|百货|供销|零售|门店|餐饮|物业/,
    examples: commerce,
  },
  workshop: {
    label: '车间和工程',
    words: /车间|生产线|班组|工厂|制造|机械|工程|突击队|建设|工段/,
    examples: workshop,
  },
  office: { label: '机关和其他', words: /./, examples: office },
};

export const OTHER_TRADE = 'office';

export const TRADE_LIST = Object.entries(TRADES).map(([trade, { label }]) => ({ trade, label }));

/** Guesses the trade of a collective from what it says about itself, its own word for the trade first. */
export const tradeOf = (texts: readonly string[]): string => {
  for (const text of texts)
    for (const [trade, { words }] of Object.entries(TRADES))
      if (trade !== OTHER_TRADE && words.test(text)) return trade;
  return OTHER_TRADE;
};

/** Returns the examples of a trade for a kind of goal; a trade that is not listed has none. */
export const examplesOf = (trade: string, kind: GoalKind): GoalExample[] => {
  const listed = Object.prototype.hasOwnProperty.call(TRADES, trade) ? TRADES[trade] : undefined;
  return (listed?.examples[kind] ?? []).map(([title, present, measure, months, nodes, support], index) => ({
    exampleId: `${trade}.${kind}.${index + 1}`,
    ...{ kind, title, present, measure, support, months, nodes },
  }));
};

/** Every example of the library. */
export const allExamples = (): GoalExample[] =>
  TRADE_LIST.flatMap(({ trade }) => GOAL_KINDS.flatMap((kind) => examplesOf(trade, kind)));
