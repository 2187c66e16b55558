import type { IssueNumber } from '../../../core/domain/wall-issue';
import { numberOf } from '../../../core/domain/wall-issue';
import { issueName } from '../../../core/labels/wall-issue';
import { accept, refuse } from '../../../core/contract/result';
import type { Handlers } from '../../rpc/handler';
import { leaderOffice } from '../../store/ids';
import { wallOf } from '../../store/month-record';
import { todoFor, todoIdOf } from '../../notifications/todos';

/** Beside the unanswered ones, which are all listed. */
const SHOWN = 50;
const UNANSWERED_SHOWN = 500;
/** One person's objections that wait for an answer; their todo is one. */
const UNANSWERED_MAX = 5;

export const objectionHandlers: Handlers<'objection.file' | 'objection.list' | 'objection.answer'> = {
  'objection.file': async ({ tx, outside, now, newId }, input, { collectiveId, seat }) => {
    const { issues } = await wallOf(tx, collectiveId);
    const issue = issues.find((one) => one.no === input.no);
    if (!issue) return refuse('not-found');
    const address = leaderOffice(collectiveId);
    // Reading and writing the one todo of the person lets simultaneous objections wait for each other.
    await tx.get('todos', todoIdOf('answerObjection', seat.seatId, address));
    const open = await outside.find(
      'objections',
      { collectiveId, seatId: seat.seatId, answer: null },
      { limit: UNANSWERED_MAX, fields: ['_id'] },
    );
    if (open.length >= UNANSWERED_MAX) return refuse('too-many');
    const _id = newId('objection');
    const { no, kind, text } = input;
    await tx.add('objections', [
      { _id, collectiveId, no, kind, seatId: seat.seatId, name: seat.name, text, at: now, answer: null },
    ]);
    await tx.put(
      'todos',
      todoFor('answerObjection', seat.seatId, address, {
        collectiveId,
        at: now,
        name: seat.name,
        title: titleOf(issue),
      }),
    );
    return accept({ objectionId: _id });
  },

  'objection.list': async ({ db }, _input, { collectiveId, seat }) => {
    const whose = seat.leader ? { collectiveId } : { collectiveId, seatId: seat.seatId };
    const [wall, latest, unanswered] = await Promise.all([
      wallOf(db, collectiveId),
      db.find('objections', whose, { order: ['at', 'desc'], limit: SHOWN }),
      db.find('objections', { ...whose, answer: null }, { order: ['at', 'desc'], limit: UNANSWERED_SHOWN }),
    ]);
    const shown = new Set(latest.map(({ _id }) => _id));
    const all = [...latest, ...unanswered.filter(({ _id }) => !shown.has(_id))];
    const numbers = new Map(wall.issues.map((issue) => [issue.no, numberOf(issue)]));
    const objections = all.map(({ _id, no, kind, name, seatId, text, at, answer }) => ({
      objectionId: _id,
      ...(numbers.get(no) ?? { no }),
      kind,
      name,
      own: seatId === seat.seatId,
      text,
      at,
      answer,
    }));
    return accept({ objections, newest: wall.issues[0] ?? null });
  },

  'objection.answer': async ({ tx, outside, now }, input, { collectiveId, seat }) => {
    const found = await tx.get('objections', input.objectionId);
    if (!found || found.collectiveId !== collectiveId) return refuse('not-found');
    const { issues } = await wallOf(tx, collectiveId);
    const issue = issues.find(({ no }) => no === found.no) ?? { no: found.no };
    await tx.put('objections', { ...found, answer: { text: input.text, by: seat.name, at: now } });
    const address = leaderOffice(collectiveId);
    // Releases up to 0.1.0 wrote one todo for each objection.
    await tx.remove('todos', todoIdOf('answerObjection', found._id, address));
    const others = await outside.find(
      'objections',
      { collectiveId, seatId: found.seatId, answer: null },
      { limit: UNANSWERED_MAX + 1, fields: ['_id'] },
    );
    if (others.every((one) => one._id === found._id))
      await tx.remove('todos', todoIdOf('answerObjection', found.seatId, address));
    await tx.put(
      'todos',
      todoFor('readAnswer', found._id, found.seatId, {
        collectiveId,
        at: now,
        name: seat.name,
        title: titleOf(issue),
      }),
    );
    return accept({ objectionId: found._id });
  },
};

/** The number alone where issues are numbered through, as releases up to 0.1.0 expect it. */
const titleOf = (issue: IssueNumber): string => (issue.inCycle ? issueName(issue) : String(issue.no));
