import type { AxisPoint, NodeState } from '@core/domain/timeline';
import { drawWay, placeNodes, walkedCount } from './axis-path';

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
])('of %j the solid way reaches over %d nodes', (states, expected) => {
  expect(walkedCount(points(...states))).toBe(expected);
});

test('every node stands higher than the one before', () => {
  const tops = placeNodes(points('reached', 'walking', 'planned', 'planned')).map((spot) => spot.top);
  expect([...tops].sort((a, b) => b - a)).toEqual(tops);
  expect(new Set(tops).size).toBe(4);
});

test('the way starts at the first node and has one curve for each next one', () => {
  expect(drawWay(placeNodes(points('reached', 'walking', 'planned')))).toMatch(/^M84 [\d.]+C[^C]+C[^C]+$/);
  expect(drawWay([])).toBe('');
});
