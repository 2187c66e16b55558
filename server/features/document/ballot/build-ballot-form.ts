import { fileName } from '../../../../core/domain/escape';
import { STAGE_SCALE } from '../../../../core/domain/stage';
import { UNKNOWN_LABEL } from '../../../../core/voting/definition';
import { LOADERS } from '../../../rpc/targets';
import { listVotes } from '../../vote/queries';
import type { Builder } from '../builder';
import { Undeliverable } from '../builder';
import { printBallotForm } from './print-ballot-form';

/** Prints the paper ballot with the names of the list that the client shows. */
export const buildBallotForm: Builder<'ballotForm'> = async (_order, { context, collectiveId }) => {
  const subject = await LOADERS.collective(context.db, context.person, { collectiveId });
  if (!subject) throw new Undeliverable('gone');
  const read = await listVotes(context, { collectiveId }, subject);
  const collective = await context.db.get('collectives', collectiveId);
  if (!read.ok || !collective || read.value.members.length === 0) throw new Undeliverable('nothing');
  const names = read.value.members.map(({ name }) => name);
  const form = { collectiveName: collective.name, names, columns: [...STAGE_SCALE, UNKNOWN_LABEL] };
  return { name: `${fileName(`纸质评估表 ${collective.name}`)}.docx`, bytes: await printBallotForm(form) };
};
