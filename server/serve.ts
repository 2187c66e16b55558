import type { ProcedureName } from '../core/contract/procedures';
import { isProcedureName, procedures } from '../core/contract/procedures';
import type { Procedure } from '../core/contract/procedure';
import type { Refusal, Result } from '../core/contract/result';
import { accept, refuse } from '../core/contract/result';
import { authorise, personOf } from './authorise';
import type { Context } from './context';
import { monthInChina } from './context';
import { describeError } from './describe-error';
import { HANDLERS } from './handlers';
import { digest, hashId } from './ids';
import type { CheckedFiles } from './picture/files';
import type { PersonDoc } from './store/collections';
import type { Reader, Store } from './store/store';
import { Contended } from './store/store';

/** What the outside world gives a call; the thin hosts make it, tests replace parts of it. */
export interface World {
  /** The platform's identity of the caller; null when there is none. */
  readonly openid: string | null;
  readonly store: Store;
  readonly now: string;
  readonly random: (bytes: number) => Uint8Array;
  /** Says whether texts may be shown to others; throws when nobody could say. */
  readonly moderate: (openid: string, texts: readonly string[]) => Promise<boolean>;
  readonly pictures: CheckedFiles;
  /** Receives what the operator must see; never content, never an OPENID. */
  readonly log: (entry: { incident: string; procedure: string; error: string }) => void;
}

const REQUEST_ID = /^[A-Za-z0-9_-]{8,64}$/;

/** Somebody who may, and the thing the call is about. */
interface Admitted {
  readonly person: PersonDoc;
  readonly subject: object;
}

type AnyHandler = (context: unknown, input: unknown, subject: unknown) => Promise<Result<unknown>>;

/** Answers one event `{name, input, requestId?}`; never throws, leaks nothing of a surprise but an incident id. */
export async function serve(event: unknown, world: World): Promise<Result<unknown>> {
  let name = '?';
  try {
    if (!world.openid) return refuse('unidentified');
    const call = (typeof event === 'object' && event !== null ? event : {}) as Record<string, unknown>;
    if (!isProcedureName(call.name)) return refuse('unknown-procedure');
    name = call.name;
    const procedure: Procedure = procedures[call.name];
    const parsed = procedure.input.safeParse(call.input ?? {});
    if (!parsed.success) return refuse('bad-input', { fields: problemsOf(parsed.error.issues) });
    if (!procedure.writes) return await read(call.name, parsed.data, world, world.openid);
    if (typeof call.requestId !== 'string' || !REQUEST_ID.test(call.requestId))
      return refuse('bad-input', { fields: [{ path: 'requestId', problem: 'not-an-id' }] });
    return await write(call.name, parsed.data, call.requestId, world, world.openid);
  } catch (error) {
    if (error instanceof Contended) return refuse('busy');
    const incident = [...world.random(6)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    world.log({ incident, procedure: name, error: describeError(error) });
    return refuse('internal', { incident });
  }
}

async function read(
  name: ProcedureName,
  input: unknown,
  world: World,
  openid: string,
): Promise<Result<unknown>> {
  const person = await personOf(world.store, openid);
  const subject = await authorise(name, input, person, world.store);
  if ('ok' in subject) return subject as Refusal;
  return handlerOf(name)({ ...contextOf(world, openid, person), db: world.store }, input, subject);
}

async function write(
  name: ProcedureName,
  input: unknown,
  requestId: string,
  world: World,
  openid: string,
): Promise<Result<unknown>> {
  const { ledgered, shown } = procedures[name] as Procedure;
  const ledgerId = hashId(openid, requestId);
  const inputHash = digest([name, input]);
  /** Finds the answer that needs no writing: of a repeated request, or of somebody who may not. */
  const settledAnswer = async (reader: Reader): Promise<Result<unknown> | Admitted> => {
    const done = ledgered ? await reader.get('requests', ledgerId) : null;
    if (done) return done.inputHash === inputHash ? accept(done.value) : refuse('request-reused');
    const person = await personOf(reader, openid);
    const subject = await authorise(name, input, person, reader);
    return 'ok' in subject ? (subject as Refusal) : { person, subject };
  };
  const texts = shown(input).filter((text) => text !== '');
  if (texts.length > 0) {
    // Asked first: the platform's check is not for strangers to spend, and a repetition was checked when it was written.
    const answer = await settledAnswer(world.store);
    if ('ok' in answer) return answer;
    const passed = await world.moderate(openid, texts).catch(() => null);
    if (passed === null) return refuse('moderation-unavailable');
    if (!passed) return refuse('text-refused');
  }
  return world.store.transact(
    async (tx) => {
      const answer = await settledAnswer(tx);
      if ('ok' in answer) return answer;
      const { person, subject } = answer;
      let made = 0;
      const newId = (kind: string) => hashId(openid, requestId, kind, String(made++));
      const result = await handlerOf(name)(
        { ...contextOf(world, openid, person), tx, outside: world.store, newId },
        input,
        subject,
      );
      if (result.ok && ledgered)
        await tx.add('requests', [
          { _id: ledgerId, name, inputHash, value: result.value ?? null, at: world.now },
        ]);
      return result;
    },
    (result) => result.ok,
  );
}

const handlerOf = (name: ProcedureName): AnyHandler => HANDLERS[name] as unknown as AnyHandler;

const contextOf = (world: World, openid: string, person: PersonDoc): Context => ({
  openid,
  person,
  now: world.now,
  month: monthInChina(world.now),
  random: world.random,
  pictures: world.pictures,
});

const problemsOf = (issues: readonly { path: readonly PropertyKey[]; message: string; code: string }[]) =>
  issues.slice(0, 20).map((issue) => ({
    path: issue.path.map(String).join('.'),
    problem: /^[a-z-]+$/.test(issue.message) ? issue.message : issue.code.replace(/_/g, '-'),
  }));
