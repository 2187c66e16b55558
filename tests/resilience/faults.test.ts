import type { InputOf, ProcedureName } from '../../core/contract/procedures';
import type { Result } from '../../core/contract/result';
import type { FaultKind } from '../../localcloud/faults/fault';
import type { TestServer, TestClient } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import type { Team } from '../harness/team-fixture';
import { createTeam, rosterLine, sampleCard } from '../harness/team-fixture';
import { LONG_ROUNDS } from '../harness/long-rounds';

/** The faults injected at every database step; `delay` affects only timing and is omitted. */
const AT_A_STEP: readonly FaultKind[] = [
  'dropBefore',
  'dropAfter',
  'conflict',
  'deathBefore',
  'deathAfter',
  'duplicate',
];
/** Stops the process as `deathBefore` does and differs in the answer only: injected at the first, middle and last step. */
const AT_SOME_STEPS: readonly FaultKind[] = ['timeout'];
const AT_THE_CALL: readonly FaultKind[] = ['callTwice', 'loseAnswer'];
/** After these results the client does not know the outcome: it stores the input and repeats the request id. */
const UNSURE = ['busy', 'internal', 'offline'];
const TAPS = 3;

let server: TestServer;
let team: Team;
let code = '';
let caseRun = 0;

beforeAll(async () => {
  server = await openTestServer();
  team = await createTeam(server, 'faults');
  code = (
    await team.clients.leader.call('invitation.issue', {
      collectiveId: team.collectiveId,
      days: 30,
      uses: 200,
    })
  ).code;
}, 60_000);
afterAll(() => server.close());

/** A write under test: the call, and the visible state without ids and times. */
interface WriteCase<N extends ProcedureName = ProcedureName> {
  readonly name: N;
  readonly phone: TestClient;
  readonly input: InputOf<N>;
  /** The state before and after; `once` is the state after exactly one write. */
  readonly readState: () => Promise<unknown>;
  readonly once: unknown;
}

const writeCase = <N extends ProcedureName>(made: WriteCase<N>): WriteCase => made as unknown as WriteCase;
const { leader, owner } = { leader: () => team.clients.leader, owner: () => team.clients.owner };
const card = () => owner().call('growthCard.open', { cardId: team.cardId });
const roster = () => leader().call('roster.list', { collectiveId: team.collectiveId });

// Every case uses a fresh fixture, so that the outcome at one step cannot hide another's.
const CASES: Readonly<Record<string, (n: number) => Promise<WriteCase>>> = {
  'founding a collective': async (n) => {
    const client = server.client(`openid-founder-${n}`);
    const leaderLine = { name: '号长', birth: '1990-01' };
    const cycle = { from: '2026-01', to: '2026-12' };
    return writeCase({
      name: 'collective.create',
      phone: client,
      input: { name: '新集体', unit: '单位', trade: '', cycle, leader: leaderLine },
      readState: async () => (await client.call('person.describe', {})).seats.map((seat) => seat.leader),
      once: [true],
    });
  },
  'importing a line of the roster': async (n) => {
    const name = `新人${n}`;
    return writeCase({
      name: 'roster.import',
      phone: leader(),
      input: { collectiveId: team.collectiveId, lines: [rosterLine(name, '1996-06')] },
      readState: async () => (await roster()).entries.filter((entry) => entry.name === name).length,
      once: 1,
    });
  },
  'asking to join': async (n) => {
    const name = `访客${n}`;
    const uses = async () =>
      (await leader().call('invitation.list', { collectiveId: team.collectiveId })).invitations.find(
        (one) => one.code === code,
      )?.usesLeft ?? 0;
    // The 号长 sees the first fifty join requests: those of earlier cases are answered first.
    for (const { joinId } of (await roster()).joins)
      await leader().call('join.decline', { collectiveId: team.collectiveId, joinId });
    const before = await uses();
    return writeCase({
      name: 'join.ask',
      phone: server.client(`openid-visitor-${n}`),
      input: { code, name, birth: '1999-09' },
      readState: async () => [
        before - (await uses()),
        (await roster()).joins.filter((join) => join.name === name).length,
      ],
      once: [1, 1],
    });
  },
  'saving a draft': async (n) => {
    const { version } = await card();
    const content = sampleCard(`草稿${n}`);
    return writeCase({
      name: 'growthCard.saveDraft',
      phone: owner(),
      input: { cardId: team.cardId, baseVersion: version, content },
      readState: async () => {
        const now = await card();
        return [now.version - version, now.draft?.wish === content.wish];
      },
      once: [1, true],
    });
  },
  'revising a card': async (n) => {
    const { version, revision } = await card();
    const content = sampleCard(`修订${n}`);
    const goals = content.goals.map((goal) => ({
      ...goal,
      nodes: goal.nodes.map((node, at) => (at === 2 ? { ...node, id: `m${n}`, title: `节点${n}` } : node)),
    }));
    return writeCase({
      name: 'growthCard.revise',
      phone: owner(),
      input: { cardId: team.cardId, baseVersion: version, content: { ...content, goals }, reason: '调整' },
      readState: async () => {
        const now = await card();
        const { versions } = await owner().call('growthCard.versions', { cardId: team.cardId });
        return [
          now.version - version,
          now.revision - revision,
          now.content.wish === content.wish,
          now.nodes.filter((node) => node.title === `节点${n}`).length,
          versions[0]?.revision === now.revision,
        ];
      },
      once: [1, 1, true, 1, true],
    });
  },
  'reporting on a node': async (n) => {
    const node = (await card()).nodes.find((one) => one.nodeId === team.nodeId);
    const text = `进度${n}`;
    return writeCase({
      name: 'node.report',
      phone: owner(),
      input: {
        nodeId: team.nodeId,
        baseVersion: node?.version ?? 0,
        state: 'walking',
        actualMonth: null,
        completion: 50,
        text,
      },
      readState: async () => {
        const now = (await card()).nodes.find((one) => one.nodeId === team.nodeId);
        const asked = (await team.clients.partner.call('today.open', {}))?.todos.filter(
          (todo) => todo.kind === 'advise',
        );
        return [(now?.version ?? 0) - (node?.version ?? 0), now?.progress?.text === text, asked?.length];
      },
      once: [1, true, 1],
    });
  },
};

/**
 * Sends as a client does, repeating the request id while the outcome is unknown; only the first attempt meets the
 * fault.
 */
async function sendWithRetries(
  { phone: client, name, input }: WriteCase,
  faults: { kind: FaultKind; at: number }[],
) {
  const event = { name, input, requestId: `fault-request-${++caseRun}` };
  let result: Result<unknown> = { ok: false, code: 'offline' };
  for (let tap = 0; tap < TAPS; tap++) {
    const answer = await server.cloud.invoke('api', client.openid, event, {
      faults: tap === 0 ? faults : [],
    });
    result = answer.status === 200 ? (answer.body as Result<unknown>) : { ok: false, code: 'offline' };
    if (result.ok || !UNSURE.includes(result.code)) break;
  }
  return result;
}

describe.each(Object.keys(CASES))('%s', (title) => {
  const make = (): Promise<WriteCase> => (CASES[title] as (n: number) => Promise<WriteCase>)(++caseRun);

  test('happens exactly once, whichever step fails and however it fails', async () => {
    const clean = await make();
    const event = { name: clean.name, input: clean.input, requestId: `fault-clean-${++caseRun}` };
    const { steps } = await server.cloud.invoke('api', clean.phone.openid, event);
    expect(await clean.readState()).toEqual(clean.once);
    expect(steps).toBeGreaterThan(4);

    const faults = [
      ...AT_THE_CALL.map((kind) => ({ kind, at: 0 })),
      // In turn: each step meets every third kind, and each kind every third step.
      ...AT_A_STEP.flatMap((kind, turn) =>
        Array.from({ length: steps }, (_, at) => ({ kind, at: at + 1 })).filter(
          ({ at }) => LONG_ROUNDS || (at + turn) % 3 === 0,
        ),
      ),
      ...AT_SOME_STEPS.flatMap((kind) => [1, Math.ceil(steps / 2), steps].map((at) => ({ kind, at }))),
    ];
    const wrong: unknown[] = [];
    for (const fault of faults) {
      const tried = await make();
      const result = await sendWithRetries(tried, [fault]);
      const seen = await tried.readState();
      // After one fault and at most three attempts the write must be done and the client informed.
      if (!result.ok || JSON.stringify(seen) !== JSON.stringify(tried.once))
        wrong.push({ fault, result, seen });
    }
    expect(wrong).toEqual([]);
  }, 300_000);
});
