import { isDecided } from '../../../core/domain/application-flow';
import { addNews } from '../../notifications/news';
import { todoFor, todoIdOf } from '../../notifications/todos';
import type { CollectiveDoc, Collections } from '../../store/collections';
import { leaderOffice, officeAddress } from '../../store/ids';
import type { ApplicationDoc, BodyDoc } from '../../store/review-collections';
import type { Store, Transaction } from '../../store/store';
import { withBody } from '../organisation/commands';
import { underBody } from '../title/commands';

/** Limits the work of a tick; the rest is due at the next. */
const BODIES_PER_TICK = 5;
const DOCUMENTS_PER_TICK = 60;

type Into = NonNullable<BodyDoc['mergedInto']>;

/** Moves collectives, titles and applications of merged bodies to the body that each became a part of. */
export async function moveBodies(store: Store, now: string): Promise<number> {
  const bodies = await store.find('bodies', { moving: true }, { limit: BODIES_PER_TICK });
  let moved = 0;
  for (const body of bodies) if (body.mergedInto) moved += await moveBody(store, body, body.mergedInto, now);
  return moved;
}

async function moveBody(store: Store, from: BodyDoc, into: Into, now: string): Promise<number> {
  const { _id: bodyId, districtId } = from;
  const limit = DOCUMENTS_PER_TICK;
  const some = { limit, fields: ['_id' as const] };
  const [collectives, titles, files] = await Promise.all([
    store.find('collectives', { bodyId }, some),
    store.find('titles', { districtId, bodyId }, some),
    store.find('applications', { bodyId }, { limit, fields: ['kind'] }),
  ]);
  const applications = files.filter(({ kind }) => kind !== 'quota');
  for (const { _id } of collectives)
    await change(store, 'collectives', _id, (tx, doc) => moveCollective(tx, doc, from, into, now));
  for (const { _id } of titles)
    await change(store, 'titles', _id, (tx, title) =>
      tx.put('titles', underBody(title, into, { by: '', at: now })),
    );
  for (const { _id } of applications)
    await change(store, 'applications', _id, async (tx, file) => {
      if (file.kind !== 'quota') await moveFile(tx, file, bodyId, into);
    });
  const count = collectives.length + titles.length + applications.length;
  if (count === 0)
    await change(store, 'bodies', bodyId, async (tx, { moving: _done, ...body }) => tx.put('bodies', body));
  return count;
}

/** Changes one document in a transaction of its own, if it is still there. */
const change = <C extends 'collectives' | 'titles' | 'applications' | 'bodies'>(
  store: Store,
  collection: C,
  id: string,
  make: (tx: Transaction, doc: Collections[C]) => Promise<void>,
): Promise<void> =>
  store.transact(
    async (tx) => {
      const doc = await tx.get(collection, id);
      if (doc) await make(tx, doc);
    },
    () => true,
  );

async function moveCollective(
  tx: Transaction,
  collective: CollectiveDoc,
  from: BodyDoc,
  into: Into,
  now: string,
): Promise<void> {
  if (collective.body?.bodyId !== from._id) return;
  const body = { ...collective.body, bodyId: into.bodyId, bodyName: into.name };
  await tx.put('collectives', withBody(collective, body, 'merged', now));
  const { _id: collectiveId } = collective;
  const about = { collectiveId, at: now, name: into.name, title: from.name };
  await addNews(tx, 'bodyChanged', `${collectiveId}.${now}`, [leaderOffice(collectiveId)], about);
}

/** An application that is decided keeps the name of the body that signed it; the officers of the new one read it. */
async function moveFile(tx: Transaction, file: ApplicationDoc, from: string, into: Into): Promise<void> {
  const { bodyId, name: bodyName } = into;
  await tx.put('applications', { ...file, bodyId, ...(isDecided(file.state) ? {} : { bodyName }) });
  const held = await tx.get('todos', todoIdOf('reviewFile', file._id, officeAddress('body', from)));
  if (!held) return;
  const { collectiveId, at, name, title } = held;
  await tx.remove('todos', held._id);
  const rest = { collectiveId, at, name, title, applicationId: file._id };
  await tx.put('todos', todoFor('reviewFile', file._id, officeAddress('body', bodyId), rest));
}
