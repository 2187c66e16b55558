import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import type { VoteView } from '@core/contract/vote';
import { HELP_CHOICES, HELP_CHOICES_MAX } from '@core/domain/help-choice';
import type { HelpChoice } from '@core/domain/help-choice';
import { focusOn } from '@/platform/focus';
import { isKeyPress } from '@/ui/press';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Row } from '@/ui/stack';
import { Paragraph } from '@/ui/paragraph';
import { HELP_CHOICE_LABELS, STAGE_MESSAGES } from '@/messages/stage';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import type { StageAnswer, StageAnswers } from '../client/cast-ballot';
import { BigChoice } from './big-choice';
import { TickChoice } from './tick-choice';

interface BallotFormProps {
  readonly vote: VoteView;
  readonly answers: StageAnswers;
  readonly onChange: (answers: StageAnswers) => void;
  /** Index of the current colleague; the number of colleagues means the review. */
  readonly at: number;
  readonly onAt: (at: number) => void;
}

export const colleaguesOf = (vote: VoteView) => vote.roster.filter(({ no }) => no !== vote.own?.no);

const UNKNOWN = 'unknown';
const optionsOf = ({ scale }: VoteView) => [
  ...scale.map((label, level) => ({ value: String(level), label })),
  { value: UNKNOWN, label: STAGE_MESSAGES.unknown },
];
const valueOf = (answer: StageAnswer | undefined): string | null =>
  answer === undefined ? null : answer.level === null ? UNKNOWN : String(answer.level);

/** The ballot: one colleague at a time, then a review of all answers. */
export function BallotForm({ vote, answers, onChange, at, onAt }: BallotFormProps) {
  const colleagues = colleaguesOf(vote);
  const asked = colleagues[at];
  const [isAdvancing, setIsAdvancing] = useState(false);
  // Each colleague is announced by the name of the radio group, the review by its heading.
  useEffect(() => focusOn(asked ? '.vote-choice [tabindex="0"]' : '.ui-page-head__title'), [asked]);
  if (!asked) return <BallotReview vote={vote} answers={answers} onPick={onAt} />;
  const no = String(asked.no);
  const answer = answers[no];
  const choose = (value: string): void => {
    const level = value === UNKNOWN ? null : Number(value);
    onChange({ ...answers, [no]: { level, help: answer?.help ?? [] } });
    // without the help question, a tap advances to the next colleague; by keyboard Enter does
    if (!vote.helpAsked && !isAdvancing && !isKeyPress()) {
      setIsAdvancing(true);
      setTimeout(() => {
        setIsAdvancing(false);
        onAt(at + 1);
      }, 220);
    }
  };
  const tick = (help: readonly HelpChoice[]): void =>
    onChange({ ...answers, [no]: { level: answer?.level ?? null, help } });
  return (
    <>
      <PageHead
        over={MESSAGES.about(at + 1, colleagues.length)}
        title={MESSAGES.ask(asked.name)}
        aside={<Avatar name={asked.name} size="large" />}
      />
      <BigChoice
        label={MESSAGES.ask(asked.name)}
        options={optionsOf(vote)}
        value={valueOf(answer)}
        onChange={choose}
        onConfirm={() => onAt(at + 1)}
      />
      {vote.helpAsked && answer && answer.level !== null ? (
        <TickChoice
          label={MESSAGES.help}
          options={HELP_CHOICES.map((value) => ({ value, label: HELP_CHOICE_LABELS[value] }))}
          ticked={answer.help}
          max={HELP_CHOICES_MAX}
          onChange={tick}
        />
      ) : null}
      <Row between>
        {at > 0 ? (
          <Button tone="plain" small onPress={() => onAt(at - 1)}>
            {MESSAGES.previous}
          </Button>
        ) : (
          <View />
        )}
      </Row>
    </>
  );
}

function BallotReview({
  vote,
  answers,
  onPick,
}: Pick<BallotFormProps, 'vote' | 'answers'> & { readonly onPick: (at: number) => void }) {
  const labels = optionsOf(vote);
  return (
    <>
      <PageHead over={vote.title} title={MESSAGES.reviewHead} note={MESSAGES.reviewNote} />
      <Card>
        <View>
          {colleaguesOf(vote).map((voter, at) => {
            const answer = answers[String(voter.no)];
            const chosen = labels.find((option) => option.value === valueOf(answer))?.label ?? '';
            const help = (answer?.help ?? []).map((choice) => HELP_CHOICE_LABELS[choice]).join('、');
            return (
              <ListRow
                key={voter.no}
                title={voter.name}
                {...(help ? { note: help } : {})}
                leading={<Avatar name={voter.name} />}
                trailing={<Paragraph tone="green">{chosen}</Paragraph>}
                label={`${voter.name}，${chosen}`}
                onPress={() => onPick(at)}
              />
            );
          })}
        </View>
      </Card>
    </>
  );
}
