import type { CollectionName, CollectiveDoc } from '../../store/collections';
import type { PictureFiles } from '../../store/picture-files';
import type { FieldOf, Query, Store } from '../../store/store';

/** Limits the work of a tick; the rest is due at the next. */
const COLLECTIVES_PER_TICK = 1;
const DOCS_PER_TICK = 2000;
const PAGE = 100;

/** Collections whose documents name their collective; those of a district stay: what it was handed, and its titles. */
export const ERASED_COLLECTIONS = [
  ...(['rosterKeys', 'invitations', 'joins', 'seatCodes', 'seatMoves', 'seatLogs', 'rescues'] as const),
  ...(['privateReads', 'cards', 'cardVersions', 'nodes', 'todos', 'voteKeys', 'documentJobs'] as const),
  'broughtCards',
  'nodeNotes',
  ...(['showcasePages', 'showcaseShares', 'papers', 'paperVersions', 'posts', 'sheets', 'issues'] as const),
  ...(['wallLinks', 'objections', 'helpTasks', 'cheers', 'sprints', 'jobs', 'pictures', 'deeds'] as const),
  ...(['houseLinks', 'dossiers', 'dossierVersions', 'deedsTexts', 'notices', 'rounds', 'seats'] as const),
] satisfies readonly CollectionName[];
/** Collections with one document under the id of the collective. */
const BY_ID = ['goalExamples', 'voteDesks', 'walls', 'signs', 'rhythms'] as const;
const OF_VOTES = ['slotPieces', 'mixPieces', 'boardPieces'] as const;

interface EraseDeps {
  readonly store: Store;
  readonly now: string;
  readonly pictures: Pick<PictureFiles, 'remove'>;
}

/** Erases the collectives that were dissolved `DISSOLVED_DAYS` ago; what a tick leaves, the next one goes on with. */
export async function eraseCollectives(deps: EraseDeps): Promise<void> {
  const { store, now } = deps;
  const due = await store.find(
    'collectives',
    { goneAt: { below: `${now}~` } },
    { order: ['goneAt', 'asc'], limit: COLLECTIVES_PER_TICK },
  );
  for (const collective of due) await eraseCollective(deps, collective);
}

async function eraseCollective(deps: EraseDeps, { _id: collectiveId }: CollectiveDoc): Promise<void> {
  const { store } = deps;
  const left = { docs: DOCS_PER_TICK };
  const votes = await store.find('rounds', { collectiveId }, { limit: PAGE, fields: ['voteId'] });
  for (const { voteId } of votes)
    if (voteId !== null) {
      await removeAll(deps, 'slots', { voteId }, left);
      for (const pieces of OF_VOTES) await removeAll(deps, pieces, { of: voteId }, left);
    }
  for (const collection of ERASED_COLLECTIONS)
    await removeAll(deps, collection, { collectiveId } as Query<typeof collection>, left);
  await removeAll(deps, 'houses', { enteredBy: collectiveId }, left, async (houseId) => {
    const paired = await store.find('deeds', { houseId, kind: 'pairing' } as never, { limit: 1 });
    return paired.length === 0;
  });
  await forgetOrigin(deps, collectiveId);
  if (left.docs <= 0) return;
  const people = await store.find('people', { 'dissolved.collectiveId': collectiveId } as never, {
    limit: PAGE,
  });
  for (const { _id: openid } of people)
    await store.transact(
      async (tx) => {
        const person = await tx.get('people', openid);
        const dissolved = person?.dissolved?.filter((one) => one.collectiveId !== collectiveId);
        if (person && dissolved) await tx.put('people', { ...person, dissolved });
      },
      () => true,
    );
  if (people.length === PAGE) return;
  await store.transact(
    async (tx) => {
      for (const collection of BY_ID) await tx.remove(collection, collectiveId);
      await tx.remove('collectives', collectiveId);
    },
    () => true,
  );
}

/** Cards that went along to other collectives stay, without what leads back here: whose words came along too. */
async function forgetOrigin({ store }: Pick<EraseDeps, 'store'>, collectiveId: string): Promise<void> {
  const found = await store.find('broughtCards', { fromCollectiveId: collectiveId }, { limit: PAGE });
  for (const { _id } of found)
    await store.transact(
      async (tx) => {
        const doc = await tx.get('broughtCards', _id);
        if (!doc) return;
        const nodes = doc.nodes.map((node) => ({
          ...node,
          words: node.words.map((word) => ({ ...word, seatId: '', name: '' })),
        }));
        await tx.put('broughtCards', { ...doc, of: _id, fromCollectiveId: '', nodes });
      },
      () => true,
    );
  if (found.length === PAGE) await forgetOrigin({ store }, collectiveId);
}

/** Removes the documents that a query finds, with their files, as long as the tick has room. */
async function removeAll<C extends CollectionName>(
  { store, pictures }: EraseDeps,
  collection: C,
  query: Query<C>,
  left: { docs: number },
  mayGo: (id: string) => Promise<boolean> = () => Promise.resolve(true),
): Promise<void> {
  let passed = 0;
  while (left.docs > 0) {
    const found = await store.find(collection, query, {
      ...{ order: ['_id' as FieldOf<never>, 'asc'] as never, limit: PAGE, skip: passed },
    });
    if (found.length === 0) return;
    const gone: string[] = [];
    for (const doc of found) if (await mayGo(doc._id)) gone.push(doc._id);
    passed += found.length - gone.length;
    for (const doc of found) {
      const files = filesOf(doc);
      if (files.length > 0) await pictures.remove(files);
    }
    await store.transact(
      async (tx) => {
        for (const id of gone) await tx.remove(collection, id);
      },
      () => true,
    );
    left.docs -= gone.length;
  }
}

/** The files of a picture or of a printed document. */
function filesOf(doc: object): string[] {
  const { fileId, waste, file } = doc as {
    readonly fileId?: string | null;
    readonly waste?: readonly string[];
    readonly file?: { readonly id: string } | null;
  };
  return [...(waste ?? []), ...(typeof fileId === 'string' ? [fileId] : []), ...(file ? [file.id] : [])];
}
