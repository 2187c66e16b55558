import type { HouseView, PairingView, ServiceView, SessionBrief } from '@core/contract/youth-house';
import type { SessionStanding } from '@core/domain/volunteer-session';
import { SERVICE_MESSAGES as MESSAGES } from '@/messages/youth-house';
import { nextStep } from './next-step';

const house = (...states: readonly PairingView['state'][]): HouseView => ({
  houseId: 'H',
  name: '春晖之家',
  address: '',
  contactName: '',
  contactPhone: '',
  mayRevise: false,
  version: 1,
  pairings: states.map((state, index) => ({
    pairingId: String(index),
    from: '2026-01-01',
    until: '2026-12-31',
    endedOn: null,
    signedOn: null,
    state,
    version: 1,
  })),
});
const session = (standing: SessionStanding): SessionBrief => ({
  sessionId: standing,
  on: '2026-05-20',
  houseName: '春晖之家',
  theme: '小课堂',
  kind: 'lawTalk',
  attendees: 2,
  standing,
});
const view = (
  houses: readonly HouseView[],
  sessions: readonly SessionBrief[],
  needed: number,
): ServiceView => ({
  today: '2026-06-10',
  years: [{ year: 2026, counted: 4 - needed, perYear: 4, needed, apart: [] }],
  houses,
  sessions,
  care: { household: 0, student: 0, colleague: 0, welfare: 0 },
  you: { seatId: 's', leader: true },
});

test.each([
  ['a house, when there is none', view([], [], 4), MESSAGES.nextHouse],
  [
    'a signature, when an agreement is unsigned',
    view([house('holds', 'unsigned')], [session('disputed')], 3),
    MESSAGES.nextSign('春晖之家'),
  ],
  [
    'an objection of the house',
    view([house('holds')], [session('disputed')], 3),
    MESSAGES.nextDispute('2026-05-20'),
  ],
  ['a renewal, when every agreement is over', view([house('over')], [], 3), MESSAGES.nextRenew],
  [
    'confirmations, when some are open',
    view([house('holds')], [session('unconfirmed')], 3),
    MESSAGES.nextConfirm(1),
  ],
  [
    'another session, when some are needed',
    view([house('holds')], [session('counted')], 3),
    MESSAGES.nextGo(3, '2026-12-31'),
  ],
  ['nothing, when there are enough sessions', view([house('holds')], [], 0), MESSAGES.nextEnough],
])('the next step: %s', (_title, service, text) => {
  expect(nextStep(service)).toEqual({ text, good: text === MESSAGES.nextEnough });
});
