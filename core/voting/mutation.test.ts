import { basename, join } from 'node:path';
import { allAttacks } from '../../tests/voting/attacks';
import { loaderWith, mutantsOf } from '../../tests/voting/mutation';
import { knock, type Lab, loadLab } from '../../tests/voting/probe';

// allows for a slow machine
jest.setTimeout(60_000);

const FILES = [
  'verify',
  'read-board',
  'ring',
  'definition',
  'cell',
  'lsag',
  'mix',
  'envelope',
  'scrutineer',
  'box',
  'vote',
  'keys',
  'voter',
];
/** Findings covered by other tests: they need client storage or a broken random source, not a forged input. */
const ELSEWHERE = new Set(['random-source', 'key-missing', 'key-mismatch', 'key-spent']);

const attacks = allAttacks('mutation');
const mutants = FILES.flatMap((file) => mutantsOf(join(__dirname, `${file}.ts`))).filter(
  ({ names }) => !names.every((name) => ELSEWHERE.has(name)),
);

function stillNames(lab: Lab, attack: (typeof attacks)[number]): boolean {
  try {
    return knock(lab, attack.probe).includes(attack.finding);
  } catch {
    // a thrown error is not a finding
    return false;
  }
}

test('there are checks to remove', () => {
  expect(mutants.length).toBeGreaterThan(60);
});

test.each(
  mutants.map((mutant) => [basename(mutant.file), mutant.line, mutant.names.join(', '), mutant] as const),
)('without the check at %s:%i a forgery passes as not %s', (_file, _line, _names, mutant) => {
  const lab = loadLab(loaderWith(mutant, (name) => jest.requireActual<object>(name)));
  const meant = attacks.filter((attack) => mutant.names.includes(attack.finding));
  expect(meant.length).toBeGreaterThan(0);
  expect(meant.every((attack) => stillNames(lab, attack))).toBe(false);
});

const boardMutants = mutants.filter(
  ({ file, names }) => basename(file) === 'verify.ts' && names[0] !== 'signature',
);

test.each(boardMutants.map((mutant) => [mutant.names.join(', '), mutant] as const))(
  'without %s a forged board counts as sound: no other check happens to see it',
  (_names, mutant) => {
    const lab = loadLab(loaderWith(mutant, (name) => jest.requireActual<object>(name)));
    const meant = attacks.filter(
      (attack) => attack.probe.target === 'board' && mutant.names.includes(attack.finding),
    );
    expect(meant.some((attack) => knock(lab, attack.probe).length === 0)).toBe(true);
  },
);
