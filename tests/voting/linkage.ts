// The linkage experiment: an adversary who sees the database after every write, the calls in their order, both lists of
// the mix and one scrutineer's box key guesses who wrote each cell.
import type { Board, BoardCell } from '../../core/voting/board';
import type { Slot } from '../../core/voting/box';
import { fromHex, parseBase64, toHex } from '../../core/voting/bytes';
import { plaintextBytes } from '../../core/voting/cell';
import { sha256Hex } from '../../core/voting/domain-tag';
import { cut } from '../../core/voting/envelope';
import { eventName } from '../../core/voting/group';
import { tagOf } from '../../core/voting/lsag';
import type { Mix } from '../../core/voting/mix';
import { innerBytes, lockOf, onionBytes, peel } from '../../core/voting/onion';
import { assemble, type Cast, castBallot, drawAnswers, dropInto, must, openAsA, openAsB } from './election';

/** Everything the adversary holds of one election. */
export interface View {
  readonly all: Cast;
  /** The slot written by each call, in the order of the calls; recasts appear twice. */
  readonly writes: readonly Slot[];
  readonly slots: readonly Slot[];
  readonly mix: Mix;
  readonly board: Board;
}

/** Runs one election in which everybody votes, in a drawn order, and every third recasts. */
export function holdObserved(members: number, seed: string): View {
  const all = assemble({ members, seed });
  const numbers = all.definition.roster.map((entry) => entry.no);
  const order = shuffled(all, [...numbers, ...shuffled(all, numbers).slice(0, Math.floor(members / 3))]);
  const slots = new Map<number, Slot>();
  const writes = order.map((no) => {
    const seq = (slots.get(no)?.seq ?? 0) + 1;
    return must(dropInto(all, slots, castBallot(all, { no, seq, answers: drawAnswers(all, no) })));
  });
  const held = [...slots.values()];
  const { mix } = openAsA(all, held);
  return { all, writes, slots: held, mix, board: openAsB(all, held, mix).board };
}

function shuffled<T>(all: Cast, list: readonly T[]): T[] {
  return list
    .map((value) => ({ value, at: toHex(all.random(8)) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ value }) => value);
}

/** Knows, as only the experimenter can, who wrote each cell: cell tag → roster number. */
export function truth(view: View): Map<string, number> {
  const authors = new Map<string, number>();
  for (const { no } of view.all.definition.roster) {
    const secret = fromHex(view.all.wallets[no - 1]?.ring[0]?.secret ?? '');
    for (const { no: about } of view.all.definition.roster) {
      const event = eventName(view.all.vote.voteId, 'rate', about);
      if (about !== no) authors.set(toHex(tagOf(secret, event, view.all.vote.tables)), no);
    }
  }
  return authors;
}

type Order<T> = (item: T) => string | number;

/** A guess: cells about one colleague in some order, voters in some order, paired one to one. */
export interface Guess {
  readonly name: string;
  readonly keys: readonly ('A' | 'B')[];
  readonly cells: (view: View) => Order<BoardCell>;
  readonly voters: (view: View, about: number) => Order<number>;
}

const slotOf = (view: View, no: number) => view.slots.find((slot) => slot.no === no) as Slot;

function outerOnions(view: View, slot: Slot): Uint8Array[] {
  const size = onionBytes(view.all.vote, 'rate');
  return cut(parseBase64(slot.rate, size * view.slots.length) as Uint8Array, size);
}

/** Takes A's layer off an onion, as A's key allows. */
function inner(view: View, onion: Uint8Array): Uint8Array {
  return peel(lockOf(view.all.vote, 'A'), fromHex(view.all.boxKeys[0].secret), onion) as Uint8Array;
}

function mixList(view: View): string[] {
  const { vote } = view.all;
  const size = innerBytes(vote, 'rate');
  const count = Math.floor((view.mix.rate.length * 3) / 4 / size);
  return cut(parseBase64(view.mix.rate, size * count) as Uint8Array, size).map(toHex);
}

/** Where each cell lay in the mix, as B's key tells: tag → place. */
function placesInMix(view: View): Map<string, number> {
  const key = fromHex(view.all.boxKeys[1].secret);
  return new Map(
    mixList(view).map((onion, i) => {
      const plain = peel(lockOf(view.all.vote, 'B'), key, fromHex(onion)) as Uint8Array;
      return [toHex(plain.slice(23, 55)), i] as const;
    }),
  );
}

const opened = new WeakMap<View, Map<string, string>>();

/** Takes A's layer off every onion once: outer → inner. */
function innerOf(view: View): Map<string, string> {
  let known = opened.get(view);
  if (known === undefined) {
    const all = view.slots.flatMap((slot) => outerOnions(view, slot));
    known = new Map(all.map((onion) => [toHex(onion), toHex(inner(view, onion))] as const));
    opened.set(view, known);
  }
  return known;
}

/** Where A's key places each voter's onions in the mix: number → places, in the order of the envelope. */
function placesOfVoters(view: View): Map<number, number[]> {
  const list = mixList(view);
  const known = innerOf(view);
  return new Map(
    view.slots.map(
      (slot) =>
        [slot.no, outerOnions(view, slot).map((o) => list.indexOf(known.get(toHex(o)) ?? ''))] as const,
    ),
  );
}

const boardOrder = (view: View) => {
  const places = new Map(view.board.board.map((cell, i) => [cell.tag, i] as const));
  return (cell: BoardCell) => places.get(cell.tag) ?? 0;
};
const mixOrder = (view: View) => {
  const places = placesInMix(view);
  return (cell: BoardCell) => places.get(cell.tag) ?? 0;
};
const lastWrite = (view: View) => (no: number) => view.writes.map((slot) => slot.no).lastIndexOf(no);
const firstWrite = (view: View) => (no: number) => view.writes.findIndex((slot) => slot.no === no);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

export const GUESSES: readonly Guess[] = [
  { name: 'order of the board, order of the last writes', keys: [], cells: boardOrder, voters: lastWrite },
  { name: 'order of the board, order of the first calls', keys: [], cells: boardOrder, voters: firstWrite },
  { name: 'order of the board, order of the roster', keys: [], cells: boardOrder, voters: () => (no) => no },
  {
    name: 'order of the tags, order of the envelope hashes',
    keys: [],
    cells: () => (cell) => cell.tag,
    voters: (view) => (no) => slotOf(view, no).hash,
  },
  {
    name: 'levels, number of recasts',
    keys: [],
    cells: () => (cell) => cell.level ?? 9,
    voters: (view) => (no) => -slotOf(view, no).seq,
  },
  {
    name: "A's key: order of the board, mean place in the mix",
    keys: ['A'],
    cells: boardOrder,
    voters: (view) => {
      const places = placesOfVoters(view);
      return (no) => mean(places.get(no) ?? []);
    },
  },
  {
    name: "A's key: order of the board, place of the onion that stands where the colleague stands",
    keys: ['A'],
    cells: boardOrder,
    voters: (view, about) => {
      const places = placesOfVoters(view);
      return (no) => places.get(no)?.[about - 1] ?? 0;
    },
  },
  {
    name: "A's key: order of the salts, inner ephemeral key of that onion",
    keys: ['A'],
    cells: () => (cell) => cell.salt,
    voters: (view, about) => (no) =>
      innerOf(view).get(toHex(outerOnions(view, slotOf(view, no))[about - 1] as Uint8Array)) ?? '',
  },
  {
    name: "B's key: order of the mix, order of the last writes",
    keys: ['B'],
    cells: mixOrder,
    voters: lastWrite,
  },
  {
    name: "B's key: order of the mix, order of the roster",
    keys: ['B'],
    cells: mixOrder,
    voters: () => (no) => no,
  },
  {
    name: "B's key: order of the mix, hash of the onion that stands where the colleague stands",
    keys: ['B'],
    cells: mixOrder,
    voters: (view, about) => (no) => {
      const onion = outerOnions(view, slotOf(view, no))[about - 1] as Uint8Array;
      return sha256Hex(onion);
    },
  },
  {
    name: "B's key: order of the mix, first onion of the envelope",
    keys: ['B'],
    cells: mixOrder,
    voters: (view) => (no) => toHex(outerOnions(view, slotOf(view, no))[0] as Uint8Array),
  },
];

function inOrder<T>(list: readonly T[], order: Order<T>): T[] {
  return list
    .map((item) => ({ item, at: order(item) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ item }) => item);
}

/** Counts the right guesses of one attack in one election. */
export function hits(view: View, guess: Guess, authors: ReadonlyMap<string, number>): number {
  let right = 0;
  const order = guess.cells(view);
  for (const { no: about } of view.all.definition.roster) {
    const cells = inOrder(
      view.board.board.filter((cell) => cell.about === about),
      order,
    );
    const numbers = view.slots.map((slot) => slot.no).filter((no) => no !== about);
    const voters = inOrder(numbers, guess.voters(view, about));
    right += cells.filter((cell, i) => authors.get(cell.tag) === voters[i]).length;
  }
  return right;
}

/** The positive control: both keys open every onion of every slot, so every author is known. */
export function hitsWithBothKeys(view: View, authors: ReadonlyMap<string, number>): number {
  const b = fromHex(view.all.boxKeys[1].secret);
  const known = new Map<string, number>();
  for (const slot of view.slots) {
    for (const onion of outerOnions(view, slot)) {
      const layer = fromHex(innerOf(view).get(toHex(onion)) ?? '');
      const plain = peel(lockOf(view.all.vote, 'B'), b, layer) as Uint8Array;
      if (plain.length === plaintextBytes(view.all.vote, 'rate'))
        known.set(toHex(plain.slice(23, 55)), slot.no);
    }
  }
  return view.board.board.filter((cell) => known.get(cell.tag) === authors.get(cell.tag)).length;
}

export interface Result {
  readonly name: string;
  readonly cells: number;
  readonly hits: number;
  readonly z: number;
}

/**
 * Runs every attack over many elections. A guess pairs n − 1 cells with n − 1 voters; by chance one pair is right, with
 * variance one (fixed points of a random permutation), so z compares with `groups` of them.
 */
export function experiment(
  members: number,
  elections: number,
  seed: string,
): { attacks: Result[]; control: number } {
  const totals = new Map<string, number>(GUESSES.map((guess) => [guess.name, 0] as const));
  let control = 0;
  let cells = 0;
  for (let i = 0; i < elections; i++) {
    const view = holdObserved(members, `${seed} ${i}`);
    const authors = truth(view);
    cells += view.board.board.length;
    control += hitsWithBothKeys(view, authors);
    for (const guess of GUESSES)
      totals.set(guess.name, (totals.get(guess.name) ?? 0) + hits(view, guess, authors));
  }
  const groups = elections * members;
  const attacks = [...totals].map(([name, right]) => ({
    name,
    cells,
    hits: right,
    z: (right - groups) / Math.sqrt(groups),
  }));
  return { attacks, control: control / cells };
}
