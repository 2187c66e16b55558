import { sha512 } from '@noble/hashes/sha2.js';
import { concat, parseHex, u16, u32, wipe } from './bytes';
import {
  type Cell,
  type CellKind,
  checkBody,
  LONGEST_COMMENT,
  plaintextBytes,
  printBlank,
  printCell,
  statementFor,
  UNKNOWN_LEVEL,
} from './cell';
import { tagged } from './domain-tag';
import { hmacDrbg, type RandomSource } from './drbg';
import { type Envelope, sealEnvelope } from './envelope';
import { bad, good, type Outcome } from './finding';
import { ringSecret, type Wallet } from './keys';
import { signSteps } from './lsag';
import { type Lock, lockOf, wrap } from './onion';
import { finish, type Slices } from './slices';
import { hasLoneSurrogate, utf8 } from './text';
import { bucketOf, memberOf, type Vote } from './vote';

/** A voter's answer about one colleague; level `null` is 不了解. */
export interface Answer {
  readonly level: number | null;
  readonly comment?: string;
}

export interface Ballot {
  readonly no: number;
  /** One more than the last sequence number of this voter; the server reports it after a reinstall. */
  readonly seq: number;
  /** By roster number, every colleague except the voter. */
  readonly answers: ReadonlyMap<number, Answer>;
}

/** Checks a ballot before any work: every colleague answered, levels on the scale, comments short and allowed. */
export function checkBallot(vote: Vote, ballot: Ballot): Outcome<Ballot> {
  const { roster, scale, comments } = vote.definition;
  if (roster[ballot.no - 1] === undefined) return bad('not-on-roster', String(ballot.no));
  if (!Number.isSafeInteger(ballot.seq) || ballot.seq < 1) return bad('sequence');
  for (const { no } of roster) {
    const answer = ballot.answers.get(no);
    if (no === ballot.no ? answer !== undefined : answer === undefined)
      return bad('answer-missing', String(no));
    if (answer === undefined) continue;
    const { level, comment } = answer;
    const isLevel = level === null || (Number.isInteger(level) && level >= 0 && level < scale.length);
    if (!isLevel) return bad('answer-level', String(no));
    if (comment === undefined || comment === '') continue;
    if (!comments) return bad('comment-forbidden', String(no));
    if (hasLoneSurrogate(comment)) return bad('cell-text', String(no));
    if (utf8(comment).length > LONGEST_COMMENT) return bad('comment-too-long', String(no));
  }
  return good(ballot);
}

/** Printed cells that were signed before the envelope is sealed, by kind and answer; each is used once. */
export type SignedCells = Map<string, Uint8Array>;

interface BallotContext {
  readonly vote: Vote;
  readonly ballot: Ballot;
  readonly signed: SignedCells;
  readonly ringKey: Uint8Array;
  readonly secret: Uint8Array;
  readonly random: RandomSource;
  readonly a: Lock;
  readonly b: Lock;
}

/**
 * Draws bytes from the client's random source, the ring secret and the position in the envelope, so that a stuck source
 * repeats neither a salt nor an ephemeral key between two positions or two envelopes.
 */
function drawFor(
  context: BallotContext,
  purpose: string,
  about: number,
  content: Uint8Array,
  length: number,
): Uint8Array {
  const position = concat(utf8(context.vote.voteId), u32(context.ballot.seq), u16(about), sha512(content));
  return hmacDrbg(concat(context.random(32), context.secret, tagged(`draw|${purpose}|`), position))(length);
}

const cellName = (kind: CellKind, about: number, level: number, text: string): string =>
  `${kind}|${about}|${level}|${text}`;

function* writeCell(context: BallotContext, kind: CellKind, about: number): Slices<Uint8Array> {
  const answer = context.ballot.answers.get(about);
  const text = kind === 'comment' ? (answer?.comment ?? '') : '';
  if (answer === undefined || (kind === 'comment' && text === '')) {
    // §4: own position and empty comments are kind 00
    const filler = drawFor(
      context,
      `blank-${kind}`,
      about,
      new Uint8Array(0),
      plaintextBytes(context.vote, kind),
    );
    return printBlank(context.vote, kind, filler);
  }
  const level = kind === 'comment' ? 0 : (answer.level ?? UNKNOWN_LEVEL);
  const name = cellName(kind, about, level, text);
  const ahead = context.signed.get(name);
  if (ahead !== undefined) {
    context.signed.delete(name);
    return ahead;
  }
  const salt = drawFor(context, `salt-${kind}`, about, concat(u16(level), utf8(text)), 16);
  const bucket = bucketOf(context.vote, about, context.ringKey);
  const body = { kind, about, level, bucket, salt, text };
  const checked = checkBody(context.vote, body);
  if (!checked.ok) throw new Error(checked.finding.name);
  const statement = statementFor(context.vote, body);
  const signed = yield* signSteps(statement, context.secret, context.random, context.vote.tables);
  context.vote.tables.forget(statement.event);
  const cell: Cell = { ...body, ...signed };
  return printCell(context.vote, cell);
}

function* writeOnions(context: BallotContext, kind: CellKind): Slices<Uint8Array[]> {
  const onions: Uint8Array[] = [];
  for (const { no: about } of context.vote.definition.roster) {
    const plaintext = yield* writeCell(context, kind, about);
    onions.push(
      wrap(context.a, context.b, plaintext, drawFor(context, `seal-${kind}`, about, plaintext, 64)),
    );
    yield;
  }
  return onions;
}

/** Finds the keys of a voter; the caller wipes the secret. */
function openContext(
  vote: Vote,
  wallet: Wallet,
  ballot: Ballot,
  random: RandomSource,
  signed: SignedCells,
): Outcome<BallotContext> {
  const entry = vote.definition.roster[ballot.no - 1];
  if (entry === undefined || entry.identityKey !== wallet.identity.public)
    return bad('key-mismatch', 'identityKey');
  const secret = parseHex(ringSecret(wallet, entry.ringKey), 32);
  if (secret === null) return bad('key-spent', entry.ringKey);
  const ringKey = memberOf(vote, entry.ringKey).key;
  const [a, b] = [lockOf(vote, 'A'), lockOf(vote, 'B')];
  return good({ vote, ballot, signed, ringKey, secret, random, a, b });
}

/**
 * Signs the cells about one colleague while the person fills in the rest of the ballot. They stay on the device until
 * `castSteps` seals them; the cells of an answer that is changed later are never sealed.
 */
export function* signAheadSteps(
  vote: Vote,
  wallet: Wallet,
  ballot: Ballot,
  about: number,
  random: RandomSource,
  signed: SignedCells,
): Slices<void> {
  const answer = ballot.answers.get(about);
  const opened = openContext(vote, wallet, ballot, random, new Map());
  if (answer === undefined || !opened.ok) return;
  const { comment = '' } = answer;
  try {
    const rate = cellName('rate', about, answer.level ?? UNKNOWN_LEVEL, '');
    if (!signed.has(rate)) signed.set(rate, yield* writeCell(opened.value, 'rate', about));
    const text = cellName('comment', about, 0, comment);
    if (comment !== '' && !signed.has(text))
      signed.set(text, yield* writeCell(opened.value, 'comment', about));
  } finally {
    wipe(opened.value.secret);
  }
}

/** Creates an envelope in steps of a few milliseconds (§3, §4). To vote again, call with a higher `seq`. */
export function* castSteps(
  vote: Vote,
  wallet: Wallet,
  ballot: Ballot,
  random: RandomSource,
  signed: SignedCells = new Map(),
): Slices<Outcome<Envelope>> {
  const checked = checkBallot(vote, ballot);
  if (!checked.ok) return checked;
  const opened = openContext(vote, wallet, ballot, random, signed);
  if (!opened.ok) return opened;
  const context = opened.value;
  try {
    // building the tables of all keys without a pause would block the screen for 0.1 s
    for (const { ringKey } of vote.definition.roster) {
      memberOf(vote, ringKey);
      yield;
    }
    const rate = yield* writeOnions(context, 'rate');
    const comment = vote.definition.comments ? yield* writeOnions(context, 'comment') : [];
    return good(sealEnvelope(vote, ballot.no, ballot.seq, { rate, comment }, wallet.identity.secret));
  } finally {
    wipe(context.secret);
  }
}

export function cast(vote: Vote, wallet: Wallet, ballot: Ballot, random: RandomSource): Outcome<Envelope> {
  return finish(castSteps(vote, wallet, ballot, random));
}
