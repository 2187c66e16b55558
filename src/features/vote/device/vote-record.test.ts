import type { VoteView } from '@core/contract/vote';
import type { KeyValueStorage } from '../client/key-value-storage';
import { eraseAnswers, loadVoteRecord, receiptOf, saveVoteRecord, savedAnswers } from './vote-record';

function memoryStorage(): KeyValueStorage {
  const stored = new Map<string, unknown>();
  return {
    read: (key) => stored.get(key),
    write: (key, value) => stored.set(key, value).size > 0,
    remove: (key) => void stored.delete(key),
  };
}

const voteOf = (roundId: string, keys: readonly string[], own: number): VoteView =>
  ({
    roundId,
    collectiveId: 'c',
    ackKey: 'server',
    own: { no: own, seq: 1, hash: null },
    roster: keys.map((identityKey, i) => ({ no: i + 1, identityKey })),
  }) as unknown as VoteView;

const ack = { voteId: 'v', no: 1, seq: 1, hash: 'h', sig: 's' };
const answerAt = (level: number | null) => ({ level, help: [] });
const first = voteOf('one', ['me', 'anna', 'bert', 'cara'], 1);
const receipt = { ack, answers: { '2': answerAt(0), '3': answerAt(2), '4': answerAt(null) } };

test('a repeated vote finds each stored answer by the colleague’s key, not by the roster number', () => {
  const storage = memoryStorage();
  saveVoteRecord(storage, first, receipt);
  const again = voteOf('two', ['cara', 'newcomer', 'bert', 'me'], 4);
  expect(savedAnswers(storage, again)).toEqual({ '1': answerAt(null), '3': answerAt(2) });
});

test('after the own vote was found the answers are erased and the receipt with its signing key stays', () => {
  const storage = memoryStorage();
  saveVoteRecord(storage, first, receipt);
  const voted = loadVoteRecord(storage, 'one');
  if (voted?.kind !== 'voted') throw new Error('nothing stored');
  eraseAnswers(storage, first, voted);
  expect(savedAnswers(storage, first)).toEqual({});
  const checked = loadVoteRecord(storage, 'one');
  expect(checked).toEqual({ kind: 'checked', ack, ackKey: 'server' });
  expect(checked && receiptOf(checked)).toEqual(ack);
  expect(JSON.stringify(checked)).not.toContain('level');
});
