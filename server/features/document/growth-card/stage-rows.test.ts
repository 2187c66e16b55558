import type { HelpTaskDoc } from '../../../store/month-collections';
import type { Stages } from './stage-rows';
import { seatOfCard, stageRows } from './stage-rows';

const SCALE = ['走得很好', '稳步在走', '需要搭把手'];
const vote = (title: string, at: string, more: object = {}): Stages['votes'][number] => ({
  ...{ _id: title, title, disputeAnswer: null, scale: SCALE, boardAt: at, createdAt: at },
  roster: [{ no: 3, seatId: 's3', name: '陈一诺' }] as never,
  tally: { 3: { 走得很好: 4, 需要搭把手: 2, 不了解: 1 } },
  ...{ help: { 3: { 带一带: 2 } }, withheld: [] },
  ...more,
});
const task = (what: string, at: string, forSeatId = 's3'): HelpTaskDoc =>
  ({
    what,
    at,
    forSeatId,
    state: 'done',
    helperName: '吴子涵',
    result: '替了两次班',
    echo: '谢谢',
  }) as HelpTaskDoc;

test('a stage is printed as its aggregate with the help tasks up to the next stage', () => {
  const votes = [vote('一季度', '2026-04-01T02:00:00.000Z'), vote('二季度', '2026-07-01T02:00:00.000Z')];
  const tasks = [
    task('早先的', '2026-03-01T00:00:00.000Z'),
    task('周三替班', '2026-05-06T00:00:00.000Z'),
    task('借真题', '2026-08-01T00:00:00.000Z'),
    task('别人的', '2026-05-06T00:00:00.000Z', 's9'),
  ];
  expect(stageRows({ votes, tasks }, 's3')).toEqual([
    {
      阶段: '一季度\n2026.04.01',
      结果: '走得很好 4　需要搭把手 2　不了解 1',
      帮助: '带一带 2\n2026.05.06　周三替班；吴子涵；替了两次班；回音：谢谢',
    },
    {
      阶段: '二季度\n2026.07.01',
      结果: '走得很好 4　需要搭把手 2　不了解 1',
      帮助: '带一带 2\n2026.08.01　借真题；吴子涵；替了两次班；回音：谢谢',
    },
  ]);
});

test('a result withheld for too few votes is not printed', () => {
  const [row] = stageRows({ votes: [vote('一季度', '2026-04-01', { withheld: [3] })], tasks: [] }, 's3');
  expect(row).toMatchObject({ 结果: '票数不足，按约定不公布', 帮助: '' });
});

test('a member who was not on the roster of a stage has no row for it', () => {
  expect(stageRows({ votes: [vote('一季度', '2026-04-01')], tasks: [] }, 's9')).toEqual([]);
});

test('seatOfCard reads the seat id from a card id', () =>
  expect(seatOfCard('seat.one.2026')).toBe('seat.one'));
