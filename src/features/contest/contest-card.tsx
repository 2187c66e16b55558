import type { ContestView } from '@core/contract/contest';
import { goalStanding, mayClose } from '@core/domain/contest';
import { AttachmentsRow } from '@/ui/attachments-row';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Row, Stack } from '@/ui/stack';
import { Tag } from '@/ui/tag';
import { Paragraph } from '@/ui/paragraph';
import {
  CONTEST_KIND_LABELS,
  CONTEST_MESSAGES as MESSAGES,
  DIRECTION_LABELS,
  GOAL_LABELS,
} from '@/messages/contest';
import type { ContestAction } from './contest-sheets';
import { enumTable } from '@core/labels/enum-table';

const TONE = enumTable({ met: 'green', unmet: 'warm', open: 'plain' } as const, 'plain');

interface ContestCardProps {
  readonly collectiveId: string;
  readonly contest: ContestView;
  readonly leader: boolean;
  readonly today: string;
  readonly onAction: (action: ContestAction) => void;
  readonly onEdit: () => void;
}

/** Shows one contest: each team against its own targets. */
export function ContestCard({ collectiveId, contest, leader, today, onAction, onEdit }: ContestCardProps) {
  const { teams, measures, goals, closing } = contest;
  const editable = leader && closing === null;
  return (
    <Card
      title={contest.title}
      note={`${CONTEST_KIND_LABELS[contest.kind]} · ${MESSAGES.span(contest.from, contest.until)}`}
      aside={<Tag tone={closing ? 'plain' : 'green'}>{closing ? MESSAGES.closed : MESSAGES.running}</Tag>}
    >
      {teams.map((team) => (
        <Stack key={team.id} gap="tight">
          <Paragraph strong>{team.name}</Paragraph>
          {measures.flatMap((measure) =>
            goals
              .filter((goal) => goal.teamId === team.id && goal.measureId === measure.id)
              .map((goal) => {
                const standing = goalStanding(goal, measure.direction);
                const { result } = goal;
                return (
                  <ListRow
                    key={measure.id}
                    title={MESSAGES.goal(
                      measure.name,
                      DIRECTION_LABELS[measure.direction],
                      goal.target,
                      measure.unit,
                    )}
                    note={
                      result
                        ? MESSAGES.result(result.value, measure.unit, result.on, result.basis)
                        : MESSAGES.basisOf(measure.basis)
                    }
                    trailing={<Tag tone={TONE[standing]}>{GOAL_LABELS[standing]}</Tag>}
                  />
                );
              }),
          )}
          {editable ? (
            <Button tone="quiet" small onPress={() => onAction({ kind: 'report', contest, teamId: team.id })}>
              {MESSAGES.report(team.name)}
            </Button>
          ) : null}
        </Stack>
      ))}
      <AttachmentsRow {...{ collectiveId, kind: 'contest', id: contest.contestId }} />
      {closing ? <Paragraph tone="soft">{MESSAGES.closing(closing.on, closing.words)}</Paragraph> : null}
      {editable && !mayClose(contest, today) ? (
        <Paragraph size="note" tone="soft">
          {contest.until > today ? MESSAGES.closesOn(contest.until) : MESSAGES.resultsMissing}
        </Paragraph>
      ) : null}
      {editable ? (
        <Row>
          <Button tone="plain" small label={`${MESSAGES.edit}：${contest.title}`} onPress={onEdit}>
            {MESSAGES.edit}
          </Button>
          {mayClose(contest, today) ? (
            <Button
              tone="plain"
              small
              label={`${MESSAGES.close}：${contest.title}`}
              onPress={() => onAction({ kind: 'close', contest })}
            >
              {MESSAGES.close}
            </Button>
          ) : null}
        </Row>
      ) : null}
    </Card>
  );
}
