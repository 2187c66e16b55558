import type { ExampleContent, ExampleGroup, OwnGoal } from '../../../core/contract/goal-example';
import type { Result } from '../../../core/contract/result';
import { accept, refuse } from '../../../core/contract/result';
import { EXAMPLES_MAX, EXAMPLE_MONTHS_MAX } from '../../../core/domain/goal-example';
import type { Month } from '../../../core/domain/month';
import { monthsBetween } from '../../../core/domain/month';
import type { WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import type { CardDoc } from '../../store/collections';
import type { Reader } from '../../store/store';
import { lastCardOf } from '../growth-card/queries';
import { TRADE_LIST, examplesOf, tradeOf } from './library';

export const goalExampleHandlers: Handlers<
  | 'goalExample.list'
  | 'goalExample.added'
  | 'goalExample.add'
  | 'goalExample.remove'
  | 'officeExample.added'
  | 'officeExample.add'
  | 'officeExample.remove'
> = {
  'goalExample.list': async ({ db }, { kind, trade: chosen }, { collectiveId, seat }) => {
    const collective = await db.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    const { name, unit, body } = collective;
    const orgs = [
      { orgId: collectiveId, name },
      ...(body
        ? [
            { orgId: body.bodyId, name: body.bodyName },
            { orgId: body.districtId, name: body.districtName },
          ]
        : []),
    ];
    const [last, ...groups] = await Promise.all([
      lastCardOf(db, collective, seat.seatId),
      ...orgs.map((org) => groupOf(db, org)),
    ]);
    const trade = chosen ?? tradeOf([collective.trade, unit, name]);
    return accept({
      trade,
      trades: TRADE_LIST,
      own: last ? last.content.goals.map((goal) => ownGoal(last, goal)) : [],
      groups: groups
        .map((group) => ({ ...group, examples: group.examples.filter((one) => one.kind === kind) }))
        .filter(({ examples }) => examples.length > 0),
      library: examplesOf(trade, kind),
    });
  },

  'goalExample.added': async ({ db }, _input, { collectiveId, seat }) =>
    accept(await groupOf(db, { orgId: collectiveId, name: seat.collectiveName })),
  'goalExample.add': (context, { example }, { collectiveId }) => add(context, collectiveId, example),
  'goalExample.remove': (context, { exampleId }, { collectiveId }) =>
    remove(context, collectiveId, exampleId),

  'officeExample.added': async ({ db }, _input, { office }) => accept(await groupOf(db, office)),
  'officeExample.add': (context, { example }, { office }) => add(context, office.orgId, example),
  'officeExample.remove': (context, { exampleId }, { office }) => remove(context, office.orgId, exampleId),
};

const groupOf = async (
  reader: Reader,
  { orgId, name }: Pick<ExampleGroup, 'orgId' | 'name'>,
): Promise<ExampleGroup> => ({
  orgId,
  name,
  examples: (await reader.get('goalExamples', orgId))?.examples ?? [],
});

async function add(
  { tx, newId }: WriteContext,
  orgId: string,
  example: ExampleContent,
): Promise<Result<{ exampleId: string }, 'too-many'>> {
  const examples = (await tx.get('goalExamples', orgId))?.examples ?? [];
  if (examples.length >= EXAMPLES_MAX) return refuse('too-many');
  const exampleId = newId('example');
  await tx.put('goalExamples', { _id: orgId, examples: [{ ...example, exampleId }, ...examples] });
  return accept({ exampleId });
}

async function remove(
  { tx }: WriteContext,
  orgId: string,
  exampleId: string,
): Promise<Result<{ exampleId: string }, 'not-found'>> {
  const examples = (await tx.get('goalExamples', orgId))?.examples ?? [];
  if (!examples.some((one) => one.exampleId === exampleId)) return refuse('not-found');
  const rest = examples.filter((one) => one.exampleId !== exampleId);
  await tx.put('goalExamples', { _id: orgId, examples: rest });
  return accept({ exampleId });
}

const ownGoal = ({ cycle }: CardDoc, goal: CardDoc['content']['goals'][number]): OwnGoal => ({
  exampleId: goal.id,
  kind: goal.kind,
  title: goal.title,
  present: goal.present,
  measure: goal.measure,
  support: goal.support,
  months: Math.max(
    1,
    Math.min(EXAMPLE_MONTHS_MAX, monthsBetween(cycle.from as Month, goal.due.slice(0, 7) as Month) + 1),
  ),
  nodes: goal.nodes.map(({ title }) => title),
  cycleLabel: cycle.label,
});
