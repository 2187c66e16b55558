import { cardStateIn } from '../../store/card-state';
import type { EvidenceEntry, EvidenceLink, LinkKind } from '../../../core/domain/dossier';
import { dayOfInstant } from '../../../core/domain/month-day';
import { CARE_KIND_LABELS } from '../../../core/labels/care';
import { EVIDENCE_KIND_LABELS } from '../../../core/labels/dossier';
import { issueName } from '../../../core/labels/wall-issue';
import { SESSION_KIND_LABELS } from '../../../core/labels/volunteer-session';
import { formatDay, formatMonth } from '../../print/print-format';
import type { ActivityDoc } from '../../store/honour-collections';
import type { Snapshot } from '../../store/store';
import type { Sources } from './sources';
import { countedActivities } from './counted-evidence';
import { activitiesOf } from './sources';

const ISSUES_MAX = 200;
const VOTES_MAX = 60;
const PAGES_MAX = 1000;

const dayOf = (instant: string): string => dayOfInstant(Date.parse(instant));

const ACTIVITY_TITLES: {
  readonly [K in ActivityDoc['kind']]: (activity: Extract<ActivityDoc, { kind: K }>) => string;
} = {
  session: (activity) =>
    `${activity.theme}（${SESSION_KIND_LABELS[activity.sessionKind]}，${activity.attendeeSeatIds.length} 人${activity.confirmed ? '，对方已确认' : ''}）`,
  innovation: (activity) => activity.text.title,
  contest: (activity) => activity.title,
  // The dossier goes to third parties: nobody who was helped is identified, not even by initials.
  care: (activity) => `关爱${CARE_KIND_LABELS[activity.careKind]}`,
  welfare: (activity) => activity.title,
  pairing: (activity) => `与${activity.houseName}结对（至${formatDay(activity.endedOn ?? activity.until)}）`,
};

const ACTIVITY_KINDS = ['session', 'innovation', 'contest', 'care', 'welfare', 'pairing'] as const;

export const linkOfActivity = (activity: ActivityDoc): EvidenceLink => ({
  kind: activity.kind,
  id: activity._id,
  title: (ACTIVITY_TITLES[activity.kind] as (activity: ActivityDoc) => string)(activity),
  on: activity.on,
});

const linkOfEntry = ({ id, kind, title, on }: EvidenceEntry): EvidenceLink => ({
  ...{ kind: 'evidence', id, on },
  title: `${EVIDENCE_KIND_LABELS[kind]}：${title}`,
});

type Find = (db: Snapshot, sources: Sources) => Promise<EvidenceLink[]>;

/** The link kinds that need a query of their own; one operation each. */
const FINDS: { readonly [K in LinkKind]?: Find } = {
  issue: async (db, { collective: { _id: collectiveId, cycle } }) => {
    const issues = await db.find(
      'issues',
      { collectiveId },
      { order: ['no', 'desc'], limit: ISSUES_MAX, fields: ['no', 'issue'] },
    );
    return issues.flatMap(({ _id: id, issue }) =>
      issue && cycle.from <= issue.month && issue.month <= cycle.to
        ? [
            {
              kind: 'issue',
              id,
              title: `公示${issueName(issue)}（${formatMonth(issue.month)}）`,
              on: dayOf(issue.frozenAt),
            },
          ]
        : [],
    );
  },
  // Only the aggregate, and only of a vote whose result is published.
  vote: async (db, { collective: { _id: collectiveId } }) => {
    const votes = await db.find(
      'rounds',
      { collectiveId },
      { order: ['createdAt', 'desc'], limit: VOTES_MAX, fields: ['title', 'state', 'boardAt'] },
    );
    return votes
      .filter(({ state }) => state === 'board' || state === 'archived')
      .map(({ _id: id, title, boardAt }) => ({
        ...{ kind: 'vote', id, title: `${title}（无记名，只记汇总）`, on: boardAt ? dayOf(boardAt) : '' },
      }));
  },
  showcase: async (db, { collective: { _id: collectiveId, cycle } }) => {
    const pages = await db.find(
      'showcasePages',
      { collectiveId, cycleLabel: cycle.label },
      { limit: PAGES_MAX, fields: ['hidden', 'items', 'updatedAt'] },
    );
    const shown = pages.filter((page) => !page.hidden && page.items.length > 0);
    const last = shown
      .map(({ updatedAt }) => updatedAt)
      .sort()
      .pop();
    return last === undefined
      ? []
      : [{ kind: 'showcase', id: cycle.label, title: `初心展示（${shown.length} 人）`, on: dayOf(last) }];
  },
  paper: async (db, { collective: { _id: collectiveId, cycle } }) => {
    const paper = await db.get('papers', `${collectiveId}.${cycle.label}`);
    return paper && paper.version > 0
      ? [{ kind: 'paper', id: cycle.label, title: `经验交流材料（第 ${paper.version} 稿）`, on: '' }]
      : [];
  },
};

/** Lists the records that may be linked, newest first; queries only the requested kinds. */
export async function readOffers(
  db: Snapshot,
  sources: Sources,
  kinds: readonly LinkKind[],
): Promise<EvidenceLink[]> {
  const { collective, members, deeds: activities, dossier } = sources;
  const wants = new Set(kinds);
  const found = await Promise.all([...wants].flatMap((kind) => FINDS[kind]?.(db, sources) ?? []));
  const counted = countedActivities(activities);
  const cards = wants.has('cards') ? await countCards(db, sources) : 0;
  const links: EvidenceLink[] = [
    ...ACTIVITY_KINDS.filter((kind) => wants.has(kind)).flatMap((kind) =>
      (activitiesOf(counted, kind) as ActivityDoc[]).map(linkOfActivity),
    ),
    ...found.flat(),
    ...(dossier?.evidence ?? []).map(linkOfEntry),
    { kind: 'roster', id: collective._id, title: `花名册（${members.length} 人）`, on: '' },
    ...(cards === 0
      ? []
      : [
          {
            ...{ kind: 'cards' as const, id: collective.cycle.label, on: '' },
            title: `成长计划卡（${cards} 人已提交）`,
          },
        ]),
  ];
  return links.filter(({ kind }) => wants.has(kind)).sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

/** Counts the members with a submitted card of the file's cycle; seats tell of the newest card only. */
async function countCards(db: Snapshot, { collective, members }: Sources): Promise<number> {
  const { _id: collectiveId, cycle, cycles = [] } = collective;
  if (!cycles.some(({ label }) => label === cycle.label))
    return members.filter((seat) => cardStateIn(collective, seat) === 'active').length;
  const cards = await db.find(
    'cards',
    { collectiveId, ...({ 'cycle.label': cycle.label } as object) },
    { limit: PAGES_MAX, fields: ['seatId', 'state', 'hidden'] },
  );
  const held = new Set(
    cards.filter(({ state, hidden }) => state === 'active' && !hidden).map(({ seatId }) => seatId),
  );
  return members.filter(({ _id }) => held.has(_id)).length;
}

/** Finds the wanted links among the offers; null when one is not offered. */
export function pickLinks(
  offers: readonly EvidenceLink[],
  wanted: readonly { readonly kind: LinkKind; readonly id: string }[],
): EvidenceLink[] | null {
  const links = wanted.map(({ kind, id }) => offers.find((one) => one.kind === kind && one.id === id));
  return links.every((link): link is EvidenceLink => link !== undefined) ? links : null;
}
