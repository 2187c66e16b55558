import type { ApplicationState, Move } from './application-flow';
import {
  afterMove,
  APPLICATION_STATES,
  deskOf,
  FLOW,
  submittedTo,
  isDecided,
  MOVES,
  withStep,
} from './application-flow';

// Rows are states, columns moves in the order of MOVES; «D»: already decided, «·»: not at this side.
const TABLE: Record<ApplicationState, string> = {
  //            submit      recall   sendBack   forward     recognise    rectify      revoke
  draft: '      submitted   ·        ·          ·           ·            ·            ·',
  submitted: '  ·           draft    returned   forwarded   ·            ·            ·',
  returned: '   submitted   ·        ·          ·           ·            ·            ·',
  forwarded: '  ·           ·        ·          ·           recognised   rectifying   revoked',
  rectifying: ' submitted   ·        ·          ·           ·            ·            revoked',
  recognised: ' D           D        D          D           D            D            D',
  revoked: '    D           D        D          D           D            D            D',
};

test.each(
  APPLICATION_STATES.flatMap((state) =>
    MOVES.map((move, at) => [state, move, TABLE[state].trim().split(/\s+/)[at] ?? ''] as const),
  ),
)('%s, %s → %s', (state, move: Move, expected) => {
  const after = afterMove(state, move);
  if ('to' in after) expect(after.to).toBe(expected);
  else expect(after.problem).toBe(expected === 'D' ? 'application-decided' : 'application-elsewhere');
});

test('the side that acts next is the one with moves, and none once decided', () => {
  for (const state of APPLICATION_STATES) {
    const desk = deskOf(state);
    expect(desk === null).toBe(isDecided(state));
    if (desk)
      expect(MOVES.some((move) => FLOW[move].by === desk && FLOW[move].from.includes(state))).toBe(true);
  }
});

test('a step is numbered consecutively, and earlier steps are unchanged', () => {
  const step = { side: 'body', org: '甲', name: '乙', at: 't', text: '', deadline: '', seen: null } as const;
  const first = withStep([], { ...step, move: 'submit' });
  const both = withStep(first, { ...step, move: 'forward' });
  expect(both.map(({ no, move }) => [no, move])).toEqual([
    [1, 'submit'],
    [2, 'forward'],
  ]);
  expect(both[0]).toBe(first[0]);
});

test.each<[what: string, moves: readonly Move[], body: string, district: string]>([
  ['nothing was handed in', [], '', ''],
  ['it waits for the body', ['submit'], '1', ''],
  ['it was taken back unread', ['submit', 'recall'], '', ''],
  ['it was returned, and comes again', ['submit', 'sendBack', 'submit'], '1 2', ''],
  ['the first went on, the second waits', ['submit', 'forward', 'rectify', 'submit'], '1 2', '1'],
  ['the second was taken back', ['submit', 'forward', 'rectify', 'submit', 'recall'], '1', '1'],
])('what a side was handed of a file: %s', (_what, moves, body, district) => {
  let n = 0;
  const steps = moves.reduce<ReturnType<typeof withStep>>((before, move) => {
    if (move === 'submit') n += 1;
    const seen = { versionId: String(n), hash: '' };
    const step = { side: FLOW[move].by, org: '', name: '', at: '', text: '', deadline: '', seen };
    return withStep(before, { ...step, move });
  }, []);
  const versions = (side: 'body' | 'district') =>
    submittedTo(steps, side)
      .map(({ versionId }) => versionId)
      .join(' ');
  expect([versions('body'), versions('district')]).toEqual([body, district]);
});
