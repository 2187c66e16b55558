import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rebuilt, setScene } from '../../tests/voting/forge';

// allows for a slow machine
jest.setTimeout(60_000);

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'verify-'));
const scene = setScene('command', { members: 5, comments: false });
const vectors = readFileSync(join(root, 'tests/vectors/lsag.json'), 'utf8');
const [first, ...remainder] = scene.cells;
const flipped = [{ ...first!, level: first!.level === 0 ? 1 : 0 }, ...remainder];

/** Runs the command line as an operator would. */
function verifyElection(content: string, ...flags: string[]): { status: number | null; lines: string[] } {
  const path = join(folder, 'file.json');
  writeFileSync(path, content);
  const args = ['--import', 'tsx', 'scripts/verify-election.ts', ...flags, path];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return { status, lines: stdout.trim().split('\n') };
}

test.each([
  ['a sound election', JSON.stringify(scene.opened.board), [], 0, ['sound']],
  [
    'a flipped rating that B sorted in and signed',
    JSON.stringify(rebuilt(scene, flipped, scene.opened.board.envelopes)),
    [],
    1,
    expect.arrayContaining([expect.stringMatching(/^signature board\[\d+\]$/)]) as string[],
  ],
  ['the published vectors', vectors, ['--vectors'], 0, ['sound']],
  [
    'vectors with another tag',
    vectors.replace('"tag": "32da', '"tag": "33da'),
    ['--vectors'],
    1,
    ['vector[0] tag'],
  ],
  [
    'half a file',
    '{"voteId":',
    [],
    1,
    expect.arrayContaining([expect.stringMatching(/^unreadable /)]) as string[],
  ],
])('the command says of %s what it is, and by its exit code', (_, content, flags, status, lines) => {
  expect(verifyElection(content, ...flags)).toEqual({ status, lines });
});
