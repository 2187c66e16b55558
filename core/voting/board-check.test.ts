import { drawSample } from './client-checks';
import { boardHash, isReport, mostReports, partCells, partCount, reportPart } from './board-check';
import { ownCellsSteps, ownFindings } from './client-checks';
import { fromHex } from './bytes';
import { readBoard } from './read-board';
import { finish } from './slices';
import { signatureFindings } from './verify';
import { seeded } from '../../tests/voting/election';
import { rebuilt, setScene } from '../../tests/voting/forge';

describe('the parts of a board', () => {
  test.each([
    [20, 380],
    [4, 12],
    [6, 5],
    [1, 1],
    [150, 29_800],
  ])('of %i envelopes and %i cells hold every cell once, and none is empty', (envelopes, cells) => {
    const parts = partCount(envelopes, cells);
    const held = Array.from({ length: parts }, (_, part) => partCells(cells, parts, part));
    expect(held.every((one) => one.length > 0)).toBe(true);
    expect(held.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: cells }, (_, at) => at));
    const sizes = held.map(({ length }) => length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  test('a board without cells has no part', () => expect(partCount(6, 0)).toBe(0));

  test.each([4, 5, 6, 7, 20, 200])(
    '%i parts need at least two phones, and fewer than all voters do',
    (parts) => {
      const phones = Math.ceil(parts / mostReports(parts));
      expect(phones).toBeGreaterThanOrEqual(parts < 7 ? 2 : 3);
      expect(phones).toBeLessThan(parts);
    },
  );
});

describe('a report', () => {
  const scene = setScene('board-check');
  const { board } = scene.opened;
  const about = { voteId: board.voteId, boardHash: boardHash(board), parts: 6 };
  const wallet = scene.all.wallets[2];
  const key = wallet?.identity.public ?? '';
  const report = reportPart(wallet?.identity.secret ?? '', about, 4, 3);

  test('is signed by its voter', () => expect(isReport(key, about, report)).toBe(true));
  test.each([
    ['another part', about, { ...report, part: 3 }],
    ['another voter', about, { ...report, no: 4 }],
    ['another vote', { ...about, voteId: 'ff'.repeat(32) }, report],
    ['another board', { ...about, boardHash: 'ff'.repeat(32) }, report],
    ['another number of parts', { ...about, parts: 5 }, report],
    ['a part that there is not', { ...about, parts: 4 }, report],
  ])('does not hold for %s', (_, of, changed) => expect(isReport(key, of, changed)).toBe(false));
  test('does not hold under the key of somebody else', () =>
    expect(isReport(scene.all.wallets[0]?.identity.public ?? '', about, report)).toBe(false));
});

/** Votes whose board the scrutineer changed in one cell, the cell and the change drawn by seed. */
const SEEDS = Array.from({ length: Number(process.env['BOARD_SEEDS'] ?? 1) }, (_, i) => `tampered-${i}`);
const honest = setScene('tampered', { comments: false });
const readHonest = readBoard(honest.opened.board);
if ('findings' in readHonest) throw new Error('the honest election is not sound');
/** Everybody with the ring key and the answers that their phone keeps. */
const VOTERS = honest.all.definition.roster.map(({ no }) => {
  const secret = fromHex(honest.all.wallets[no - 1]?.ring[0]?.secret ?? '');
  const own = finish(ownCellsSteps(readHonest.read, no, secret));
  return { no, secret, answers: new Map(own.map(({ about, level }) => [about, { level: level ?? null }])) };
});

describe.each(['dropped', 'flipped', 'foreign'] as const)('a cell that is %s', (change) => {
  test.each(SEEDS)('is noticed by the phone of its voter, and by the phone whose part it is (%s)', (seed) => {
    const random = seeded(`${seed}/${change}`);
    const { cells } = honest;
    const [at = 0] = drawSample(cells.length, 1, random);
    const victim = cells[at];
    if (!victim) throw new Error('no cell');
    const tag = random(32);
    const changed = cells.flatMap((cell, i) => {
      if (i !== at) return [cell];
      if (change === 'dropped') return [];
      if (change === 'flipped') return [{ ...cell, level: (cell.level + 1) % 3 }];
      // A cell of somebody else who rated the same colleague takes its place.
      const other = cells.find((one, k) => k !== at && one.about === cell.about);
      return other ? [{ ...other, salt: tag.slice(0, 16) }] : [];
    });
    const result = readBoard(rebuilt(honest, changed, honest.opened.board.envelopes));
    if ('findings' in result) throw new Error(JSON.stringify(result.findings));
    const { read } = result;
    const noticing = VOTERS.filter(({ no, answers, secret }) => {
      const own = finish(ownCellsSteps(read, no, secret));
      return ownFindings(own, answers).length > 0;
    });
    expect(noticing).toHaveLength(1);
    const invalid = finish(signatureFindings(read, [...read.cells.keys()]));
    // A cell that is missing is noticed by its voter alone; a wrong one by whoever verifies its part.
    expect(invalid.length).toBe(change === 'dropped' ? 0 : 1);
  });
});
