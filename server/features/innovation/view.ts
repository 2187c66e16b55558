import type { InnovationView } from '../../../core/contract/innovation';
import { dayOfInstant, type Day } from '../../../core/domain/month-day';
import { revisitStandings } from '../../../core/domain/revisit';
import type { PictureFiles } from '../../store/picture-files';
import { ownViews, shownViews } from '../picture/queries';
import type { Subjects } from '../../rpc/targets';

/** Returns the view of an innovation for one reader. */
export async function viewOf(
  { innovation, seat, roles }: Subjects['innovation'],
  now: string,
  files: PictureFiles,
): Promise<InnovationView> {
  const today = dayOfInstant(Date.parse(now));
  const you = {
    author: roles.includes('author'),
    reviewer: roles.includes('reviewer'),
    leader: roles.includes('leader'),
  };
  const { text, benefitKind, authors, conclusion, adoption, revisits } = innovation;
  // Until the conclusion, reviews are visible to reviewers and the 号长 but never to the authors.
  const open = conclusion !== null || ((you.reviewer || you.leader) && !you.author);
  const pictures = you.author
    ? await ownViews(files, innovation.pictures)
    : ((await shownViews(files, [innovation]))[0]?.pictures ?? []);
  return {
    innovationId: innovation._id,
    collectiveId: innovation.collectiveId,
    version: innovation.version,
    today,
    on: innovation.on,
    kind: innovation.innovationKind,
    state: innovation.state,
    text,
    benefitKind,
    authors,
    reviews: (open ? innovation.reviews : []).map(({ seatId, ...review }) => ({
      ...review,
      own: seatId === seat.seatId,
    })),
    sentBack: you.author || you.leader ? innovation.sentBack : null,
    conclusion,
    adoption,
    revisits: revisits.map(({ at: _at, ...visit }) => visit),
    pictures,
    standings: adoption ? revisitStandings(adoption.on as Day, revisits, today) : [],
    you,
  };
}
