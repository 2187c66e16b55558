import { View } from '@tarojs/components';
import { useCall } from '@/api/use-call';
import { openPage } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FactList } from '@/ui/fact-list';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Words } from '@/ui/words';
import { STAGE_WORDS } from '@/words/stage';
import { VOTE_WORDS as WORDS } from '@/words/vote';
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
          { label: WORDS.envelopes, value: WORDS.pieces(round.frozen?.length ?? 0) },
          { label: WORDS.withheldCount, value: WORDS.people(round.withheld?.length ?? 0) },
        ]}
      />
      {round.disputeAnswer?.answer === 'rerun' ? <Note tone="amber">{WORDS.annulled}</Note> : null}
      {round.countedBy === 'scrutineer' ? <Note tone="amber">{WORDS.countedByScrutineer}</Note> : null}
      {others.length > 0 ? (
        <Words size="note" tone="soft">
          {WORDS.endorsedBeside(unchecked, others.length)}
        </Words>
      ) : null}
      <MineCard round={round} work={work} />
      {mine ? <FiguresCard title={WORDS.aboutMe} note={WORDS.aboutMeNote} word={mine} /> : null}
      <RecountCard work={work} />
      {words.some((word) => !word.own) ? (
        <Button
          tone="quiet"
          icon="hands"
          onPress={() => openPage('/packages/round/pages/hand/index', { roundId: round.roundId })}
        >
          {WORDS.hand}
        </Button>
      ) : null}
    </>
  );
}

/** 「我的票在这里」. */
function MineCard({ round, work }: Pick<PanelProps, 'round'> & { readonly work: BoardWork }) {
  const { own, memory, search } = work;
  if (search.share !== null)
    return <WorkCard title={WORDS.finding} note={WORDS.openingNote} share={search.share} />;
  if (search.trouble) return <TroubleNote trouble={search.trouble} />;
  if (own)
    return (
      <Section title={WORDS.mineHere} note={WORDS.mineAll(own.length)}>
        <Card>
          <View>
            {own.map((cell) => (
              <ListRow
                key={cell.about}
                title={WORDS.mineRow(nameOf(round, cell.about))}
                lead={<Icon name="check" />}
                tail={
                  <Words tone="green">
                    {cell.state === 'withheld' ? STAGE_WORDS.withheld : levelOf(round.scale, cell.level)}
                  </Words>
                }
              />
            ))}
          </View>
        </Card>
        <Note tone="good">{WORDS.erased}</Note>
      </Section>
    );
  if (memory?.kind === 'checked') return <Note tone="good">{WORDS.checkedBefore}</Note>;
  return memory ? null : <Note>{WORDS.notVotedHere}</Note>;
}

const levelOf = (scale: readonly string[], level: number | null | undefined): string =>
  level === null || level === undefined ? STAGE_WORDS.unknown : (scale[level] ?? '');

/** One tap, and this phone verifies every signature and adds everything up again. */
function RecountCard({ work }: { readonly work: BoardWork }) {
  const { recounted, count } = work;
  if (count.share !== null)
    return <WorkCard title={WORDS.recounting} note={WORDS.openingNote} share={count.share} />;
  if (count.trouble) return <TroubleNote trouble={count.trouble} />;
  if (recounted !== null) return <Note tone="good">{WORDS.recountGood(recounted)}</Note>;
  return (
    <Card>
      <Words tone="soft">{WORDS.recountNote}</Words>
      <Button tone="quiet" icon="refresh" onPress={() => void work.recount()}>
        {WORDS.recount}
      </Button>
    </Card>
  );
}
