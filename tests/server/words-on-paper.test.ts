import { FAN_ROLES, PARTNER_KINDS } from '../../core/domain/companion';
import {
  GOAL_KINDS_ON_PAPER,
  dayOnPaper,
  monthOnPaper,
  roleOnPaper,
  shortDate,
} from '../../server/documents/words';
import { ROLE_LABELS } from '../../src/messages/companion';
import { GOAL_KIND_LABELS } from '../../src/messages/growth-card';

test('paper and phone say the same of goals and roles', () => {
  expect(GOAL_KINDS_ON_PAPER).toEqual(GOAL_KIND_LABELS);
  for (const role of [...PARTNER_KINDS, ...FAN_ROLES]) expect(roleOnPaper(role)).toBe(ROLE_LABELS[role]);
});

test.each([
  ['2026-03', '2026年3月', '2026年3月', '2026.03'],
  ['2026-03-08', '2026年3月', '2026年3月8日', '2026.03.08'],
  ['2026-02-28T16:00:00.000Z', '2026年3月', '2026年3月1日', '2026.03.01'],
  ['', '', '', ''],
])('%j is printed as China’s calendar has it', (date, month, day, short) => {
  expect([monthOnPaper(date), dayOnPaper(date), shortDate(date)]).toEqual([month, day, short]);
});
