import type { AxisPoint, NodeState } from '@core/domain/timeline';
import { drawPath, positionMonth, positionNodes, completedCount } from './axis-path';

const points = (...states: NodeState[]): AxisPoint[] =>
  states.map((state, index) => ({
    nodeId: `n${index}`,
    goalId: 'g',
    title: '',
    plannedMonth: `2026-0${index + 1}`,
    actualMonth: null,
    state,
  }));

test.each<[NodeState[], number]>([
  [[], 0],
  [['planned'], 0],
  [['reached', 'walking'], 1],
  [['reached', 'planned', 'reached'], 1],
  [['reached', 'reached'], 2],
])('of %j the completed path covers %d nodes', (states, expected) => {
  expect(completedCount(points(...states))).toBe(expected);
});

test('every node is positioned higher than the previous one', () => {
  const tops = positionNodes(points('reached', 'walking', 'planned', 'planned')).map(
    (position) => position.top,
  );
  expect([...tops].sort((a, b) => b - a)).toEqual(tops);
  expect(new Set(tops).size).toBe(4);
});

test('the path starts at the first node and has one curve per further node', () => {
  expect(drawPath(positionNodes(points('reached', 'walking', 'planned')))).toMatch(
    /^M84 [\d.]+C[^C]+C[^C]+$/,
  );
  expect(drawPath([])).toBe('');
});

test.each<[string, string[], number | null]>([
  ['between two nodes, by months', ['2026-01', '2026-05'], 1],
  ['two of five months on', ['2026-01', '2026-06'], 0.9],
  ['at a node: none', ['2026-01', '2026-03'], null],
  ['before the first', ['2026-05', '2026-08'], 0.1],
  ['after the last', ['2025-05', '2025-08'], 1.9],
  ['without nodes: none', [], null],
])('the current month is positioned %s', (_, months, expected) => {
  const spaced = months.map((plannedMonth, index) => ({
    ...(points('planned')[0] as AxisPoint),
    nodeId: `m${index}`,
    plannedMonth,
  }));
  expect(positionMonth(spaced, '2026-03')).toBe(expected);
});
