import type { TitlePage, TitleView } from '../../../core/contract/title';
import type { TitleDoc } from '../../store/review-collections';

export const PAGE = 20;

const removedView = ({
  reason,
  into,
}: NonNullable<TitleDoc['removed']>): NonNullable<TitleView['removed']> => ({
  reason,
  ...(into === undefined ? {} : { into }),
});

/** Returns the view of a title in a round; the state of an earlier round is ignored. */
export const viewOfTitle = (doc: TitleDoc, round: string): TitleView => {
  const current = doc.round === round || doc.ended;
  return {
    titleId: doc._id,
    name: doc.name,
    unit: doc.unit,
    level: doc.level,
    year: doc.year,
    ...(doc.scope === undefined ? {} : { scope: doc.scope }),
    ...(doc.star === undefined ? {} : { star: doc.star }),
    ...(doc.session === undefined ? {} : { session: doc.session }),
    bodyId: doc.bodyId,
    bodyName: doc.bodyName,
    link: doc.link,
    collectiveName: doc.collectiveName,
    ...(doc.link === 'linked' && doc.collectiveId !== null ? { collectiveId: doc.collectiveId } : {}),
    state: current ? doc.state : 'untouched',
    applicationId: current ? doc.applicationId : null,
    note: current ? doc.note : '',
    reviewedOn: doc.reviewedOn,
    ...(doc.until === undefined ? {} : { until: doc.until }),
    ended: doc.ended,
    ...(doc.removed ? { removed: removedView(doc.removed) } : {}),
    version: doc.version,
  };
};

/** Cuts a page out of one document more than it shows; `cursor` is the field the list is ordered by. */
export const pageOf = (docs: readonly TitleDoc[], round: string, cursor: 'line' | 'search'): TitlePage => ({
  lines: docs.slice(0, PAGE).map((doc) => viewOfTitle(doc, round)),
  next: docs[PAGE]?.[cursor] ?? null,
});
