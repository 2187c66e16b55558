import type { EvidenceLink, FormKind } from '../../../core/domain/dossier';
import { FORM_KINDS, NO_ENTRIES } from '../../../core/domain/dossier';
import { EVIDENCE_KINDS } from '../../../core/domain/eligibility/record';
import { sessionFigures } from '../../../core/domain/eligibility/year';
import { DECLARATION_TEXTS } from '../../../core/domain/forms/declarations';
import type { FormList } from '../../../core/domain/forms/lists';
import { FORM_LISTS } from '../../../core/domain/forms/lists';
import { columnsOf } from '../../../core/domain/forms/review-forms';
import type { MissingItem } from '../../../core/domain/forms/missing';
import { missingRequiredFields, missingPaperItems } from '../../../core/domain/forms/missing';
import { shortDate } from '../../print/print-format';
import type { Day } from '../../../core/domain/month-day';
import { EVIDENCE_KIND_LABELS, LINK_KIND_LABELS } from '../../../core/labels/dossier';
import type {
  AchievementTextDoc,
  FilledDossier,
  FilledPaper,
  IndexLine,
} from '../../store/dossier-collections';
import type { HouseDoc, PairingDoc } from '../../store/honour-collections';
import { formsOf } from './facts';
import { pairingValues, recordValues } from './record-values';
import type { Sources } from './sources';
import { activitiesOf } from './sources';
import { pairingRecord, sessionRecord } from '../youth-house/queries';
import { missingItemLabel } from './paper-labels';

type Values = Record<string, string>;

const LISTS: Record<FormList, (sources: Sources) => string[][]> = {
  // A year that has not begun by the closing day is not printed; of the one that runs the closing day is stated.
  年度: ({ years, deeds: activities, basis }) =>
    years
      .filter((year) => year <= Number(basis.slice(0, 4)))
      .map((year) => {
        const last = `${year}-12-31` as Day;
        const until = last < basis ? last : basis;
        const sessions = sessionFigures(
          {
            sessions: activitiesOf(activities, 'session').map(sessionRecord),
            pairings: activitiesOf(activities, 'pairing').map(pairingRecord),
          },
          `${year}-01-01` as Day,
          until,
        ).counted;
        const counts = (['innovation', 'contest', 'care', 'welfare'] as const).map(
          (kind) =>
            activitiesOf(activities, kind).filter(
              (activity) => activity.year === year && activity.on <= until,
            ).length,
        );
        const closing = until < last ? `（截至${shortDate(until)}）` : '';
        return [`${year}${closing}`, ...[sessions, ...counts].map(String)];
      }),
  证明: ({ dossier }) =>
    EVIDENCE_KINDS.flatMap((kind) =>
      (dossier?.evidence ?? [])
        .filter((entry) => entry.kind === kind)
        .map((entry) => [EVIDENCE_KIND_LABELS[kind], entry.title, shortDate(entry.on), entry.text]),
    ),
  声明: ({ notice, dossier }) =>
    formsOf(notice).declarations.map((kind) => {
      const made = dossier?.declarations[kind];
      const state = made ? (made.state === 'declared' ? '已声明' : `不能声明：${made.note}`) : '未声明';
      return [DECLARATION_TEXTS[kind].text, state, made?.by ?? '', made ? shortDate(made.at) : ''];
    }),
  项目: ({ notice, dossier }) =>
    formsOf(notice).items.map((item, at) => {
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
  `${LINK_KIND_LABELS[kind]}：${title}${on === '' ? '' : ` ${shortDate(on)}`}`;

/** Fills one form; `about` distinguishes several agreements. */
export function fillPaper(sources: Sources, kind: FormKind, values: Values, about = ''): FilledPaper {
  const { title, sections, lists } = formsOf(sources.notice).forms[kind];
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
    lists: lists.map((name) => {
      const columns = columnsOf(name, sources.notice.preset);
      const at = columns.map((column) => (FORM_LISTS[name] as readonly string[]).indexOf(column));
      const rows = LISTS[name](sources);
      return { name, columns, rows: rows.map((row) => at.map((index) => row[index] ?? '')) };
    }),
  };
}

/** Returns the agreement shown when none is chosen: the one that ends last. */
export const latestPairing = ({ deeds: activities }: Sources): PairingDoc | undefined =>
  activitiesOf(activities, 'pairing').reduce<PairingDoc | undefined>(
    (best, one) => (best && best.until >= one.until ? best : one),
    undefined,
  );

/** Lists the evidence of every item, with titles from the current record. */
function evidenceIndex({ notice, dossier }: Sources, offers: readonly EvidenceLink[]): IndexLine[] {
  const entries = dossier ?? NO_ENTRIES;
  const of = (item: string, links: readonly EvidenceLink[]): IndexLine[] =>
    links.map((link) => {
      const now = offers.find(({ kind, id }) => kind === link.kind && id === link.id);
      const { title, on } = now ?? link;
      return { item, kind: LINK_KIND_LABELS[link.kind], title, on, found: now !== undefined };
    });
  return [
    ...formsOf(notice).items.flatMap((item) => of(item.title, entries.answers[item.id]?.links ?? [])),
    ...entries.evidence.flatMap((entry) =>
      of(`${EVIDENCE_KIND_LABELS[entry.kind]}：${entry.title}`, entry.links),
    ),
  ];
}

/** Returns the values the forms take from the record and from the agreement that ends last. */
const valuesOf = (sources: Sources, houses: ReadonlyMap<string, HouseDoc>): Values => {
  const latest = latestPairing(sources);
  return { ...recordValues(sources), ...pairingValues(latest, houses.get(latest?.houseId ?? '')) };
};

/** Lists the blank required fields that prevent submission. */
export const blanksOf = (sources: Sources, houses: ReadonlyMap<string, HouseDoc>): MissingItem[] =>
  missingRequiredFields(formsOf(sources.notice), sources.dossier ?? NO_ENTRIES, valuesOf(sources, houses));

/** Fills the whole dossier, for printing and for freezing. */
export function fillDossier(
  sources: Sources,
  more: {
    readonly houses: ReadonlyMap<string, HouseDoc>;
    readonly offers: readonly EvidenceLink[];
    readonly deeds: AchievementTextDoc | null;
  },
): FilledDossier {
  const { collective, dossier, dossierId, basis, notice } = sources;
  const entries = dossier ?? NO_ENTRIES;
  const forms = formsOf(notice);
  const isAsked = (kind: FormKind): boolean => forms.documents.includes(kind);
  const values = recordValues(sources);
  const pairings = activitiesOf(sources.deeds, 'pairing');
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
      ...FORM_KINDS.filter((kind) => kind !== 'agreement' && isAsked(kind)).map((kind) =>
        fillPaper(sources, kind, values),
      ),
      ...(isAsked('agreement') ? agreements : []),
    ],
    deeds:
      more.deeds && forms.documents.includes('deeds')
        ? { version: more.deeds.version, count: entries.deeds?.count ?? 0, text: more.deeds.text }
        : null,
    index: evidenceIndex(sources, more.offers),
    lacks: forms.documents.map((kind) => ({
      paper: kind,
      what: missingPaperItems(forms, kind, entries, all).map(({ what }) => missingItemLabel(what)),
    })),
  };
}
