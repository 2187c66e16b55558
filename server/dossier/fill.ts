import type { EvidenceLink, FormKind } from '../../core/domain/dossier';
import { FORM_KINDS, NO_ENTRIES } from '../../core/domain/dossier';
import { DECLARATION_KINDS, DOCUMENT_KINDS, EVIDENCE_KINDS } from '../../core/domain/eligibility/record';
import { sessionFigures } from '../../core/domain/eligibility/year';
import { DECLARATION_TEXTS } from '../../core/domain/forms/declarations';
import type { FormList } from '../../core/domain/forms/lists';
import { FORM_LISTS } from '../../core/domain/forms/lists';
import type { Lack } from '../../core/domain/forms/lacking';
import { blankLacks, paperLacks } from '../../core/domain/forms/lacking';
import { dayOnPaper, shortDate } from '../documents/words';
import type { Day } from '../../core/domain/month-day';
import type { DeedsTextDoc, FilledDossier, FilledPaper, IndexLine } from '../store/dossier-collections';
import type { HouseDoc, PairingDoc } from '../store/honour-collections';
import { PAPERS } from './facts';
import { pairingValues, recordValues } from './record-values';
import type { Sources } from './sources';
import { deedsOf } from './sources';
import { pairingRecord, sessionRecord } from '../youth-house/deeds';
import { EVIDENCE_ON_PAPER, LINKS_ON_PAPER, lackOnPaper } from './words';

type Values = Record<string, string>;

const LISTS: Record<FormList, (sources: Sources) => string[][]> = {
  年度: ({ years, deeds }) =>
    years.map((year) => [
      String(year),
      String(
        sessionFigures(
          {
            sessions: deedsOf(deeds, 'session').map(sessionRecord),
            pairings: deedsOf(deeds, 'pairing').map(pairingRecord),
          },
          `${year}-01-01` as Day,
          `${year}-12-31` as Day,
        ).counted,
      ),
      ...(['innovation', 'contest', 'care', 'welfare'] as const).map((kind) =>
        String(deedsOf(deeds, kind).filter((deed) => deed.year === year).length),
      ),
    ]),
  证明: ({ dossier }) =>
    EVIDENCE_KINDS.flatMap((kind) =>
      (dossier?.evidence ?? [])
        .filter((entry) => entry.kind === kind)
        .map((entry) => [EVIDENCE_ON_PAPER[kind], entry.title, shortDate(entry.on), entry.text]),
    ),
  声明: ({ dossier }) =>
    DECLARATION_KINDS.map((kind) => {
      const made = dossier?.declarations[kind];
      const state = made ? (made.state === 'declared' ? '已声明' : `不能声明：${made.note}`) : '未声明';
      return [DECLARATION_TEXTS[kind].text, state, made?.by ?? '', made ? dayOnPaper(made.at) : ''];
    }),
  项目: ({ dossier }) =>
    PAPERS.items.map((item, at) => {
      const answer = dossier?.answers[item.id];
      return [
        String(at + 1),
        item.group,
        item.title,
        String(item.weight),
        answer?.points == null ? '' : String(answer.points),
        answer?.text ?? '',
        (answer?.links ?? []).map(formatLink).join('\n'),
      ];
    }),
};

const formatLink = ({ kind, title, on }: EvidenceLink): string =>
  `${LINKS_ON_PAPER[kind]}：${title}${on === '' ? '' : ` ${shortDate(on)}`}`;

/** Fills one form; `about` tells several agreements apart. */
export function fillPaper(sources: Sources, kind: FormKind, values: Values, about = ''): FilledPaper {
  const { title, sections, lists } = PAPERS.forms[kind];
  const typed = (sources.dossier ?? NO_ENTRIES).typed;
  return {
    kind,
    title,
    about,
    sections: sections.map((section) => ({
      title: section.title,
      rows: section.fields.map(({ key, label, source }) => ({
        label,
        value: (source === 'record' ? values[key] : typed[key]) ?? '',
      })),
    })),
    lists: lists.map((name) => ({ name, columns: [...FORM_LISTS[name]], rows: LISTS[name](sources) })),
  };
}

/** Gives the agreement that a form shows when none is named: the one that ends last. */
export const latestPairing = ({ deeds }: Sources): PairingDoc | undefined =>
  deedsOf(deeds, 'pairing').reduce<PairingDoc | undefined>(
    (best, one) => (best && best.until >= one.until ? best : one),
    undefined,
  );

/** Lays out the evidence of every item, each looked up in the record as it is now. */
export function evidenceIndex({ dossier }: Sources, offers: readonly EvidenceLink[]): IndexLine[] {
  const entries = dossier ?? NO_ENTRIES;
  const of = (item: string, links: readonly EvidenceLink[]): IndexLine[] =>
    links.map((link) => {
      const now = offers.find(({ kind, id }) => kind === link.kind && id === link.id);
      const { title, on } = now ?? link;
      return { item, kind: LINKS_ON_PAPER[link.kind], title, on, found: now !== undefined };
    });
  return [
    ...PAPERS.items.flatMap((item) => of(item.title, entries.answers[item.id]?.links ?? [])),
    ...entries.evidence.flatMap((entry) =>
      of(`${EVIDENCE_ON_PAPER[entry.kind]}：${entry.title}`, entry.links),
    ),
  ];
}

/** Says what the forms take from the record and, of several agreements, from the one that ends last. */
const valuesOf = (sources: Sources, houses: ReadonlyMap<string, HouseDoc>): Values => {
  const latest = latestPairing(sources);
  return { ...recordValues(sources), ...pairingValues(latest, houses.get(latest?.houseId ?? '')) };
};

/** Lists what stands blank on the forms and keeps the file from being handed in. */
export const blanksOf = (sources: Sources, houses: ReadonlyMap<string, HouseDoc>): Lack[] =>
  blankLacks(PAPERS, sources.dossier ?? NO_ENTRIES, valuesOf(sources, houses));

/** Fills the whole file: what is printed, and what is frozen when it is handed in. */
export function fillDossier(
  sources: Sources,
  more: {
    readonly houses: ReadonlyMap<string, HouseDoc>;
    readonly offers: readonly EvidenceLink[];
    readonly deeds: DeedsTextDoc | null;
  },
): FilledDossier {
  const { collective, dossier, dossierId, basis } = sources;
  const entries = dossier ?? NO_ENTRIES;
  const values = recordValues(sources);
  const pairings = deedsOf(sources.deeds, 'pairing');
  const agreements = (pairings.length > 0 ? pairings : [undefined]).map((pairing) =>
    fillPaper(
      sources,
      'agreement',
      { ...values, ...pairingValues(pairing, more.houses.get(pairing?.houseId ?? '')) },
      pairing ? `${pairing.houseName} ${pairing.on}` : '',
    ),
  );
  const all = valuesOf(sources, more.houses);
  return {
    dossierId,
    dossierVersion: dossier?.version ?? 0,
    name: collective.name,
    unit: collective.unit,
    label: collective.cycle.label,
    basis,
    papers: [
      ...FORM_KINDS.filter((kind) => kind !== 'agreement').map((kind) => fillPaper(sources, kind, values)),
      ...agreements,
    ],
    deeds: more.deeds
      ? { version: more.deeds.version, count: entries.deeds?.count ?? 0, text: more.deeds.text }
      : null,
    index: evidenceIndex(sources, more.offers),
    lacks: DOCUMENT_KINDS.map((kind) => ({
      paper: kind,
      what: paperLacks(PAPERS, kind, entries, all).map(({ what }) => lackOnPaper(what)),
    })),
  };
}
