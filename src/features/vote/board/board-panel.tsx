import { useEffect } from 'react';
import { View } from '@tarojs/components';
import { isResultShown } from '@core/domain/vote-state';
import { countReported } from '../client/check-together';
import { useQuery } from '@/api/use-query';
import { openPage } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FactList } from '@/ui/fact-list';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { LoadFailure } from '@/ui/load-failure';
import { Section } from '@/ui/section';
import { Paragraph } from '@/ui/paragraph';
import { STAGE_MESSAGES } from '@/messages/stage';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import { ResultCard } from './result-card';
import { voterName } from '../components/voter-name';
import type { PanelProps } from '../context/panel-props';
import { ErrorNote } from '../components/error-note';
import type { useBoard } from './use-board';
import { useVouchedVoters } from '../roster/use-vouched';
import { ProgressCard } from '../components/progress-card';
import { Note } from '../components/note';

type BoardData = ReturnType<typeof useBoard>;

/** 公布: the own result, the own vote on the board, a recount on this device. */
export function BoardPanel({ vote, board }: PanelProps & { readonly board: BoardData }) {
  const { state, refetch } = useQuery('stageWord.list', { roundId: vote.roundId });
  const results = state.kind === 'ready' ? state.value.words : [];
  const isShown = isResultShown(vote);
  useEffect(() => {
    if (isShown) void refetch();
  }, [isShown, refetch]);
  const ownResult = results.find((result) => result.own);
  const vouched = useVouchedVoters(vote);
  const others = vote.roster.filter(({ no }) => no !== vote.own?.no);
  const met = others.filter(({ no }) => vouched.has(no)).length;
  const unchecked = others.filter(({ no, endorsed }) => !endorsed && !vouched.has(no)).length;
  return (
    <>
      <FactList
        facts={[
          { label: MESSAGES.envelopes, value: MESSAGES.pieces(vote.frozen?.length ?? 0) },
          ...(vote.withheld?.length
            ? [{ label: MESSAGES.withheldCount, value: MESSAGES.people(vote.withheld.length) }]
            : []),
        ]}
      />
      {vote.disputeAnswer?.answer === 'rerun' ? <Note tone="amber">{MESSAGES.annulled}</Note> : null}
      {vote.countedBy === 'scrutineer' ? <Note tone="amber">{MESSAGES.countedByScrutineer}</Note> : null}
      {others.length > 0 ? (
        <Paragraph size="note" tone="soft">
          {MESSAGES.endorsedBeside(unchecked, met)}
        </Paragraph>
      ) : null}
      <CheckNote vote={vote} board={board} />
      <MineCard vote={vote} board={board} />
      <LoadFailure state={state} onRetry={() => void refetch()} />
      {ownResult ? (
        <ResultCard title={MESSAGES.aboutMe} note={MESSAGES.aboutMeNote} result={ownResult} />
      ) : null}
      <RecountCard board={board} />
      {results.some((result) => !result.own) ? (
        <Button
          tone="quiet"
          icon="handshake"
          onPress={() => openPage('/packages/round/pages/hand/index', { roundId: vote.roundId })}
        >
          {MESSAGES.helpNeeds}
        </Button>
      ) : null}
    </>
  );
}

/** How far the phones verified the board together; the figures are shown at the end. */
function CheckNote({ vote, board }: Pick<PanelProps, 'vote'> & { readonly board: BoardData }) {
  const { check, disputeAnswer } = vote;
  // The disputes above say what is wrong with the board.
  if (!check || check.faults.some(({ proven }) => proven) || disputeAnswer?.answer === 'rerun') return null;
  const { phones, cells } = board.reported ?? countReported(check);
  const isDone = check.reports.length === check.parts;
  return (
    <Note tone={isDone ? 'good' : 'info'}>
      {(isDone ? MESSAGES.checkDone : MESSAGES.checkRunning)(phones, cells, check.cells)}
    </Note>
  );
}

/** 「您的票都在」: the cells of the own vote. */
function MineCard({ vote, board }: Pick<PanelProps, 'vote'> & { readonly board: BoardData }) {
  const { own, record, search } = board;
  if (search.progress !== null)
    return <ProgressCard title={MESSAGES.finding} note={MESSAGES.findingNote} progress={search.progress} />;
  if (search.error)
    return (
      <>
        <ErrorNote error={search.error} />
        {search.error.severe && record ? (
          <Button
            icon="alert"
            onPress={() => openPage('/packages/round/pages/receipt/index', { roundId: vote.roundId })}
          >
            {MESSAGES.toDispute}
          </Button>
        ) : null}
      </>
    );
  if (own)
    return (
      <Section title={MESSAGES.mineHere} note={MESSAGES.mineAll(own.length)}>
        <Card>
          <View>
            {own.map((cell) => (
              <ListRow
                key={cell.about}
                title={MESSAGES.mineRow(voterName(vote, cell.about))}
                leading={<Icon name="check" />}
                trailing={
                  <Paragraph tone="green">
                    {cell.state === 'withheld' ? STAGE_MESSAGES.withheld : levelOf(vote.scale, cell.level)}
                  </Paragraph>
                }
              />
            ))}
          </View>
        </Card>
        <Note tone="good">{MESSAGES.erased}</Note>
      </Section>
    );
  if (record?.kind === 'checked') return <Note tone="good">{MESSAGES.checkedBefore}</Note>;
  return record ? null : <Note>{MESSAGES.notVotedHere}</Note>;
}

const levelOf = (scale: readonly string[], level: number | null | undefined): string =>
  level === null || level === undefined ? STAGE_MESSAGES.unknown : (scale[level] ?? '');

/** Verifies every signature and recounts the totals on this device. */
function RecountCard({ board }: { readonly board: BoardData }) {
  const { recounted, count } = board;
  if (count.progress !== null)
    return <ProgressCard title={MESSAGES.recounting} note={MESSAGES.openingNote} progress={count.progress} />;
  if (count.error) return <ErrorNote error={count.error} />;
  if (recounted !== null) return <Note tone="good">{MESSAGES.recountGood(recounted)}</Note>;
  return (
    <Card>
      <Paragraph tone="soft">{MESSAGES.recountNote}</Paragraph>
      <Button tone="quiet" icon="refresh" onPress={() => void board.recount()}>
        {MESSAGES.recount}
      </Button>
    </Card>
  );
}
