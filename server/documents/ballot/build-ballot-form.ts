import { fileName } from '../../../core/domain/escape';
import { STAGE_SCALE } from '../../../core/domain/stage';
import { UNKNOWN_LABEL } from '../../../core/voting/definition';
import { LOADERS } from '../../targets';
import { roundHandlers } from '../../vote/round';
import type { Builder } from '../paper';
import { Undeliverable } from '../paper';
import { printBallotForm } from './print-ballot-form';

/** Prints the paper vote with the names of the same list the phone shows. */
export const buildBallotForm: Builder<'ballotForm'> = async (_order, { context, collectiveId }) => {
  const subject = await LOADERS.collective(context.db, context.person, { collectiveId });
  if (!subject) throw new Undeliverable('gone');
  const read = await roundHandlers['vote.list'](context, { collectiveId }, subject);
  const collective = await context.db.get('collectives', collectiveId);
  if (!read.ok || !collective || read.value.members.length === 0) throw new Undeliverable('nothing');
  const names = read.value.members.map(({ name }) => name);
  const form = { collectiveName: collective.name, names, columns: [...STAGE_SCALE, UNKNOWN_LABEL] };
  return { name: `${fileName(`纸质评估表 ${collective.name}`)}.docx`, bytes: await printBallotForm(form) };
};
