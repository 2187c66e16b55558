import { type Board, type BoardCell, boardBytes, recount } from '../../core/voting/board';
import { frozenHash } from '../../core/voting/box';
import { compare, fromHex, toHex } from '../../core/voting/bytes';
import { type Cell, type CellBody, cellHash, statementFor } from '../../core/voting/cell';
import type { FindingName } from '../../core/voting/finding';
import { sign } from '../../core/voting/keys';
import { signSteps } from '../../core/voting/lsag';
import { mixBytes } from '../../core/voting/mix';
import { L, parseScalar } from '../../core/voting/scalar';
import { toLittleEndian } from '../../core/voting/ristretto';
import { finish } from '../../core/voting/slices';
import type { Table } from '../../core/voting/table';
import { type Attack, inventedHashes, rebuilt, type Scene, secretOf, signedByB } from './forge';

/** Signs a body with any member's ring key, as that member could. */
export function signedCell(scene: Scene, no: number, body: CellBody): Cell {
  const secret = fromHex(scene.all.wallets[no - 1]?.ring[0]?.secret ?? '');
  const signed = finish(
    signSteps(statementFor(scene.all.vote, body), secret, scene.all.random, scene.all.vote.tables),
  );
  return { ...body, ...signed };
}

/** Changes a cell of the board and lets B sort, count and sign as if it were honest. */
function withCell(scene: Scene, change: (cell: Cell) => Cell): Board {
  const [first, ...rest] = scene.cells.filter((cell) => cell.kind === 'rate') as [Cell, ...Cell[]];
  const comments = scene.cells.filter((cell) => cell.kind === 'comment');
  return rebuilt(
    scene,
    sortedAsBoard(scene, [change(first), ...rest, ...comments]),
    scene.opened.board.envelopes,
  );
}

function sortedAsBoard(scene: Scene, cells: readonly Cell[]): Cell[] {
  const hashOf = (cell: Cell) => toHex(cellHash(scene.all.vote, cell));
  return [...cells].sort((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1));
}

function shownCell(scene: Scene, change: Record<string, unknown>): Board {
  const [first, ...rest] = scene.opened.board.board;
  return signedByB(scene, { board: [{ ...first, ...change } as unknown as BoardCell, ...rest] });
}

/** Findings that only the ring signatures' own check gives. */
const SIGNED = new Set<FindingName>(['signature', 'signature-scalar', 'tag-identity', 'tag-encoding']);

export function boardAttacks(scene: Scene): Attack[] {
  const { board } = scene.opened;
  const { definition, vote } = scene.all;
  const attack = (name: string, finding: FindingName, file: unknown): Attack => ({
    name,
    finding,
    // ring signatures cost a tenth of a second a board, so they run only where they are what is forged
    probe: {
      target: SIGNED.has(finding) ? 'board signatures' : 'board',
      file: JSON.parse(JSON.stringify(file)),
    },
  });
  const mixOf = (change: object) => ({ ...board.signatures, mix: { ...board.signatures.mix, ...change } });
  const ratings = scene.cells.filter((cell) => cell.kind === 'rate');
  const about1 = ratings.filter((cell) => cell.about === 1);
  const second = signedCell(scene, 2, { ...(about1[0] as Cell), salt: new Uint8Array(16).fill(9) });
  const swapped = [board.envelopes[1], board.envelopes[0], ...board.envelopes.slice(2)] as string[];
  const reordered = { envelopes: swapped };
  const inHash = frozenHash(swapped);
  const scalarUp = (cell: Cell): Cell => {
    const raised = toLittleEndian((parseScalar(cell.sig.slice(32, 64)) as bigint) + L);
    const sig = cell.sig.slice();
    sig.set(raised, 32);
    return { ...cell, sig };
  };
  const otherTag = ratings.find((cell) => cell.about !== 1)?.tag as Uint8Array;
  const three = [4, 5, 6].flatMap((about) => ratings.filter((cell) => cell.about === about).slice(0, 3));
  return [
    attack('a board that names another vote', 'vote-id', signedByB(scene, { voteId: '0'.repeat(64) })),
    attack('a definition changed after the vote', 'vote-id', {
      ...board,
      definition: { ...definition, title: '别的' },
    }),
    attack(
      'an envelope list out of order',
      'envelope-order',
      signedByB(scene, {
        ...reordered,
        signatures: mixOf({
          inHash,
          sig: sign(secretOf(scene, 'A'), mixBytes(vote.voteId, inHash, board.signatures.mix.outHash)),
        }),
      }),
    ),
    attack(
      'a box opened with kMin envelopes',
      'too-few-envelopes',
      rebuilt(scene, sortedAsBoard(scene, three), inventedHashes(3)),
    ),
    attack(
      'more envelopes than members',
      'too-many-envelopes',
      rebuilt(scene, scene.cells, inventedHashes(7)),
    ),
    attack(
      'a list of envelopes A never mixed',
      'mix-input',
      signedByB(scene, { envelopes: inventedHashes(6) }),
    ),
    attack(
      'a mix signed by somebody else',
      'mix-signature',
      signedByB(scene, {
        signatures: mixOf({
          sig: sign(
            secretOf(scene, 'B'),
            mixBytes(vote.voteId, board.signatures.mix.inHash, board.signatures.mix.outHash),
          ),
        }),
      }),
    ),
    attack(
      'a mix in the name of a member who is not A',
      'mix-signature',
      signedByB(scene, { signatures: mixOf({ no: 1 }) }),
    ),
    attack("a flipped bit in B's signature", 'board-signature', {
      ...board,
      signatures: {
        ...board.signatures,
        board: { ...board.signatures.board, sig: `00${board.signatures.board.sig.slice(2)}` },
      },
    }),
    attack('a board signed by A', 'board-signature', {
      ...board,
      signatures: {
        ...board.signatures,
        board: { no: board.signatures.mix.no, sig: sign(secretOf(scene, 'A'), boardBytes(board)) },
      },
    }),
    attack('a dropped cell', 'board-signature', { ...board, board: board.board.slice(1) }),
    attack(
      'cells in the order they came',
      'board-order',
      signedByB(scene, { board: [board.board[1], board.board[0], ...board.board.slice(2)] as BoardCell[] }),
    ),
    attack(
      'a flipped rating',
      'signature',
      withCell(scene, (cell) => ({ ...cell, level: cell.level === 0 ? 1 : 0 })),
    ),
    attack(
      'a rating moved to another colleague',
      'signature',
      withCell(scene, (cell) => ({ ...cell, about: cell.about === 1 ? 2 : 1 })),
    ),
    attack(
      'a stuffed rating signed by a key outside the ring',
      'signature',
      withCell(scene, (cell) => foreignCell(scene, cell)),
    ),
    attack(
      'a tag of another event',
      'signature',
      withCell(scene, (cell) => ({ ...cell, tag: cell.about === 1 ? otherTag : (about1[0] as Cell).tag })),
    ),
    attack(
      'the identity as a tag',
      'tag-identity',
      withCell(scene, (cell) => ({ ...cell, tag: new Uint8Array(32) })),
    ),
    attack(
      'a tag that is not an element',
      'tag-encoding',
      withCell(scene, (cell) => ({ ...cell, tag: new Uint8Array(32).fill(255) })),
    ),
    attack('a scalar above the order', 'signature-scalar', withCell(scene, scalarUp)),
    attack(
      'a signature one step short',
      'signature-length',
      withCell(scene, (cell) => ({ ...cell, sig: cell.sig.slice(32) })),
    ),
    attack(
      'two cells of one voter about one colleague',
      'double-vote',
      rebuilt(scene, sortedAsBoard(scene, [...scene.cells, second]), board.envelopes),
    ),
    attack('more cells than envelopes', 'too-many-cells', rebuilt(scene, scene.cells, inventedHashes(4))),
    attack('a colleague left out and not withheld', 'withheld', signedByB(scene, withoutAbout(board, 3))),
    attack('a colleague withheld though shown', 'withheld', signedByB(scene, { withheld: [2] })),
    attack(
      'a colleague published from two cells',
      'below-threshold',
      signedByB(scene, withOnly(board, 3, 2)),
    ),
    attack(
      'a tally that counts otherwise',
      'tally',
      signedByB(scene, { tally: { ...board.tally, '1': { 很好: 5 } } }),
    ),
    attack(
      'a tally with an unknown label',
      'tally',
      signedByB(scene, { tally: { ...board.tally, '1': { ...board.tally['1'], 不存在: 0 } } }),
    ),
    attack('a level beyond the scale', 'cell-level', shownCell(scene, { level: 3 })),
    attack('the number 255 in the place of null', 'cell-level', shownCell(scene, { level: 255 })),
    attack('a colleague not on the roster', 'cell-about', shownCell(scene, { about: 7 })),
    attack('a bucket that does not exist', 'cell-bucket', shownCell(scene, { bucket: 1 })),
    attack('a cell with a further field', 'shape', shownCell(scene, { by: 4 })),
    attack('a cell about no number', 'shape', shownCell(scene, { about: '1' })),
    attack('a salt in capitals', 'shape', shownCell(scene, { salt: 'A'.repeat(32) })),
    attack(
      'a comment among the ratings',
      'shape',
      signedByB(scene, { board: board.comments as unknown as BoardCell[] }),
    ),
    attack(
      'a comment whose text is a number',
      'shape',
      signedByB(scene, { comments: [{ ...board.comments?.[0], text: 1 } as never] }),
    ),
    attack(
      'a comment without words',
      'cell-text',
      signedByB(scene, { comments: [{ ...board.comments?.[0], text: '' } as never] }),
    ),
    attack('half a character as a comment', 'cell-text', {
      ...board,
      comments: [{ ...board.comments?.[0], text: '\ud83d' }],
    }),
    attack('half a character in the tally', 'shape', { ...board, tally: { '1': { '\ud83d': 1 } } }),
    attack('a signature with a further field', 'shape', { ...board, signatures: mixOf({ by: 'B' }) }),
    attack('a signature cut short', 'shape', { ...board, signatures: mixOf({ sig: '00' }) }),
    attack('a half in the withheld', 'shape', { ...board, withheld: [0.5] }),
    attack('a file with a further field', 'shape', { ...board, by: 'B' }),
    attack('a file without comments under a definition with them', 'shape', {
      ...board,
      comments: undefined,
    }),
    attack('a file that is a list', 'shape', [board]),
    attack('a file that is nothing', 'shape', null),
    attack('a file of an unknown version', 'version', { ...board, definition: { ...definition, v: 2 } }),
    attack('a roster with one key twice', 'repeated-key', {
      ...board,
      definition: {
        ...definition,
        roster: definition.roster.map((entry) => ({ ...entry, ringKey: definition.roster[0]?.ringKey })),
      },
    }),
  ];
}

/** Signs with the ratee's own key, in a ring that has it in the place of another. */
function foreignCell(scene: Scene, cell: Cell): Cell {
  const statement = statementFor(scene.all.vote, cell);
  const pair = scene.all.wallets[cell.about - 1]?.ring[0];
  const foreign = [fromHex(pair?.public ?? ''), ...statement.ring.keys.slice(1)].sort(compare);
  const tables = foreign.map((key) => scene.all.vote.tables.of(key) as Table);
  const ring = { ...statement.ring, keys: foreign, tables };
  const secret = fromHex(pair?.secret ?? '');
  return {
    ...cell,
    ...finish(signSteps({ ...statement, ring }, secret, scene.all.random, scene.all.vote.tables)),
  };
}

function withoutAbout(board: Board, about: number): Partial<Board> {
  const cells = board.board.filter((cell) => cell.about !== about);
  const comments = board.comments?.filter((cell) => cell.about !== about);
  return {
    board: cells,
    ...(comments === undefined ? {} : { comments }),
    tally: recount(board.definition, cells),
  };
}

function withOnly(board: Board, about: number, count: number): Partial<Board> {
  let retained = 0;
  const cells = board.board.filter((cell) => cell.about !== about || ++retained <= count);
  return { board: cells, tally: recount(board.definition, cells) };
}
