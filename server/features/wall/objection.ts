import { accept, refuse } from '../../../core/contract/result';
import type { Handlers } from '../../rpc/handler';
import { leaderOffice } from '../../store/ids';
import { wallOf } from '../../store/month-record';
import { todoFor, todoIdOf } from '../../notifications/todos';

const SHOWN = 50;

export const objectionHandlers: Handlers<'objection.file' | 'objection.list' | 'objection.answer'> = {
  'objection.file': async ({ tx, now, newId }, input, { collectiveId, seat }) => {
    const wall = await wallOf(tx, collectiveId);
    if (!wall.issues.some((issue) => issue.no === input.no)) return refuse('not-found');
    const _id = newId('objection');
    const { no, kind, text } = input;
    await tx.add('objections', [
      { _id, collectiveId, no, kind, seatId: seat.seatId, name: seat.name, text, at: now, answer: null },
    ]);
    await tx.put(
      'todos',
      todoFor('answerObjection', _id, leaderOffice(collectiveId), {
        collectiveId,
        at: now,
        name: seat.name,
        title: String(no),
      }),
    );
    return accept({ objectionId: _id });
  },

  'objection.list': async ({ db }, _input, { collectiveId, seat }) => {
    const [wall, all] = await Promise.all([
      wallOf(db, collectiveId),
      db.find('objections', seat.leader ? { collectiveId } : { collectiveId, seatId: seat.seatId }, {
        order: ['at', 'desc'],
        limit: SHOWN,
      }),
    ]);
    const objections = all.map(({ _id, no, kind, name, seatId, text, at, answer }) => ({
      objectionId: _id,
      no,
      kind,
      name,
      own: seatId === seat.seatId,
      text,
      at,
      answer,
    }));
    return accept({ objections, newest: wall.issues[0] ?? null });
  },

  'objection.answer': async ({ tx, now }, input, { collectiveId, seat }) => {
    const found = await tx.get('objections', input.objectionId);
    if (!found || found.collectiveId !== collectiveId) return refuse('not-found');
    await tx.put('objections', { ...found, answer: { text: input.text, by: seat.name, at: now } });
    await tx.remove('todos', todoIdOf('answerObjection', found._id, leaderOffice(collectiveId)));
    await tx.put(
      'todos',
      todoFor('readAnswer', found._id, found.seatId, {
        collectiveId,
        at: now,
        name: seat.name,
        title: String(found.no),
      }),
    );
    return accept({ objectionId: found._id });
  },
};
