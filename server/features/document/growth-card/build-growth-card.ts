import { fileName } from '../../../../core/domain/escape';
import { readCardForPaper } from '../../growth-card/queries';
import { LOADERS } from '../../../rpc/targets';
import type { Builder } from '../builder';
import { Undeliverable } from '../builder';
import { openTemplate } from '../../../print/template/fill-template';
import { cardForm, reflectionOf } from './card-form';
import { readStages, stageRows } from './stage-rows';

export const CARD_TEMPLATE = 'growth-card.docx';

/** Prints one card as its reader may see it. */
export const buildGrowthCard: Builder<'growthCard'> = async ({ cardId }, { context, template }) => {
  const subject = await LOADERS.card(context.db, context.person, { cardId });
  if (!subject) throw new Undeliverable('gone');
  const view = await readCardForPaper(context, cardId, subject);
  if (!view) throw new Undeliverable('gone');
  if (view.state !== 'active') throw new Undeliverable('nothing');
  const page = await context.db.get('showcasePages', cardId);
  // The readers of stageWord.list may read the stage results here as well.
  const hears = subject.roles.some((role) => role === 'owner' || role === 'leader' || role === 'partner');
  const collective = hears ? await context.db.get('collectives', subject.collectiveId) : null;
  const stages = collective ? stageRows(await readStages(context.db, collective), subject.ownerSeatId) : [];
  const form = cardForm(view, { reflection: reflectionOf(page), printedOn: context.now, stages });
  const bytes = openTemplate(template(CARD_TEMPLATE)).fill(form);
  return { name: `${fileName(`青年成长计划卡 ${view.basics.name}`)}.docx`, bytes };
};
