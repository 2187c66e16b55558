import fc from 'fast-check';
import { procedures, type ProcedureName } from '../../core/contract/procedures';
import { HOSTILE, pathsOf, replaced, sampleOf } from './hostile-input';

const NAMES = Object.keys(procedures) as ProcedureName[];

/** Parses an input; returns the problem when the schema throws instead of refusing, or refuses without a reason. */
function problemWith(name: ProcedureName, input: unknown): string | undefined {
  try {
    const parsed = procedures[name].input.safeParse(input);
    if (parsed.success) procedures[name].shown(parsed.data as never);
    else if (parsed.error.issues.length === 0) return `${name}: refused without a reason`;
    return undefined;
  } catch (error) {
    return `${name}: ${String(error)} for ${JSON.stringify(input)?.slice(0, 200)}`;
  }
}

/** Another hostile value for each call, so that combinations differ between fields. */
const combined = (sample: unknown, at: number): unknown =>
  pathsOf(sample)
    .filter((path) => path.length > 0)
    .reduce((input, path, nth) => {
      const parent = path.slice(0, -1).reduce<unknown>((one, key) => (one as never)?.[key], input);
      return typeof parent === 'object' && parent !== null
        ? replaced(input, path, HOSTILE[(at + nth * 7) % HOSTILE.length])
        : input;
    }, sample);

test('no schema throws, whatever stands in a field: every field of every procedure takes every hostile value', () => {
  const problems = new Set<string>();
  let inputs = 0;
  let accepted = 0;
  for (const name of NAMES) {
    const sample = sampleOf(procedures[name].input);
    if (procedures[name].input.safeParse(sample).success) accepted += 1;
    const hostile = [
      ...pathsOf(sample).flatMap((path) => HOSTILE.map((value) => replaced(sample, path, value))),
      ...HOSTILE.map((_value, at) => combined(sample, at)),
    ];
    for (const input of hostile) {
      inputs += 1;
      const problem = problemWith(name, input);
      if (problem) problems.add(problem);
    }
  }
  process.stdout.write(
    `${NAMES.length} procedures, ${inputs} hostile inputs, ${accepted} samples valid as made\n`,
  );
  expect([...problems].slice(0, 20)).toEqual([]);
  expect(inputs).toBeGreaterThan(10_000);
  // The walk through the schemas must reach their fields: samples that are refused whole would test nothing.
  expect(accepted).toBeGreaterThan(NAMES.length * 0.8);
});

test('no schema throws for arbitrary JSON, also in its own fields', () => {
  const problem = fc.property(
    fc.constantFrom(...NAMES),
    fc.jsonValue({ maxDepth: 4 }),
    fc.nat(),
    (name, value, at) => {
      const sample = sampleOf(procedures[name].input);
      const paths = pathsOf(sample);
      expect(problemWith(name, value)).toBeUndefined();
      expect(problemWith(name, replaced(sample, paths[at % paths.length] ?? [], value))).toBeUndefined();
    },
  );
  fc.assert(problem, { numRuns: 3000 });
});
