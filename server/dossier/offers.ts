import type { EvidenceEntry, EvidenceLink, LinkKind } from '../../core/domain/dossier';
import { dayOfInstant } from '../../core/domain/month-day';
import { dayOnPaper, monthOnPaper } from '../documents/words';
import type { DeedDoc } from '../store/honour-collections';
import type { Snapshot } from '../store/store';
import type { Sources } from './sources';
import { deedsOf } from './sources';
import { CARE_ON_PAPER, EVIDENCE_ON_PAPER, SESSIONS_ON_PAPER } from './words';

const ISSUES_MAX = 200;
const ROUNDS_MAX = 60;
const PAGES_MAX = 1000;

const dayOf = (instant: string): string => dayOfInstant(Date.parse(instant));

const DEED_TITLES: { readonly [K in DeedDoc['kind']]: (deed: Extract<DeedDoc, { kind: K }>) => string } = {
  session: (deed) =>
    `${deed.theme}（${SESSIONS_ON_PAPER[deed.sessionKind]}，${deed.attendeeSeatIds.length} 人${deed.confirmed ? '，对方已确认' : ''}）`,
  innovation: (deed) => deed.text.title,
  contest: (deed) => deed.title,
  // Nobody who was helped is named, not even by initials: the file goes to others.
  care: (deed) => `关爱${CARE_ON_PAPER[deed.careKind]}`,
  welfare: (deed) => deed.title,
  pairing: (deed) => `与${deed.houseName}结对（至${dayOnPaper(deed.endedOn ?? deed.until)}）`,
};

const DEED_KINDS = ['session', 'innovation', 'contest', 'care', 'welfare', 'pairing'] as const;

const linkOfDeed = (deed: DeedDoc): EvidenceLink => ({
  kind: deed.kind,
  id: deed._id,
  title: (DEED_TITLES[deed.kind] as (deed: DeedDoc) => string)(deed),
  on: deed.on,
});

const linkOfEntry = ({ id, kind, title, on }: EvidenceEntry): EvidenceLink => ({
  ...{ kind: 'evidence', id, on },
  title: `${EVIDENCE_ON_PAPER[kind]}：${title}`,
});

type Find = (db: Snapshot, sources: Sources) => Promise<EvidenceLink[]>;

/** What must be looked up; one operation each. */
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
              title: `公示第 ${issue.no} 期（${monthOnPaper(issue.month)}）`,
              on: dayOf(issue.frozenAt),
            },
          ]
        : [],
    );
  },
  // The aggregate only, and only of a vote whose result hangs out.
  vote: async (db, { collective: { _id: collectiveId } }) => {
    const rounds = await db.find(
      'rounds',
      { collectiveId },
      { order: ['createdAt', 'desc'], limit: ROUNDS_MAX, fields: ['title', 'state', 'boardAt'] },
    );
    return rounds
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

/** Lists what may be linked of the kinds asked for, the newest first; looks up only what it must. */
export async function readOffers(
  db: Snapshot,
  sources: Sources,
  kinds: readonly LinkKind[],
): Promise<EvidenceLink[]> {
  const { collective, members, deeds, dossier } = sources;
  const wants = new Set(kinds);
  const found = await Promise.all([...wants].flatMap((kind) => FINDS[kind]?.(db, sources) ?? []));
  const cards = members.filter(({ cardState }) => cardState === 'active').length;
  const links: EvidenceLink[] = [
    ...DEED_KINDS.filter((kind) => wants.has(kind)).flatMap((kind) =>
      (deedsOf(deeds, kind) as DeedDoc[]).map(linkOfDeed),
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

/** Finds links among what is offered; null when one of them is not there. */
export function pickLinks(
  offers: readonly EvidenceLink[],
  wanted: readonly { readonly kind: LinkKind; readonly id: string }[],
): EvidenceLink[] | null {
  const links = wanted.map(({ kind, id }) => offers.find((one) => one.kind === kind && one.id === id));
  return links.every((link): link is EvidenceLink => link !== undefined) ? links : null;
}
