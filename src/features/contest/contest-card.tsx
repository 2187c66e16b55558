import type { ContestView } from '@core/contract/contest';
import { goalStanding } from '@core/domain/contest';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Row, Stack } from '@/ui/stack';
import { Tag } from '@/ui/tag';
import { Words } from '@/ui/words';
import { CONTEST_KIND_WORDS, CONTEST_WORDS as WORDS, DIRECTION_WORDS, GOAL_WORDS } from '@/words/contest';
import type { Writing } from './contests-screen';

const TONE = { met: 'green', unmet: 'warm', open: 'plain' } as const;

interface ContestCardProps {
  readonly contest: ContestView;
  readonly leader: boolean;
  readonly onWrite: (writing: Writing) => void;
  readonly onEdit: () => void;
}

/** One contest: every team against its own targets. */
export function ContestCard({ contest, leader, onWrite, onEdit }: ContestCardProps) {
  const { teams, measures, goals, closing } = contest;
  const writes = leader && closing === null;
  return (
    <Card
      title={contest.title}
      note={`${CONTEST_KIND_WORDS[contest.kind]} · ${WORDS.span(contest.from, contest.until)}`}
      aside={<Tag tone={closing ? 'plain' : 'green'}>{closing ? WORDS.closed : WORDS.running}</Tag>}
    >
      {teams.map((team) => (
        <Stack key={team.id} gap="tight">
          <Words strong>{team.name}</Words>
          {measures.flatMap((measure) =>
            goals
              .filter((goal) => goal.teamId === team.id && goal.measureId === measure.id)
              .map((goal) => {
                const standing = goalStanding(goal, measure.direction);
                const { result } = goal;
                return (
                  <ListRow
                    key={measure.id}
                    title={WORDS.goal(
                      measure.name,
                      DIRECTION_WORDS[measure.direction],
                      goal.target,
                      measure.unit,
                    )}
                    note={
                      result
                        ? WORDS.result(result.value, measure.unit, result.on, result.basis)
                        : WORDS.basisOf(measure.basis)
                    }
                    tail={<Tag tone={TONE[standing]}>{GOAL_WORDS[standing]}</Tag>}
                  />
                );
              }),
          )}
          {writes ? (
            <Button tone="quiet" small onPress={() => onWrite({ kind: 'report', contest, teamId: team.id })}>
              {WORDS.report(team.name)}
            </Button>
          ) : null}
        </Stack>
      ))}
      {closing ? <Words tone="soft">{WORDS.closing(closing.on, closing.words)}</Words> : null}
      {writes ? (
        <Row>
          <Button tone="plain" small label={`${WORDS.edit}：${contest.title}`} onPress={onEdit}>
            {WORDS.edit}
          </Button>
          <Button
            tone="plain"
            small
            label={`${WORDS.close}：${contest.title}`}
            onPress={() => onWrite({ kind: 'close', contest })}
          >
            {WORDS.close}
          </Button>
        </Row>
      ) : null}
    </Card>
  );
}
