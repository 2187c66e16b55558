import { View } from '@tarojs/components';
import { useCall } from '@/api/use-call';
import { openPage } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FactList } from '@/ui/fact-list';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Paragraph } from '@/ui/paragraph';
import { STAGE_MESSAGES } from '@/messages/stage';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import { FiguresCard } from './figures-card';
import { nameOf } from './name-of';
import type { PanelProps } from './panel-props';
import { TroubleNote } from './trouble-note';
import type { useBoard } from './use-board';
import { useVouched } from './use-vouched';
import { WorkCard } from './work-card';
import { Note } from './note';

type BoardWork = ReturnType<typeof useBoard>;

/** 公布: what was said about oneself, where the own votes are, a recount by one's own phone. */
export function BoardPanel({ round, work }: PanelProps & { readonly work: BoardWork }) {
  const { state } = useCall('stageWord.list', { roundId: round.roundId });
  const words = state.kind === 'ready' ? state.value.words : [];
  const mine = words.find((word) => word.own);
  const vouched = useVouched(round);
  const others = round.roster.filter(({ no }) => no !== round.own?.no && !vouched.has(no));
  const unchecked = others.filter((voter) => !voter.endorsed).length;
  return (
    <>
      <FactList
        facts={[
          { label: MESSAGES.envelopes, value: MESSAGES.pieces(round.frozen?.length ?? 0) },
          { label: MESSAGES.withheldCount, value: MESSAGES.people(round.withheld?.length ?? 0) },
        ]}
      />
      {round.disputeAnswer?.answer === 'rerun' ? <Note tone="amber">{MESSAGES.annulled}</Note> : null}
      {round.countedBy === 'scrutineer' ? <Note tone="amber">{MESSAGES.countedByScrutineer}</Note> : null}
      {others.length > 0 ? (
        <Paragraph size="note" tone="soft">
          {MESSAGES.endorsedBeside(unchecked, others.length)}
        </Paragraph>
      ) : null}
      <MineCard round={round} work={work} />
      {mine ? <FiguresCard title={MESSAGES.aboutMe} note={MESSAGES.aboutMeNote} word={mine} /> : null}
      <RecountCard work={work} />
      {words.some((word) => !word.own) ? (
        <Button
          tone="quiet"
          icon="hands"
          onPress={() => openPage('/packages/round/pages/hand/index', { roundId: round.roundId })}
        >
          {MESSAGES.hand}
        </Button>
      ) : null}
    </>
  );
}

/** 「我的票在这里」. */
function MineCard({ round, work }: Pick<PanelProps, 'round'> & { readonly work: BoardWork }) {
  const { own, memory, search } = work;
  if (search.share !== null)
    return <WorkCard title={MESSAGES.finding} note={MESSAGES.openingNote} share={search.share} />;
  if (search.trouble) return <TroubleNote trouble={search.trouble} />;
  if (own)
    return (
      <Section title={MESSAGES.mineHere} note={MESSAGES.mineAll(own.length)}>
        <Card>
          <View>
            {own.map((cell) => (
              <ListRow
                key={cell.about}
                title={MESSAGES.mineRow(nameOf(round, cell.about))}
                lead={<Icon name="check" />}
                tail={
                  <Paragraph tone="green">
                    {cell.state === 'withheld' ? STAGE_MESSAGES.withheld : levelOf(round.scale, cell.level)}
                  </Paragraph>
                }
              />
            ))}
          </View>
        </Card>
        <Note tone="good">{MESSAGES.erased}</Note>
      </Section>
    );
  if (memory?.kind === 'checked') return <Note tone="good">{MESSAGES.checkedBefore}</Note>;
  return memory ? null : <Note>{MESSAGES.notVotedHere}</Note>;
}

const levelOf = (scale: readonly string[], level: number | null | undefined): string =>
  level === null || level === undefined ? STAGE_MESSAGES.unknown : (scale[level] ?? '');

/** One tap, and this phone verifies every signature and adds everything up again. */
function RecountCard({ work }: { readonly work: BoardWork }) {
  const { recounted, count } = work;
  if (count.share !== null)
    return <WorkCard title={MESSAGES.recounting} note={MESSAGES.openingNote} share={count.share} />;
  if (count.trouble) return <TroubleNote trouble={count.trouble} />;
  if (recounted !== null) return <Note tone="good">{MESSAGES.recountGood(recounted)}</Note>;
  return (
    <Card>
      <Paragraph tone="soft">{MESSAGES.recountNote}</Paragraph>
      <Button tone="quiet" icon="refresh" onPress={() => void work.recount()}>
        {MESSAGES.recount}
      </Button>
    </Card>
  );
}
