import { fileName } from '../../../../core/domain/escape';
import { seatIn } from '../../../rpc/context';
import { openShowcaseSlides } from '../../showcase/queries';
import type { Builder } from '../builder';
import { Undeliverable } from '../builder';
import { printBooklet } from './print-booklet';

/** Prints the pages that are shown today, read by the same handler as the slides. */
export const buildBooklet: Builder<'booklet'> = async (_order, buildContext) => {
  const { context, collectiveId, step } = buildContext;
  const seat = seatIn(context.person, collectiveId);
  const collective = seat && (await context.db.get('collectives', collectiveId));
  if (!seat || !collective) throw new Undeliverable('gone');
  const subject = { collectiveId, seat, roles: [seat.kind] };
  const slides = await openShowcaseSlides(context, { collectiveId }, subject);
  if (!slides.ok || slides.value.pages.length === 0) throw new Undeliverable('nothing');
  const { name, cycle } = collective;
  const { pages } = slides.value;
  const total = pages.length + 1;
  await step(1, total);
  const bytes = await printBooklet({ name, from: cycle.from, to: cycle.to, pages }, buildContext);
  await step(total, total);
  return { name: `${fileName(`初心展示 ${name}`)}.docx`, bytes };
};
