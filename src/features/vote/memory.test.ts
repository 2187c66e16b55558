import type { RoundView } from '@core/contract/vote';
import type { Shelf } from './client/shelf';
import { forgetVote, recall, receiptOf, rememberVote, savedAnswers } from './memory';

function shelfOf(): Shelf {
  const kept = new Map<string, unknown>();
  return {
    read: (key) => kept.get(key),
    write: (key, value) => kept.set(key, value).size > 0,
    forget: (key) => void kept.delete(key),
  };
}

const roundOf = (roundId: string, keys: readonly string[], own: number): RoundView =>
  ({
    roundId,
    collectiveId: 'c',
    ackKey: 'server',
    own: { no: own, seq: 1, hash: null },
    roster: keys.map((identityKey, i) => ({ no: i + 1, identityKey })),
  }) as unknown as RoundView;

const ack = { voteId: 'v', no: 1, seq: 1, hash: 'h', sig: 's' };
const said = (level: number | null) => ({ level, help: [] });
const first = roundOf('one', ['me', 'anna', 'bert', 'cara'], 1);
const receipt = { ack, answers: { '2': said(0), '3': said(2), '4': said(null) } };

test('a vote held again finds each answer by the colleague’s key, whatever the numbers are now', () => {
  const shelf = shelfOf();
  rememberVote(shelf, first, receipt);
  const again = roundOf('two', ['cara', 'newcomer', 'bert', 'me'], 4);
  expect(savedAnswers(shelf, again)).toEqual({ '1': said(null), '3': said(2) });
});

test('once the own votes were found the answers are gone and the receipt stays, with the key it was signed by', () => {
  const shelf = shelfOf();
  rememberVote(shelf, first, receipt);
  const voted = recall(shelf, 'one');
  if (voted?.kind !== 'voted') throw new Error('nothing remembered');
  forgetVote(shelf, first, voted);
  expect(savedAnswers(shelf, first)).toEqual({});
  const checked = recall(shelf, 'one');
  expect(checked).toEqual({ kind: 'checked', ack, ackKey: 'server' });
  expect(checked && receiptOf(checked)).toEqual(ack);
  expect(JSON.stringify(checked)).not.toContain('level');
});
