import type { InputOf, ProcedureName } from '../../core/contract/procedures';
import type { Result } from '../../core/contract/result';
import type { FaultKind } from '../../localcloud/faults/fault';
import type { House, Phone } from '../harness-house';
import { openHouse } from '../harness-house';
import type { Team } from '../harness-team';
import { foundTeam, rosterLine, someCard } from '../harness-team';

/** What meets every database step; `delay` changes nothing but time and is left out. */
const AT_A_STEP: readonly FaultKind[] = [
  'dropBefore',
  'dropAfter',
  'conflict',
  'deathBefore',
  'deathAfter',
  'duplicate',
  'timeout',
];
const AT_THE_CALL: readonly FaultKind[] = ['callTwice', 'loseAnswer'];
/** After these the phone says that it does not know, keeps the text, and sends again under the same request id. */
const UNSURE = ['busy', 'internal', 'offline'];
const TAPS = 3;

let house: House;
let team: Team;
let code = '';
let round = 0;

beforeAll(async () => {
  house = await openHouse();
  team = await foundTeam(house, 'faults');
  code = (
    await team.phones.leader.does('invitation.issue', {
      collectiveId: team.collectiveId,
      days: 30,
      uses: 200,
    })
  ).code;
}, 60_000);
afterAll(() => house.close());

/** One write under test: who sends what, and what can be seen of it, without ids and times. */
interface Errand<N extends ProcedureName = ProcedureName> {
  readonly name: N;
  readonly phone: Phone;
  readonly input: InputOf<N>;
  /** What the world looks like; `once` is what it must look like after the write happened exactly once. */
  readonly look: () => Promise<unknown>;
  readonly once: unknown;
}

const errand = <N extends ProcedureName>(made: Errand<N>): Errand => made as unknown as Errand;
const { leader, owner } = { leader: () => team.phones.leader, owner: () => team.phones.owner };
const card = () => owner().does('growthCard.open', { cardId: team.cardId });
const roster = () => leader().does('roster.list', { collectiveId: team.collectiveId });

// Each makes a fresh errand, so that one position's outcome never hides another's.
const ERRANDS: Readonly<Record<string, (n: number) => Promise<Errand>>> = {
  'founding a collective': async (n) => {
    const phone = house.phone(`openid-founder-${n}`);
    const leaderLine = { name: '号长', birth: '1990-01' };
    const cycle = { from: '2026-01', to: '2026-12' };
    return errand({
      name: 'collective.create',
      phone,
      input: { name: '新集体', unit: '单位', trade: '', cycle, leader: leaderLine },
      look: async () => (await phone.does('person.describe', {})).seats.map((seat) => seat.leader),
      once: [true],
    });
  },
  'importing a line of the roster': async (n) => {
    const name = `新人${n}`;
    return errand({
      name: 'roster.import',
      phone: leader(),
      input: { collectiveId: team.collectiveId, lines: [rosterLine(name, '1996-06')] },
      look: async () => (await roster()).entries.filter((entry) => entry.name === name).length,
      once: 1,
    });
  },
  'asking to join': async (n) => {
    const name = `访客${n}`;
    const uses = async () =>
      (await leader().does('invitation.list', { collectiveId: team.collectiveId })).invitations.find(
        (one) => one.code === code,
      )?.usesLeft ?? 0;
    // The 号长 sees the first fifty who ask: those of earlier rounds are answered first.
    for (const { joinId } of (await roster()).joins)
      await leader().does('join.decline', { collectiveId: team.collectiveId, joinId });
    const before = await uses();
    return errand({
      name: 'join.ask',
      phone: house.phone(`openid-visitor-${n}`),
      input: { code, name, birth: '1999-09' },
      look: async () => [
        before - (await uses()),
        (await roster()).joins.filter((join) => join.name === name).length,
      ],
      once: [1, 1],
    });
  },
  'saving a draft': async (n) => {
    const { version } = await card();
    const content = someCard(`草稿${n}`);
    return errand({
      name: 'growthCard.saveDraft',
      phone: owner(),
      input: { cardId: team.cardId, baseVersion: version, content },
      look: async () => {
        const now = await card();
        return [now.version - version, now.draft?.wish === content.wish];
      },
      once: [1, true],
    });
  },
  'revising a card': async (n) => {
    const { version, revision } = await card();
    const content = someCard(`修订${n}`);
    const goals = content.goals.map((goal) => ({
      ...goal,
      nodes: goal.nodes.map((node, at) => (at === 2 ? { ...node, id: `m${n}`, title: `节点${n}` } : node)),
    }));
    return errand({
      name: 'growthCard.revise',
      phone: owner(),
      input: { cardId: team.cardId, baseVersion: version, content: { ...content, goals }, reason: '调整' },
      look: async () => {
        const now = await card();
        const { versions } = await owner().does('growthCard.versions', { cardId: team.cardId });
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
    return errand({
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
      look: async () => {
        const now = (await card()).nodes.find((one) => one.nodeId === team.nodeId);
        const asked = (await team.phones.partner.does('today.open', {}))?.todos.filter(
          (todo) => todo.kind === 'advise',
        );
        return [(now?.version ?? 0) - (node?.version ?? 0), now?.progress?.text === text, asked?.length];
      },
      once: [1, true, 1],
    });
  },
};

/** Sends as the phone does, again under the same request id while it does not know; only the first meets the fault. */
async function sendAsPhone({ phone, name, input }: Errand, faults: { kind: FaultKind; at: number }[]) {
  const event = { name, input, requestId: `fault-request-${++round}` };
  let result: Result<unknown> = { ok: false, code: 'offline' };
  for (let tap = 0; tap < TAPS; tap++) {
    const answer = await house.cloud.invoke('api', phone.openid, event, { faults: tap === 0 ? faults : [] });
    result = answer.status === 200 ? (answer.body as Result<unknown>) : { ok: false, code: 'offline' };
    if (result.ok || !UNSURE.includes(result.code)) break;
  }
  return result;
}

describe.each(Object.keys(ERRANDS))('%s', (title) => {
  const make = (): Promise<Errand> => (ERRANDS[title] as (n: number) => Promise<Errand>)(++round);

  test('ends as if it happened once, whichever single step goes wrong and however', async () => {
    const clean = await make();
    const event = { name: clean.name, input: clean.input, requestId: `fault-clean-${++round}` };
    const { steps } = await house.cloud.invoke('api', clean.phone.openid, event);
    expect(await clean.look()).toEqual(clean.once);
    expect(steps).toBeGreaterThan(4);

    const faults = [
      ...AT_THE_CALL.map((kind) => ({ kind, at: 0 })),
      ...AT_A_STEP.flatMap((kind) => Array.from({ length: steps }, (_, at) => ({ kind, at: at + 1 }))),
    ];
    const wrong: unknown[] = [];
    for (const fault of faults) {
      const tried = await make();
      const result = await sendAsPhone(tried, [fault]);
      const seen = await tried.look();
      // One fault and up to three taps: the write must be through, and the phone must have been told so.
      if (!result.ok || JSON.stringify(seen) !== JSON.stringify(tried.once))
        wrong.push({ fault, result, seen });
    }
    expect(wrong).toEqual([]);
  }, 300_000);
});
