import type { ProcedureName } from '../../core/contract/procedures';
import { isProcedureName, procedures } from '../../core/contract/procedures';
import type { Procedure } from '../../core/contract/procedure';
import { OLDEST_CLIENT, clientOf, isOutdated } from '../../core/domain/client-version';
import { refusalFor } from '../../core/contract/refusals';
import type { Refusal, Result } from '../../core/contract/result';
import { accept, refuse } from '../../core/contract/result';
import { countAttempt, isExhausted, isGuess, takesCode } from '../rpc/attempts';
import { authorise, personOf } from '../rpc/authorise';
import type { Context } from '../rpc/context';
import { countCall, isTooOften } from '../rpc/rates';
import { describeError } from '../rpc/describe-error';
import { HANDLERS } from './handlers';
import { digest, hashId } from '../store/ids';
import { privateReadDoc } from '../store/private-read';
import type { ReadNote } from '../store/private-read';
import type { RequestKey } from '../store/request-log';
import { inputHashOf, NONCE_BYTES, openAnswer, requestDocIdOf, sealAnswer } from '../store/request-log';
import type { CheckedFiles } from '../store/picture-files';
import type { PersonDoc, RequestDoc } from '../store/collections';
import type { Reader, Store } from '../store/store';
import { ConflictError } from '../store/store';
import { monthInChina } from '../rpc/instants';

/** Dependencies of a call; the cloud functions supply them, tests replace some of them. */
export interface CallDeps {
  /** OPENID of the caller as the platform reports it; null when there is none. */
  readonly openid: string | null;
  readonly store: Store;
  readonly now: string;
  readonly random: (bytes: number) => Uint8Array;
  /** Returns whether texts may be shown to others; throws when the moderation service gives no verdict. */
  readonly moderate: (openid: string, texts: readonly string[]) => Promise<boolean>;
  readonly pictures: CheckedFiles;
  /** The oldest release of clients that is served; OLDEST_CLIENT by default. */
  readonly oldestClient?: string;
  /** Writes an incident for the operator; it never contains user content or an OPENID. */
  readonly log: (entry: { incident: string; procedure: string; error: string }) => void;
}

const REQUEST_ID = /^[A-Za-z0-9_-]{8,64}$/;

/** An authorised caller and the loaded subject of the call. */
interface Admitted {
  readonly person: PersonDoc;
  readonly subject: object;
}

type AnyHandler = (context: unknown, input: unknown, subject: unknown) => Promise<Result<unknown>>;

/** A call of an identified caller. */
interface Call {
  readonly openid: string;
  /** The release of the client. */
  readonly client: string;
  readonly deps: CallDeps;
}

/**
 * Handles one event `{name, input, requestId?, client?, known?}`; never throws, and exposes of an unexpected error only an incident id.
 */
export async function serve(event: unknown, deps: CallDeps): Promise<Result<unknown>> {
  const sent = (typeof event === 'object' && event !== null ? event : {}) as Record<string, unknown>;
  const client = clientOf(sent.client);
  const result = await answer(sent, client, deps);
  return result.ok ? result : { ...result, code: refusalFor(client, result.code) };
}

async function answer(
  sent: Readonly<Record<string, unknown>>,
  client: string,
  deps: CallDeps,
): Promise<Result<unknown>> {
  let name = '?';
  try {
    if (!deps.openid) return refuse('unidentified');
    const call: Call = { openid: deps.openid, client, deps };
    const oldest = deps.oldestClient ?? OLDEST_CLIENT;
    if (isOutdated(client, oldest)) return refuse('client-outdated', { current: { oldest } });
    if (!isProcedureName(sent.name)) return refuse('unknown-procedure');
    name = sent.name;
    const procedure: Procedure = procedures[sent.name];
    const parsed = procedure.input.safeParse(sent.input ?? {});
    if (!parsed.success) return refuse('bad-input', { fields: problemsOf(parsed.error.issues) });
    if (!procedure.writes)
      return tagged(await counted(await read(sent.name, parsed.data, call), call), sent.known);
    if (typeof sent.requestId !== 'string' || !REQUEST_ID.test(sent.requestId))
      return refuse('bad-input', { fields: [{ path: 'requestId', problem: 'not-an-id' }] });
    return await counted(await write(sent.name, parsed.data, sent.requestId, call), call);
  } catch (error) {
    if (error instanceof ConflictError) return refuse('busy');
    const incident = [...deps.random(6)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    deps.log({ incident, procedure: name, error: describeError(error) });
    return refuse('internal', { incident });
  }
}

/** Counts a code or a link that found nothing: a refused write stores nothing itself. */
async function counted(result: Result<unknown>, { openid, deps }: Call): Promise<Result<unknown>> {
  if (!result.ok && isGuess(result.code))
    await deps.store.transact(
      (tx) => countAttempt(tx, openid, deps.now),
      () => true,
    );
  return result;
}

/** Says whether the caller has tried too many codes in the last hour. */
const isBarred = (name: ProcedureName, person: PersonDoc, now: string): boolean =>
  takesCode((procedures[name] as Procedure).refuses) && isExhausted(person, now);

const TAG_LENGTH = 24;

/**
 * Adds the tag of an answer for a client that keeps answers; one that it still has is not sent again. `known` is absent
 * from clients up to 0.1.0.
 */
function tagged(result: Result<unknown>, known: unknown): Result<unknown> {
  if (!result.ok || typeof known !== 'string') return result;
  const tag = digest(result.value).slice(0, TAG_LENGTH);
  const isKnown = tag === known;
  return Object.assign(accept(isKnown ? null : result.value), { tag }, isKnown ? { unchanged: true } : {});
}

async function read(name: ProcedureName, input: unknown, call: Call): Promise<Result<unknown>> {
  const { openid, deps } = call;
  const person = await personOf(deps.store, openid);
  if (isBarred(name, person, deps.now)) return refuse('too-many-attempts');
  const subject = await authorise(name, input, person, deps.store);
  if ('ok' in subject) return subject as Refusal;
  const notes: ReadNote[] = [];
  const noteRead = (note: ReadNote): void => void notes.push(note);
  const context = { ...contextOf(call, person), db: deps.store, noteRead };
  const result = await handlerOf(name)(context, input, subject);
  // Without its line in the log, nothing is read.
  if (result.ok && notes.length > 0)
    await deps.store.transact(
      async (tx) => {
        for (const note of notes) await tx.put('privateReads', privateReadDoc(note, deps.now));
      },
      () => true,
    );
  return result;
}

async function write(
  name: ProcedureName,
  input: unknown,
  requestId: string,
  call: Call,
): Promise<Result<unknown>> {
  const { openid, deps } = call;
  const { recorded, secret, shown } = procedures[name] as Procedure;
  const key = { openid, requestId };
  const requestDocId = requestDocIdOf(key);
  const inputHash = inputHashOf(key, name, input);
  /** Returns the stored answer of a repeated request, a refusal, or the authorised caller with the subject. */
  const replayOrAuthorise = async (reader: Reader): Promise<Result<unknown> | Admitted> => {
    const done = recorded ? await reader.get('requests', requestDocId) : null;
    if (done && !isSameRequest(done, inputHash, name, input)) return refuse('request-reused');
    // A write may have ended the caller's own right to it (leaving, handing over), so a repeat is not authorised
    // again, unless the answer holds a code or a token.
    if (done && !secret) return accept(answerOf(done, key));
    const person = await personOf(reader, openid);
    if (!done && isBarred(name, person, deps.now)) return refuse('too-many-attempts');
    const subject = await authorise(name, input, person, reader);
    if ('ok' in subject) return subject as Refusal;
    if (!done && isTooOften(name, person, deps.now)) return refuse('too-often');
    return done ? accept(answerOf(done, key)) : { person, subject };
  };
  const texts = shown(input).filter((text) => text !== '');
  if (texts.length > 0) {
    // Authorise and deduplicate before spending moderation quota; a repeated request was moderated when it was first
    // written.
    const answer = await replayOrAuthorise(deps.store);
    if ('ok' in answer) return answer;
    const passed = await deps.moderate(openid, texts).catch(() => null);
    if (passed === null) return refuse('moderation-unavailable');
    if (!passed) return refuse('text-refused');
  }
  return deps.store.transact(
    async (tx) => {
      const answer = await replayOrAuthorise(tx);
      if ('ok' in answer) return answer;
      const { person, subject } = answer;
      let made = 0;
      const newId = (kind: string) => hashId(openid, requestId, kind, String(made++));
      const result = await handlerOf(name)(
        { ...contextOf(call, person), tx, outside: deps.store, newId },
        input,
        subject,
      );
      if (result.ok) await countCall(tx, name, openid, deps.now);
      if (result.ok && recorded)
        await tx.add('requests', [
          {
            _id: requestDocId,
            name,
            inputHash,
            sealed: sealAnswer(key, result.value, deps.random(NONCE_BYTES)),
            at: deps.now,
          },
        ]);
      return result;
    },
    (result) => result.ok,
  );
}

/** Releases up to 0.1.0 logged the answer in clear, and hashed the input without the request id. */
const isSameRequest = (done: RequestDoc, inputHash: string, name: string, input: unknown): boolean =>
  done.inputHash === (done.sealed === undefined ? digest([name, input]) : inputHash);

const answerOf = (done: RequestDoc, key: RequestKey): unknown =>
  done.sealed === undefined ? done.value : openAnswer(key, done.sealed);

const handlerOf = (name: ProcedureName): AnyHandler => HANDLERS[name] as unknown as AnyHandler;

const contextOf = ({ openid, client, deps }: Call, person: PersonDoc): Context => ({
  openid,
  client,
  person,
  now: deps.now,
  month: monthInChina(deps.now),
  random: deps.random,
  pictures: deps.pictures,
});

const problemsOf = (issues: readonly { path: readonly PropertyKey[]; message: string; code: string }[]) =>
  issues.slice(0, 20).map((issue) => ({
    path: issue.path.map(String).join('.'),
    problem: /^[a-z-]+$/.test(issue.message) ? issue.message : issue.code.replace(/_/g, '-'),
  }));
