// Forgeries that a server colluding with both scrutineers could publish: it has every key except the voters' ring keys.
import { publish } from '../../core/voting/board';
import type { Board } from '../../core/voting/board';
import { fromHex } from '../../core/voting/bytes';
import { cellHash, statementFor, UNKNOWN_LEVEL } from '../../core/voting/cell';
import type { Cell, CellBody } from '../../core/voting/cell';
import { voteIdOf } from '../../core/voting/definition';
import type { Definition } from '../../core/voting/definition';
import { drawPair, eventName } from '../../core/voting/group';
import { ringSecret } from '../../core/voting/keys';
import { signSteps, tagOf } from '../../core/voting/lsag';
import type { Mix } from '../../core/voting/mix';
import type { OpenBox } from '../../core/voting/scrutineer';
import { finish } from '../../core/voting/slices';
import { readBoard } from '../../core/voting/verify';
import type { ReadBoard } from '../../core/voting/verify';
import { compare } from '../../core/voting/bytes';
import { bucketOf } from '../../core/voting/vote';
import { rng, keysOf } from './electorate';
import type { Elector, Electorate } from './electorate';

export const TAMPERINGS = ['stuff', 'flip', 'drop', 'double', 'definition', 'roster'] as const;
export type Tampering = (typeof TAMPERINGS)[number];

type Forge = (read: ReadBoard, electorate: Electorate) => Board;

/** Publishes changed cells and envelopes with a new count, signed by B. */
function republished(
  { file, vote }: ReadBoard,
  electorate: Electorate,
  change: { cells: readonly Cell[]; envelopes?: readonly string[] },
): Board {
  const b = electorate.electors.at(-2) as Elector;
  const { mix } = file.signatures;
  const forged = change.cells.map((cell) => ({ cell, hash: cellHash(vote, cell) }));
  forged.sort((one, other) => compare(one.hash, other.hash));
  const box = { inHash: mix.inHash, envelopes: change.envelopes ?? file.envelopes } as OpenBox;
  const secret = keysOf(b, electorate.collectiveId).wallet.identity.secret;
  const cells = forged.map(({ cell }) => cell);
  return publish(vote, box, mix as unknown as Mix, cells, secret);
}

const firstOf = ({ cells }: ReadBoard): Cell => {
  const [cell] = cells;
  if (!cell) throw new Error('nobody is published: take more members or fewer absent ones');
  return cell;
};

/** A level other than the given one. */
const otherLevel = (level: number): number => (level === 0 ? 1 : level === UNKNOWN_LEVEL ? 0 : level - 1);

const FORGERIES: Readonly<Record<Tampering, Forge>> = {
  /** Adds a cell without a valid ring signature. */
  stuff: (read, electorate) => {
    const model = firstOf(read);
    const event = eventName(read.vote.voteId, 'rate', model.about);
    const tag = tagOf(drawPair(rng).secret, event, read.vote.tables);
    return republished(read, electorate, { cells: [...read.cells, { ...model, tag, salt: rng(16) }] });
  },
  /** Changes the level of one cell. */
  flip: (read, electorate) => {
    const [first, ...rest] = read.cells as [Cell, ...Cell[]];
    return republished(read, electorate, {
      cells: [{ ...firstOf(read), level: otherLevel(first.level) }, ...rest],
    });
  },
  /** Removes one envelope after the list was frozen, and one cell. */
  drop: (read, electorate) =>
    republished(read, electorate, { cells: read.cells.slice(1), envelopes: read.file.envelopes.slice(1) }),
  /** Counts one voter twice about the same colleague; the voter colludes and signs a second cell. */
  double: (read, electorate) => {
    const { about } = firstOf(read);
    const { definition, tables } = read.vote;
    const voter = definition.roster.find((entry) => entry.no !== about && entry.no === (about === 1 ? 2 : 1));
    const elector = electorate.electors.find((one) => one.name === voter?.name) as Elector;
    const secret = fromHex(
      ringSecret(keysOf(elector, electorate.collectiveId).wallet, voter?.ringKey ?? '') ?? '',
    );
    const bucket = bucketOf(read.vote, about, fromHex(voter?.ringKey ?? ''));
    const body: CellBody = { kind: 'rate', about, level: 0, bucket, salt: rng(16), text: '' };
    const signed = finish(signSteps(statementFor(read.vote, body), secret, rng, tables));
    return republished(read, electorate, { cells: [...read.cells, { ...body, ...signed }] });
  },
  /** Publishes a definition other than the one that was voted on. */
  definition: (read, electorate) => {
    const definition: Definition = { ...read.file.definition, title: `${read.file.definition.title}（改）` };
    return republished({ ...read, vote: { ...read.vote, definition } }, electorate, { cells: read.cells });
  },
  /** Replaces a member's ring key and recomputes the vote id, so that the file is consistent. */
  roster: (read, electorate) => {
    const key = findSpareKey(electorate);
    const roster = read.file.definition.roster.map((entry) =>
      entry.no === 2 ? { ...entry, ringKey: key } : entry,
    );
    const definition: Definition = { ...read.file.definition, roster };
    const vote = { ...read.vote, definition, voteId: voteIdOf(definition) };
    return republished({ ...read, vote }, electorate, { cells: read.cells });
  },
};

const findSpareKey = ({ electors, collectiveId }: Electorate): string =>
  keysOf(electors[0] as Elector, collectiveId).wallet.ring.at(-1)?.public ?? '';

/** Forges a valid board in the given way. */
export function tamper(board: Board, how: Tampering, electorate: Electorate): Board {
  const result = readBoard(board);
  if ('findings' in result) throw new Error('the board is not sound to begin with');
  return FORGERIES[how](result.read, electorate);
}
