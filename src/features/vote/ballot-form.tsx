import { useState } from 'react';
import { View } from '@tarojs/components';
import type { RoundView } from '@core/contract/vote';
import { HELP_CHOICES, HELP_CHOICES_MAX } from '@core/domain/help-choice';
import type { HelpChoice } from '@core/domain/help-choice';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Row } from '@/ui/stack';
import { Paragraph } from '@/ui/paragraph';
import { HELP_CHOICE_LABELS, STAGE_MESSAGES } from '@/messages/stage';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import type { StageAnswer, StageAnswers } from './client/cast-ballot';
import { BigChoice } from './big-choice';
import { TickChoice } from './tick-choice';

interface BallotFormProps {
  readonly round: RoundView;
  readonly answers: StageAnswers;
  readonly onChange: (answers: StageAnswers) => void;
  /** Which colleague is asked about; the roster's length stands for the review. */
  readonly at: number;
  readonly onAt: (at: number) => void;
}

export const colleaguesOf = (round: RoundView) => round.roster.filter(({ no }) => no !== round.own?.no);

const UNKNOWN = 'unknown';
const optionsOf = ({ scale }: RoundView) => [
  ...scale.map((label, level) => ({ value: String(level), label })),
  { value: UNKNOWN, label: STAGE_MESSAGES.unknown },
];
const valueOf = (answer: StageAnswer | undefined): string | null =>
  answer === undefined ? null : answer.level === null ? UNKNOWN : String(answer.level);

/** The ballot: one colleague at a time, then a look at all of it. */
export function BallotForm({ round, answers, onChange, at, onAt }: BallotFormProps) {
  const colleagues = colleaguesOf(round);
  const asked = colleagues[at];
  const [moved, setMoved] = useState(false);
  if (!asked) return <BallotReview round={round} answers={answers} onPick={onAt} />;
  const no = String(asked.no);
  const answer = answers[no];
  const choose = (value: string): void => {
    const level = value === UNKNOWN ? null : Number(value);
    onChange({ ...answers, [no]: { level, help: answer?.help ?? [] } });
    // without a second question the next colleague comes by itself
    if (!round.helpAsked && !moved) {
      setMoved(true);
      setTimeout(() => {
        setMoved(false);
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
        options={optionsOf(round)}
        value={valueOf(answer)}
        onChange={choose}
      />
      {round.helpAsked && answer && answer.level !== null ? (
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
  round,
  answers,
  onPick,
}: Pick<BallotFormProps, 'round' | 'answers'> & { readonly onPick: (at: number) => void }) {
  const labels = optionsOf(round);
  return (
    <>
      <PageHead over={round.title} title={MESSAGES.reviewHead} note={MESSAGES.reviewNote} />
      <Card>
        <View>
          {colleaguesOf(round).map((voter, at) => {
            const answer = answers[String(voter.no)];
            const said = labels.find((option) => option.value === valueOf(answer))?.label ?? '';
            const help = (answer?.help ?? []).map((choice) => HELP_CHOICE_LABELS[choice]).join('、');
            return (
              <ListRow
                key={voter.no}
                title={voter.name}
                {...(help ? { note: help } : {})}
                lead={<Avatar name={voter.name} />}
                tail={<Paragraph tone="green">{said}</Paragraph>}
                label={`${voter.name}，${said}`}
                onPress={() => onPick(at)}
              />
            );
          })}
        </View>
      </Card>
    </>
  );
}
