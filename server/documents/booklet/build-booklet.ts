import { fileName } from '../../../core/domain/escape';
import { seatIn } from '../../context';
import { showcaseHandlers } from '../../showcase';
import type { Builder } from '../paper';
import { Undeliverable } from '../paper';
import { openTemplate } from '../template/fill-template';
import { BOOKLET_TEMPLATE, bookletForm } from './booklet-form';

/** Prints the pages that may be seen on the day: the same reading as the slideshow's. */
export const buildBooklet: Builder<'booklet'> = async (_order, { context, collectiveId, template, step }) => {
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
  const form = bookletForm({ name, from: cycle.from, to: cycle.to, pages });
  const bytes = openTemplate(template(BOOKLET_TEMPLATE)).fill(form);
  await step(total, total);
  return { name: `${fileName(`初心展示 ${name}`)}.docx`, bytes };
};
