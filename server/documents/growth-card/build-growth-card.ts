import { fileName } from '../../../core/domain/escape';
import { growthCardHandlers } from '../../growth-card';
import { LOADERS } from '../../targets';
import type { Builder } from '../paper';
import { Undeliverable } from '../paper';
import { openTemplate } from '../template/fill-template';
import { cardForm, reflectionOf } from './card-form';
import { readStages, stageRows } from './stage-rows';

export const CARD_TEMPLATE = 'growth-card.docx';

/** Prints one card as its reader may see it: the same reading as the screen's. */
export const buildGrowthCard: Builder<'growthCard'> = async ({ cardId }, { context, template }) => {
  const subject = await LOADERS.card(context.db, context.person, { cardId });
  if (!subject) throw new Undeliverable('gone');
  const opened = await growthCardHandlers['growthCard.open'](context, { cardId }, subject);
  if (!opened.ok) throw new Undeliverable('gone');
  const view = opened.value;
  if (view.state !== 'active') throw new Undeliverable('nothing');
  const page = await context.db.get('showcasePages', cardId);
  // Who may hear what a stage said of somebody may also read it here: the same as stageWord.list.
  const hears = subject.roles.some((role) => role === 'owner' || role === 'leader' || role === 'partner');
  const collective = hears ? await context.db.get('collectives', subject.collectiveId) : null;
  const stages = collective ? stageRows(await readStages(context.db, collective), subject.ownerSeatId) : [];
  const form = cardForm(view, { reflection: reflectionOf(page), printedOn: context.now, stages });
  const bytes = openTemplate(template(CARD_TEMPLATE)).fill(form);
  return { name: `${fileName(`青年成长计划卡 ${view.basics.name}`)}.docx`, bytes };
};
