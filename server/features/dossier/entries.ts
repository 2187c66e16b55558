import { ENTRIES_MAX } from '../../../core/contract/dossier';
import { accept, refuse } from '../../../core/contract/result';
import type { EvidenceLink, LinkKind } from '../../../core/domain/dossier';
import { NO_ENTRIES, withoutMarks } from '../../../core/domain/dossier';
import { ownFields } from '../../../core/domain/forms/form';
import type { WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import type { CollectiveDoc } from '../../store/collections';
import type { DossierDoc } from '../../store/dossier-collections';
import { formsOf } from './facts';
import { pickLinks, readOffers } from './offers';
import { readSources } from './sources';
import { noticeWithin } from '../../store/notice';
import type { CurrentFile } from '../../store/current-file';
import { currentFileOf, dossierOf } from '../../store/current-file';
import { dayInChina } from '../../rpc/instants';

/** Declarations taken back that are stored. */
const PAST_STORED = 60;

type Wanted = readonly { readonly kind: LinkKind; readonly id: string }[];

/** Reads the dossier for editing; null without a collective; `fresh` is false when `baseVersion` is outdated. */
export async function openDossier(
  { tx, now }: WriteContext,
  collectiveId: string,
  baseVersion: number,
): Promise<{ collective: CollectiveDoc; file: CurrentFile; dossier: DossierDoc; fresh: boolean } | null> {
  const collective = await tx.get('collectives', collectiveId);
  if (!collective) return null;
  const file = await currentFileOf(tx, collective);
  const { id: _id } = file;
  const held = await dossierOf(tx, file);
  const dossier = held ?? { _id, collectiveId, ...NO_ENTRIES, version: 0, frozen: 0, updatedAt: now };
  return { collective, file, dossier, fresh: dossier.version === baseVersion };
}

type Changed = Parameters<typeof accept<{ version: number }>>[0];

/** Saves a changed dossier as its next version. */
export async function saveDossier(
  { tx, now }: WriteContext,
  dossier: DossierDoc,
  change: Partial<DossierDoc>,
): Promise<Changed> {
  const version = dossier.version + 1;
  await tx.put('dossiers', { ...dossier, ...change, version, updatedAt: now });
  return { version };
}

/** Returns the chosen links with their current titles; null when one no longer exists. */
async function linksOf(
  { outside }: WriteContext,
  collectiveId: string,
  wanted: Wanted,
): Promise<EvidenceLink[] | null> {
  if (wanted.length === 0) return [];
  const sources = await readSources(outside, collectiveId);
  const kinds = [...new Set(wanted.map(({ kind }) => kind))];
  return sources && pickLinks(await readOffers(outside, sources, kinds), wanted);
}

const stale = ({ version }: DossierDoc) => refuse('stale-version', { current: { version } });

export const dossierEntryHandlers: Handlers<
  'dossier.fill' | 'dossier.assess' | 'dossier.prove' | 'dossier.withdraw' | 'dossier.declare'
> = {
  'dossier.fill': async (context, { paper, values, baseVersion }, { collectiveId }) => {
    const opened = await openDossier(context, collectiveId, baseVersion);
    if (!opened) return refuse('not-found');
    const { collective, file, dossier, fresh } = opened;
    const notice = await noticeWithin(context.tx, collective, file);
    // Which form a shared field is typed on depends on the notice, which the schema does not know.
    const own = ownFields(formsOf(notice).forms[paper]).map(({ key }) => key);
    const foreign = Object.keys(values).filter((key) => !own.includes(key));
    if (foreign.length > 0)
      return refuse('bad-input', {
        fields: foreign.map((key) => ({ path: `values.${key}`, problem: 'not-a-field' })),
      });
    if (!fresh) return stale(dossier);
    return accept(
      await saveDossier(context, dossier, {
        typed: { ...dossier.typed, ...values },
        ...withoutMarks(dossier, 'typed', Object.keys(values)),
      }),
    );
  },

  'dossier.assess': async (context, input, { collectiveId }) => {
    const { itemId, points, text, baseVersion } = input;
    const links = await linksOf(context, collectiveId, input.links);
    const opened = await openDossier(context, collectiveId, baseVersion);
    if (!opened) return refuse('not-found');
    const { collective, file, dossier, fresh } = opened;
    const { items } = formsOf(await noticeWithin(context.tx, collective, file));
    const item = items.find(({ id }) => id === itemId);
    if (!item) return refuse('bad-input', { fields: [{ path: 'itemId', problem: 'not-an-item' }] });
    if ((points ?? 0) > item.weight)
      return refuse('bad-input', { fields: [{ path: 'points', problem: 'more-than-all' }] });
    if (!fresh) return stale(dossier);
    if (!links) return refuse('evidence-gone');
    const answers = { ...dossier.answers, [itemId]: { points, text, links } };
    return accept(
      await saveDossier(context, dossier, { answers, ...withoutMarks(dossier, 'answers', [itemId]) }),
    );
  },

  'dossier.prove': async (context, input, { collectiveId }) => {
    const { entryId, kind, title, on, text, baseVersion } = input;
    if (on > dayInChina(context.now)) return refuse('day-ahead');
    const links = await linksOf(context, collectiveId, input.links);
    const opened = await openDossier(context, collectiveId, baseVersion);
    if (!opened) return refuse('not-found');
    const { dossier, fresh } = opened;
    if (!fresh) return stale(dossier);
    if (!links) return refuse('evidence-gone');
    const entry = { id: entryId ?? context.newId('evidence'), kind, title, on, text, links };
    const held = dossier.evidence.findIndex(({ id }) => id === entry.id);
    if (entryId !== null && held < 0) return refuse('not-found');
    if (held < 0 && dossier.evidence.length >= ENTRIES_MAX) return refuse('too-many');
    const evidence =
      held < 0
        ? [...dossier.evidence, entry]
        : dossier.evidence.map((one, at) => (at === held ? entry : one));
    return accept(
      await saveDossier(context, dossier, { evidence, ...withoutMarks(dossier, 'evidence', [entry.id]) }),
    );
  },

  'dossier.withdraw': async (context, { entryId, baseVersion }, { collectiveId }) => {
    const opened = await openDossier(context, collectiveId, baseVersion);
    if (!opened) return refuse('not-found');
    const { dossier, fresh } = opened;
    if (!fresh) return stale(dossier);
    if (!dossier.evidence.some(({ id }) => id === entryId)) return refuse('not-found');
    const isGone = ({ kind, id }: EvidenceLink) => kind === 'evidence' && id === entryId;
    return accept(
      await saveDossier(context, dossier, {
        evidence: dossier.evidence.filter(({ id }) => id !== entryId),
        ...withoutMarks(dossier, 'evidence', [entryId]),
        // A withdrawn entry is removed as evidence from all items.
        answers: Object.fromEntries(
          Object.entries(dossier.answers).map(([item, answer]) => [
            item,
            { ...answer, links: answer.links.filter((link) => !isGone(link)) },
          ]),
        ),
      }),
    );
  },

  'dossier.declare': async (context, { kind, state, note, baseVersion }, { collectiveId, seat }) => {
    if (state === 'vetoed' && note === '') return refuse('reason-missing');
    const opened = await openDossier(context, collectiveId, baseVersion);
    if (!opened) return refuse('not-found');
    const { dossier, fresh } = opened;
    if (!fresh) return stale(dossier);
    const { [kind]: before, ...others } = dossier.declarations;
    const made = {
      ...{ seatId: seat.seatId, by: seat.name, at: context.now },
      note: state === 'vetoed' ? note : '',
    };
    const declarations = state === 'open' ? others : { ...others, [kind]: { ...made, state } };
    const past = before && { ...before, kind, takenBackAt: context.now };
    const pastDeclarations = [...(dossier.pastDeclarations ?? []), ...(past ? [past] : [])].slice(
      -PAST_STORED,
    );
    return accept(await saveDossier(context, dossier, { declarations, pastDeclarations }));
  },
};
