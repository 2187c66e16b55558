import { diffCard, findCardProblems, type CardContent } from '@core/domain/growth-card';
import { mergeCards, newGoal, spanLeft, spreadMonths, tidyCard, withNewNode } from './card-content';

const cycle = { from: '2026-01', to: '2026-12' };
const goal = (id: string, title: string) => ({
  ...newGoal([id, `${id}a`, `${id}b`, `${id}c`], cycle, '2026-03'),
  title,
});
const card = (wish: string, ...goals: CardContent['goals']): CardContent => ({ wish, goals });

test.each([
  [{ from: '2026-01', to: '2026-12' }, 3, ['2026-05', '2026-08', '2026-12']],
  [{ from: '2026-11', to: '2026-12' }, 3, ['2026-11', '2026-12', '2026-12']],
  [{ from: '2026-12', to: '2026-12' }, 3, ['2026-12', '2026-12', '2026-12']],
  [{ from: '2025-07', to: '2026-06' }, 4, ['2025-10', '2026-01', '2026-03', '2026-06']],
])('nodes over %j are spread evenly and end in the last month', (span, count, months) => {
  expect(spreadMonths(span, count)).toEqual(months);
});

test.each([
  ['2026-03', { from: '2026-03', to: '2026-12' }],
  ['2025-11', cycle],
  ['2027-01', cycle],
])('in %s the remaining span of the cycle is %j', (month, left) => {
  expect(spanLeft(cycle, month)).toEqual(left);
});

test('a new goal misses only the fields that a person must fill in', () => {
  const problems = findCardProblems(card('心愿', goal('g1', '')), cycle).map((finding) => finding.problem);
  expect(new Set(problems)).toEqual(new Set(['title-missing', 'measure-missing', 'node-title-missing']));
});

test('an added node is never after the due date of the goal', () => {
  const full = withNewNode(goal('g1', '甲'), 'd', cycle);
  expect(full.nodes.map((node) => node.month)).toEqual(['2026-06', '2026-09', '2026-12', '2026-12']);
});

test('a merge takes each part from the chosen side, and the local part without a choice', () => {
  const mine = card('我的', goal('g1', '手机上'), goal('g2', '只在手机上'));
  const theirs = card('别处', goal('g1', '别处的'), goal('g3', '只在别处'));
  expect(diffCard(mine, theirs)).toEqual(['wish', 'goal:g1', 'goal:g2', 'goal:g3']);
  const merged = mergeCards(mine, theirs, { 'goal:g1': 'theirs', 'goal:g3': 'theirs' });
  expect(merged.wish).toBe('我的');
  expect(merged.goals.map((one) => one.title)).toEqual(['别处的', '只在手机上', '只在别处']);
});

test('whitespace that the server trims is not a difference', () => {
  const typed = card(' 心愿 ', goal('g1', '目标\n'));
  expect(diffCard(tidyCard(typed), tidyCard(card('心愿', goal('g1', '目标'))))).toEqual([]);
});
