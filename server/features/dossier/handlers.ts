import type { FieldView, FormView } from '../../../core/contract/dossier';
import { accept, refuse } from '../../../core/contract/result';
import type { Answer } from '../../../core/domain/dossier';
import { NO_ENTRIES } from '../../../core/domain/dossier';
import { DECLARATION_TEXTS } from '../../../core/domain/forms/declarations';
import { missingFormItems, missingPaperItems } from '../../../core/domain/forms/missing';
import type { Handlers } from '../../rpc/handler';
import { achievementLength } from './achievement-length';
import { formsOf } from './facts';
import { fillPaper, latestPairing } from './fill';
import { viewOfFrozen } from './gather';
import { readOffers } from './offers';
import { pairingValues, recordValues } from './record-values';
import { activitiesOf, readHouses, readSources } from './sources';
import { paperTitle } from './paper-labels';
import { currentFileOf, dossierOf } from '../../store/current-file';
import { fileUnderNotice } from '../../store/notice';

const NO_ANSWER: Answer = { points: null, text: '', links: [] };

export const dossierHandlers: Handlers<
  'dossier.open' | 'dossier.form' | 'dossier.offers' | 'dossier.evidence' | 'dossier.frozen'
> = {
  'dossier.open': async ({ db }, _input, { collectiveId, seat }) => {
    const sources = await readSources(db, collectiveId);
    if (!sources) return refuse('not-found');
    const { collective, dossier, notice } = sources;
    const forms = formsOf(notice);
    const houses = await readHouses(db, sources.deeds);
    const entries = dossier ?? NO_ENTRIES;
    const latest = latestPairing(sources);
    const values = {
      ...recordValues(sources),
      ...pairingValues(latest, houses.get(latest?.houseId ?? '')),
    };
    const { from, to } = achievementLength(notice);
    return accept({
      name: collective.name,
      label: collective.cycle.label,
      leader: seat.leader,
      version: dossier?.version ?? 0,
      papers: forms.documents.map((kind) => {
        const lacks = missingPaperItems(forms, kind, entries, values);
        return {
          ...{ kind, title: paperTitle(kind), complete: lacks.length === 0 },
          lacks: seat.leader ? lacks : [],
        };
      }),
      annexes: forms.evidence.length + forms.declarations.length + entries.evidence.length > 0,
      deedsCount: entries.deeds?.count ?? 0,
      deedsFrom: from,
      deedsTo: to,
      frozen: dossier?.frozen ?? 0,
    });
  },

  'dossier.form': async ({ db }, { paper, pairingId }, { collectiveId }) => {
    const sources = await readSources(db, collectiveId);
    if (!sources) return refuse('not-found');
    const forms = formsOf(sources.notice);
    // A paper that the notice does not ask for is none.
    if (!forms.documents.includes(paper)) return refuse('not-found');
    const pairings = activitiesOf(sources.deeds, 'pairing');
    const chosen = pairingId ? pairings.find(({ _id }) => _id === pairingId) : latestPairing(sources);
    if (pairingId && !chosen) return refuse('not-found');
    const houses = paper === 'agreement' ? await readHouses(db, sources.deeds) : new Map();
    const values = { ...recordValues(sources), ...pairingValues(chosen, houses.get(chosen?.houseId ?? '')) };
    const entries = sources.dossier ?? NO_ENTRIES;
    const spec = forms.forms[paper];
    const filled = fillPaper(sources, paper, values);
    const view: FormView = {
      kind: paper,
      title: spec.title,
      example: spec.example,
      version: sources.dossier?.version ?? 0,
      sections: spec.sections.map(({ title, fields }, at) => ({
        title,
        fields: fields.map((field, index): FieldView => ({
          ...field,
          value: filled.sections[at]?.rows[index]?.value ?? '',
          ...(entries.carried?.typed.includes(field.key) ? { carried: true as const } : {}),
        })),
      })),
      lists: paper === 'selfAssessment' ? [] : filled.lists,
      items:
        paper === 'selfAssessment'
          ? forms.items.map((item) => ({
              ...item,
              answer: entries.answers[item.id] ?? NO_ANSWER,
              ...(entries.carried?.answers.includes(item.id) ? { carried: true as const } : {}),
            }))
          : [],
      lacks: missingFormItems(forms, paper, entries, values),
      pairings:
        paper === 'agreement'
          ? pairings.map(({ _id, houseName, on }) => ({ pairingId: _id, houseName: `${houseName} ${on}` }))
          : [],
    };
    return accept(view);
  },

  'dossier.offers': async ({ db }, { kinds }, { collectiveId }) => {
    const sources = await readSources(db, collectiveId);
    return sources ? accept({ offers: await readOffers(db, sources, kinds) }) : refuse('not-found');
  },

  'dossier.evidence': async ({ db }, _input, { collectiveId }) => {
    const collective = await db.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    const { file, notice } = await fileUnderNotice(db, collective);
    const dossier = await dossierOf(db, file);
    const { evidence, declarations, pastDeclarations = [], carried } = dossier ?? NO_ENTRIES;
    const asked = formsOf(notice);
    return accept({
      version: dossier?.version ?? 0,
      entries: evidence,
      declarations,
      past: pastDeclarations,
      ...(carried ? { carried: carried.evidence } : {}),
      texts: DECLARATION_TEXTS,
      asked: { evidence: asked.evidence, declarations: asked.declarations },
    });
  },

  'dossier.frozen': async ({ db }, { n, fileId }, { collectiveId }) => {
    const collective = await db.get('collectives', collectiveId);
    const id = collective && `${fileId ?? (await currentFileOf(db, collective)).id}.${n}`;
    const doc = id ? await db.get('dossierVersions', id) : null;
    return doc?.collectiveId === collectiveId ? accept(viewOfFrozen(doc)) : refuse('not-found');
  },
};
