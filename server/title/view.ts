import type { TitlePage, TitleView } from '../../core/contract/title';
import type { TitleDoc } from '../store/review-collections';

export const PAGE = 20;

/** Shows a title as it stands in a round: what an earlier one did is over. */
export const viewOfTitle = (doc: TitleDoc, round: string): TitleView => {
  const current = doc.round === round || doc.ended;
  return {
    titleId: doc._id,
    name: doc.name,
    unit: doc.unit,
    level: doc.level,
    year: doc.year,
    bodyId: doc.bodyId,
    bodyName: doc.bodyName,
    link: doc.link,
    collectiveName: doc.collectiveName,
    state: current ? doc.state : 'untouched',
    applicationId: current ? doc.applicationId : null,
    note: current ? doc.note : '',
    reviewedOn: doc.reviewedOn,
    ended: doc.ended,
    version: doc.version,
  };
};

/** Cuts a page out of one document more than it holds; `cursor` is the field the list goes by. */
export const pageOf = (docs: readonly TitleDoc[], round: string, cursor: 'line' | 'search'): TitlePage => ({
  lines: docs.slice(0, PAGE).map((doc) => viewOfTitle(doc, round)),
  next: docs[PAGE]?.[cursor] ?? null,
});
