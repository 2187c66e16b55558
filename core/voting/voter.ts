import { sha512 } from '@noble/hashes/sha2.js';
import { concat, fromHex, parseHex, toHex, u16, u32 } from './bytes';
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
import { bucketOf, type Vote } from './vote';

/** What a voter answers about one colleague; `null` is 不了解. */
export interface Answer {
  readonly level: number | null;
  readonly comment?: string;
}

export interface Ballot {
  readonly no: number;
  /** One more than the last sequence number this voter used; the server tells it after a reinstall. */
  readonly seq: number;
  /** Every colleague by roster number, oneself not among them. */
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

interface Pen {
  readonly vote: Vote;
  readonly ballot: Ballot;
  readonly ringKey: Uint8Array;
  readonly secret: Uint8Array;
  readonly random: RandomSource;
  readonly a: Lock;
  readonly b: Lock;
}

/**
 * Draws bytes bound to what they are for: the phone's source, the ring secret and the place in the envelope all go in,
 * so a stuck source repeats neither a salt nor an ephemeral key between two places or two envelopes.
 */
function drawFor(pen: Pen, purpose: string, about: number, content: Uint8Array, length: number): Uint8Array {
  const place = concat(utf8(pen.vote.voteId), u32(pen.ballot.seq), u16(about), sha512(content));
  return hmacDrbg(concat(pen.random(32), pen.secret, tagged(`draw|${purpose}|`), place))(length);
}

function* writeCell(pen: Pen, kind: CellKind, about: number): Slices<Uint8Array> {
  const answer = pen.ballot.answers.get(about);
  const text = kind === 'comment' ? (answer?.comment ?? '') : '';
  if (answer === undefined || (kind === 'comment' && text === '')) {
    // §4: own position and empty comments are kind 00
    const filler = drawFor(pen, `blank-${kind}`, about, new Uint8Array(0), plaintextBytes(pen.vote, kind));
    return printBlank(pen.vote, kind, filler);
  }
  const level = kind === 'comment' ? 0 : (answer.level ?? UNKNOWN_LEVEL);
  const salt = drawFor(pen, `salt-${kind}`, about, concat(u16(level), utf8(text)), 16);
  const bucket = bucketOf(pen.vote, about, pen.ringKey);
  const body = { kind, about, level, bucket, salt, text };
  const checked = checkBody(pen.vote, body);
  if (!checked.ok) throw new Error(checked.finding.name);
  const statement = statementFor(pen.vote, body);
  const signed = yield* signSteps(statement, pen.secret, pen.random, pen.vote.tables);
  pen.vote.tables.forget(statement.event);
  const cell: Cell = { ...body, ...signed };
  return printCell(pen.vote, cell);
}

function* writeOnions(pen: Pen, kind: CellKind): Slices<Uint8Array[]> {
  const onions: Uint8Array[] = [];
  for (const { no: about } of pen.vote.definition.roster) {
    const plaintext = yield* writeCell(pen, kind, about);
    onions.push(wrap(pen.a, pen.b, plaintext, drawFor(pen, `seal-${kind}`, about, plaintext, 64)));
    yield;
  }
  return onions;
}

/** Fills an envelope in slices of a few milliseconds (§3, §4). Casting again is the same call with a higher `seq`. */
export function* castSteps(
  vote: Vote,
  wallet: Wallet,
  ballot: Ballot,
  random: RandomSource,
): Slices<Outcome<Envelope>> {
  const checked = checkBallot(vote, ballot);
  if (!checked.ok) return checked;
  const entry = vote.definition.roster[ballot.no - 1];
  if (entry === undefined || entry.identityKey !== wallet.identity.public)
    return bad('key-mismatch', 'identityKey');
  const secret = parseHex(ringSecret(wallet, entry.ringKey), 32);
  if (secret === null) return bad('key-spent', toHex(fromHex(entry.ringKey)));
  const pen: Pen = {
    vote,
    ballot,
    ringKey: fromHex(entry.ringKey),
    secret,
    random,
    a: lockOf(vote, 'A'),
    b: lockOf(vote, 'B'),
  };
  // the tables of all keys at once would hold the screen for a tenth of a second
  for (const { ringKey } of vote.definition.roster) {
    vote.tables.of(fromHex(ringKey));
    yield;
  }
  const rate = yield* writeOnions(pen, 'rate');
  const comment = vote.definition.comments ? yield* writeOnions(pen, 'comment') : [];
  return good(sealEnvelope(vote, ballot.no, ballot.seq, { rate, comment }, wallet.identity.secret));
}

export function cast(vote: Vote, wallet: Wallet, ballot: Ballot, random: RandomSource): Outcome<Envelope> {
  return finish(castSteps(vote, wallet, ballot, random));
}
