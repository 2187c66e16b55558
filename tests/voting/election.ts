import { hmacDrbg, type RandomSource } from '../../core/voting/drbg';
import { type Board, publish } from '../../core/voting/board';
import { freezeBox, checkEnvelope, type Slot } from '../../core/voting/box';
import type { Definition } from '../../core/voting/definition';
import type { Envelope } from '../../core/voting/envelope';
import type { Outcome } from '../../core/voting/finding';
import { createBoxKey, createWallet, type KeyPair, type Wallet } from '../../core/voting/keys';
import { type Mix, parseMix, signMix } from '../../core/voting/mix';
import {
  countedCells,
  type CellVerification,
  verifySome,
  type OpenBox,
  openBoxSteps,
  peeledOnions,
  peelSome,
  plaintextsOf,
  startPeeling,
} from '../../core/voting/scrutineer';
import { finish } from '../../core/voting/slices';
import { utf8 } from '../../core/voting/text';
import { type Answer, type Ballot, cast } from '../../core/voting/voter';
import { openVote, prepareVote, type Vote } from '../../core/voting/vote';

/** Takes the value or fails the test with the finding. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.finding.name} ${outcome.finding.at}`);
  return outcome.value;
}

export function seeded(seed: string): RandomSource {
  return hmacDrbg(utf8(seed));
}

/** Everybody of one small election with the secrets a test may look at. */
export interface Cast {
  readonly wallets: readonly Wallet[];
  readonly definition: Definition;
  readonly vote: Vote;
  readonly boxKeys: readonly [KeyPair, KeyPair];
  readonly random: RandomSource;
}

export interface CastOptions {
  readonly members: number;
  readonly seed: string;
  readonly comments?: boolean;
  readonly kMin?: number;
  /** Changes the definition before anybody votes under it; nothing is checked then. */
  readonly bend?: (definition: Definition, wallets: readonly Wallet[]) => Definition;
}

/** Registers everybody, shows box keys (A is the last member, B the one before) and opens. */
export function assemble({ members, seed, comments = false, kMin = 3, bend }: CastOptions): Cast {
  const random = seeded(seed);
  const wallets = Array.from({ length: members }, () => must(createWallet(random)));
  const nonce = Array.from(random(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const scrutineers = [members, members - 1].map((no) =>
    must(createBoxKey(wallets[no - 1] as Wallet, nonce, no, random)),
  );
  const definition: Definition = {
    v: 1,
    title: '阶段性评估',
    nonce,
    scale: ['很好', '在进步', '需要帮助'],
    kMin,
    closesAt: '2026-06-30T10:00:00.000Z',
    comments,
    roster: wallets.map((wallet, i) => ({
      no: i + 1,
      name: `成员${i + 1}`,
      identityKey: wallet.identity.public,
      ringKey: wallet.ring[0]?.public ?? '',
    })),
    scrutineers: scrutineers.map(({ shown }) => shown),
  };
  const boxKeys = scrutineers.map(({ pair }) => pair) as [KeyPair, KeyPair];
  if (bend === undefined) return { wallets, definition, vote: must(openVote(definition)), boxKeys, random };
  const bent = bend(definition, wallets);
  return { wallets, definition: bent, vote: prepareVote(bent, 4), boxKeys, random };
}

/** Draws a level for every colleague; `comment` is added about the next one in the roster. */
export function drawAnswers(all: Cast, no: number, comment?: string): Map<number, Answer> {
  const levels = [0, 1, 2, null];
  const answers = new Map<number, Answer>();
  for (const entry of all.definition.roster) {
    if (entry.no === no) continue;
    const level = levels[(all.random(1)[0] ?? 0) % 4] ?? null;
    const isNext = entry.no === (no % all.definition.roster.length) + 1;
    answers.set(entry.no, comment !== undefined && isNext ? { level, comment } : { level });
  }
  return answers;
}

export function castBallot(all: Cast, ballot: Ballot, random: RandomSource = all.random): Envelope {
  return must(cast(all.vote, all.wallets[ballot.no - 1] as Wallet, ballot, random));
}

export function dropInto(all: Cast, slots: Map<number, Slot>, envelope: Envelope): Outcome<Slot> {
  const checked = checkEnvelope(all.vote, slots.get(envelope.no) ?? null, envelope);
  if (!checked.ok) return checked;
  slots.set(envelope.no, checked.value.slot);
  return { ok: true, value: checked.value.slot };
}

export interface Opened {
  readonly frozen: readonly string[];
  readonly box: OpenBox;
  readonly mix: Mix;
  readonly judging: CellVerification;
  readonly board: Board;
}

/** Lets A take the outer layer off. */
export function openAsA(
  all: Cast,
  slots: readonly Slot[],
  frozen = freezeBox(slots),
): { box: OpenBox; mix: Mix } {
  const box = must(finish(openBoxSteps(all.vote, frozen, slots)));
  let peeling = startPeeling('A', box.inHash, box.onions);
  while (peeling.next < peeling.total)
    peeling = peelSome(all.vote, peeling, box.onions, all.boxKeys[0].secret, 40);
  const a = all.wallets[all.definition.scrutineers[0]!.no - 1] as Wallet;
  return { box, mix: signMix(all.vote, box.inHash, peeledOnions(all.vote, peeling), a.identity.secret) };
}

/** Lets B open, judge and publish what A mixed. */
export function openAsB(all: Cast, slots: readonly Slot[], mix: Mix, frozen = freezeBox(slots)): Opened {
  const box = must(finish(openBoxSteps(all.vote, frozen, slots)));
  const inner = must(parseMix(all.vote, mix, box.inHash, slots.length));
  let peeling = startPeeling('B', box.inHash, inner);
  while (peeling.next < peeling.total)
    peeling = peelSome(all.vote, peeling, inner, all.boxKeys[1].secret, 40);
  const plaintexts = plaintextsOf(all.vote, peeling);
  let judging: CellVerification = { verdicts: [] };
  while (judging.verdicts.length < plaintexts.length)
    judging = finish(verifySome(all.vote, plaintexts, judging, 16));
  const { cells } = countedCells(all.vote, plaintexts, judging);
  const b = all.wallets[all.definition.scrutineers[1]!.no - 1] as Wallet;
  return { frozen, box, mix, judging, board: publish(all.vote, box, mix, cells, b.identity.secret) };
}

/** Runs a whole election in memory: everybody but `absent` casts once. */
export function hold(options: CastOptions & { readonly absent?: readonly number[] }): {
  all: Cast;
  slots: Slot[];
  opened: Opened;
} {
  const all = assemble(options);
  const slots = new Map<number, Slot>();
  for (const { no } of all.definition.roster) {
    if (options.absent?.includes(no) === true) continue;
    const comment = options.comments === true ? `谢谢第${no}号的帮助` : undefined;
    must(dropInto(all, slots, castBallot(all, { no, seq: 1, answers: drawAnswers(all, no, comment) })));
  }
  const held = [...slots.values()];
  return { all, slots: held, opened: openAsB(all, held, openAsA(all, held).mix) };
}
