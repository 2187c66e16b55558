import { fileName } from '../../../core/domain/escape';
import { seatIn } from '../../context';
import { showcaseHandlers } from '../../showcase';
import type { Builder } from '../paper';
import { Undeliverable } from '../paper';
import { printBooklet } from './print-booklet';

/** Prints the pages that may be seen on the day: the same reading as the slideshow's. */
export const buildBooklet: Builder<'booklet'> = async (_order, bench) => {
  const { context, collectiveId, step } = bench;
  const seat = seatIn(context.person, collectiveId);
  const collective = seat && (await context.db.get('collectives', collectiveId));
  if (!seat || !collective) throw new Undeliverable('gone');
  const subject = { collectiveId, seat, roles: [seat.kind] };
  const slides = await showcaseHandlers['showcase.slides'](context, { collectiveId }, subject);
  if (!slides.ok || slides.value.pages.length === 0) throw new Undeliverable('nothing');
  const { name, cycle } = collective;
  const { pages } = slides.value;
  const total = pages.length + 1;
  await step(1, total);
  const bytes = await printBooklet({ name, from: cycle.from, to: cycle.to, pages }, bench);
  await step(total, total);
  return { name: `${fileName(`初心展示 ${name}`)}.docx`, bytes };
};
