import fc from 'fast-check';
import { boardFindings, readBoard } from './verify';
import { setScene } from '../../tests/voting/forge';

// allows for a slow machine
jest.setTimeout(60_000);

const text = JSON.stringify(setScene('any change', { members: 5 }).opened.board);

type Node = Record<string, unknown>;

/** Replaces the value at the path `steps` below the root; returns the changed file as JSON. */
function changed(steps: readonly number[], value: unknown): string {
  const file = JSON.parse(text) as Node;
  let node: Node = file;
  for (const [i, step] of steps.entries()) {
    const names = Object.keys(node);
    const name = names[step % names.length] as string;
    const next = node[name];
    const isPrimitive = typeof next !== 'object' || next === null || Object.keys(next).length === 0;
    if (isPrimitive || i === steps.length - 1) {
      node[name] = value;
      break;
    }
    node = next as Node;
  }
  return JSON.stringify(file);
}

function findingsOf(json: string): number {
  const result = readBoard(JSON.parse(json));
  return 'findings' in result ? result.findings.length : boardFindings(result.read).length;
}

test('any change in a published file is detected, and none makes the verifier throw', () => {
  const primitive = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(
      0,
      1,
      2,
      255,
      -1,
      0.5,
      null,
      true,
      '',
      '00',
      [],
      {},
      '\ud83d',
      '00'.repeat(32),
      'ff'.repeat(64),
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), primitive, (steps, value) => {
      const json = changed(steps, value);
      fc.pre(json !== text);
      expect(findingsOf(json)).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});

test('the unchanged file is valid', () => {
  expect(findingsOf(text)).toBe(0);
});
