import type {
  ExperiencePaperText,
  ExperiencePaperVersionView,
} from '../../../core/contract/experience-paper';
import { accept, refuse } from '../../../core/contract/result';
import { collectFacts } from '../../../core/domain/experience-paper-facts';
import { wordCount } from '../../../core/domain/word-count';
import type { Handlers } from '../../rpc/handler';
import { readExperienceRecord } from './record';
import { draftOf, sentenceOf } from './queries';
import { openingOf } from '../showcase/queries';
import type { ExperiencePaperVersionDoc } from '../../store/collections';

const VERSIONS_SHOWN = 30;

const paperIdOf = (collectiveId: string, cycleLabel: string): string => `${collectiveId}.${cycleLabel}`;

const countWords = (text: ExperiencePaperText): number =>
  wordCount([text.background, text.method, text.effect, text.feeling].join('\n'));

const viewOf = (doc: ExperiencePaperVersionDoc): ExperiencePaperVersionView => ({
  version: doc.version,
  at: doc.at,
  by: doc.by,
  words: countWords(doc.text),
});

export const experiencePaperHandlers: Handlers<'paper.open' | 'paper.save' | 'paper.version'> = {
  'paper.open': async ({ db, now }, _input, { collectiveId, seat }) => {
    const record = await readExperienceRecord(db, { ...seat, collectiveId });
    if (!record) return refuse('not-found');
    const { collective } = record;
    const versions = await db.find(
      'paperVersions',
      { paperId: paperIdOf(collectiveId, collective.cycle.label) },
      { order: ['version', 'desc'], limit: VERSIONS_SHOWN },
    );
    const facts = collectFacts(record.paper);
    return accept({
      name: collective.name,
      version: versions[0]?.version ?? 0,
      text: versions[0]?.text ?? null,
      draft: draftOf(facts),
      facts: facts.map((fact) => ({
        id: fact.id,
        section: fact.section,
        text: sentenceOf(fact),
        sources: fact.sources,
        ...(fact.kind === 'issue' && { no: fact.no }),
      })),
      pagesOpen: openingOf(record.opening, collective.cycle, now).open,
      versions: versions.map(viewOf),
    });
  },

  'paper.save': async ({ tx, now }, input, { collectiveId, seat }) => {
    const collective = await tx.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    const paperId = paperIdOf(collectiveId, collective.cycle.label);
    const paper = await tx.get('papers', paperId);
    if ((paper?.version ?? 0) !== input.baseVersion)
      return refuse('stale-version', {
        current: (await latest(tx, paperId, paper?.version ?? 0))?.text ?? null,
      });
    const version = input.baseVersion + 1;
    await tx.put('papers', { _id: paperId, collectiveId, version });
    await tx.add('paperVersions', [
      {
        _id: `${paperId}.${version}`,
        collectiveId,
        paperId,
        version,
        at: now,
        by: seat.name,
        text: input.text,
      },
    ]);
    return accept({ version });
  },

  'paper.version': async ({ db }, input, { collectiveId }) => {
    const collective = await db.get('collectives', collectiveId);
    const doc =
      collective &&
      (await latest(db, paperIdOf(collectiveId, input.label ?? collective.cycle.label), input.version));
    return doc ? accept({ ...viewOf(doc), text: doc.text }) : refuse('not-found');
  },
};

const latest = (
  reader: { get(collection: 'paperVersions', id: string): Promise<ExperiencePaperVersionDoc | null> },
  paperId: string,
  version: number,
): Promise<ExperiencePaperVersionDoc | null> => reader.get('paperVersions', `${paperId}.${version}`);
