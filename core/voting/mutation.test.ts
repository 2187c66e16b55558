import { basename, join } from 'node:path';
import { allAttacks } from '../../tests/voting/attacks';
import { type Mutant, mutantsOf, runMutant } from '../../tests/voting/mutation';
import { knock, type Lab, loadLab } from '../../tests/voting/probe';

const FILES = [
  'verify',
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
/** Refusals another door's tests cover: they need a phone's storage or a broken random source, not a forged thing. */
const ELSEWHERE = new Set(['random-source', 'key-missing', 'key-mismatch', 'key-spent']);

const attacks = allAttacks('mutation');
const mutants = FILES.flatMap((file) => mutantsOf(join(__dirname, `${file}.ts`))).filter(
  ({ names }) => !names.every((name) => ELSEWHERE.has(name)),
);

// The libraries stay as they are; loading and warming them per mutant would take most of the time.
const LIBRARIES = [
  '@noble/curves/ed25519.js',
  '@noble/curves/abstract/hash-to-curve.js',
  '@noble/hashes/sha2.js',
  '@noble/hashes/hmac.js',
  '@noble/hashes/hkdf.js',
  '@noble/ciphers/chacha.js',
].map((name) => [name, jest.requireActual<unknown>(name)] as const);

/** Loads the whole protocol anew with the mutated file in its place. */
function mutatedLab(mutant: Mutant): Lab {
  let lab: Lab | undefined;
  jest.isolateModules(() => {
    for (const [name, library] of LIBRARIES) jest.doMock(name, () => library);
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the isolated registry is behind require
    const load = (path: string): unknown => require(path);
    jest.doMock(mutant.file.replace(/\.ts$/, ''), () => runMutant(mutant, load));
    lab = loadLab(load);
  });
  jest.dontMock(mutant.file.replace(/\.ts$/, ''));
  return lab as Lab;
}

function stillNames(lab: Lab, attack: (typeof attacks)[number]): boolean {
  try {
    return knock(lab, attack.probe).includes(attack.finding);
  } catch {
    // a program that falls over has not named anything
    return false;
  }
}

test('there is something to take out', () => {
  expect(mutants.length).toBeGreaterThan(60);
});

test.each(
  mutants.map((mutant) => [basename(mutant.file), mutant.line, mutant.names.join(', '), mutant] as const),
)('without the check at %s:%i a forgery passes as not %s', (_file, _line, _names, mutant) => {
  const lab = mutatedLab(mutant);
  const meant = attacks.filter((attack) => mutant.names.includes(attack.finding));
  expect(meant.length).toBeGreaterThan(0);
  expect(meant.every((attack) => stillNames(lab, attack))).toBe(false);
});
