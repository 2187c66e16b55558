import { exampleContent } from '../../../core/contract/goal-example';
import { GOAL_KINDS } from '../../../core/domain/growth-card';
import { moderateText } from '../../../localcloud/openapi/moderation';
import { OTHER_TRADE, TRADE_LIST, allExamples, examplesOf, tradeOf } from './library';

const ALL = allExamples();

test('there are at least 12 trades, each with at least 3 examples of every kind', () => {
  expect(TRADE_LIST.length).toBeGreaterThanOrEqual(12);
  const few = TRADE_LIST.flatMap(({ trade }) =>
    GOAL_KINDS.filter((kind) => examplesOf(trade, kind).length < 3).map((kind) => `${trade}.${kind}`),
  );
  expect(few).toEqual([]);
});

test('every example fits the card as it stands, and says present state and support', () => {
  const wrong = ALL.flatMap(({ exampleId, ...content }) => {
    const parsed = exampleContent.safeParse(content);
    const same = parsed.success && JSON.stringify(parsed.data) === JSON.stringify(content);
    return same && content.present !== '' && content.support !== '' ? [] : [exampleId];
  });
  expect(wrong).toEqual([]);
});

/** Words of comparing people, which no goal may suggest. */
const RANKING =
  /排名|名次|第[一二三]名|前[一二三十]名|冠军|亚军|标兵|积分|打卡|赶超|落后|超过同事|最[好快多强]|倒数|考核分|得分/;

test('no example ranks people, and each passes the rules of moderation', () => {
  const texts = ALL.map((one) => [
    one.exampleId,
    [one.title, one.present, one.measure, one.support, ...one.nodes].join('\n'),
  ]);
  expect(texts.filter(([, text = '']) => RANKING.test(text)).map(([exampleId]) => exampleId)).toEqual([]);
  expect(
    texts.filter(([, text = '']) => moderateText(text).suggest !== 'pass').map(([exampleId]) => exampleId),
  ).toEqual([]);
});

test('no trade says a title or a measure twice', () => {
  for (const field of ['title', 'measure'] as const) {
    // Two trades may share a title, such as a certificate.
    const keys = ALL.map((one) => `${one.exampleId.split('.')[0]}: ${one[field]}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  }
});

test.each([
  ['税务', '某区税务局', '办税服务厅', 'tax'],
  ['', '重庆供电公司', '营业班', 'power'],
  ['', '区人民医院', '急诊护理组', 'health'],
  ['', '某区市场监督管理局', '登记窗口', 'market'],
  ['', '轨道交通三号线', '北站值班班组', 'transport'],
  ['', '某机械厂', '总装车间', 'workshop'],
  ['', '某街道办事处', '综合科', OTHER_TRADE],
])('trade %s, unit %s and name %s tell the trade %s', (trade, unit, name, expected) => {
  expect(tradeOf([trade, unit, name])).toBe(expected);
});

test('a trade that is not listed has no examples', () => {
  expect(examplesOf('constructor', 'skill')).toEqual([]);
});
