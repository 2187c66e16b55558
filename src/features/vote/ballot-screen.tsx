import { useState } from 'react';
import type { RoundView } from '@core/contract/vote';
import { useDraft } from '@/api/use-draft';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Screen } from '@/ui/screen';
import { Paragraph } from '@/ui/paragraph';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import { BallotForm, colleaguesOf } from './ballot-form';
import { castBallot } from './client/cast-ballot';
import type { StageAnswers } from './client/cast-ballot';
import type { PhoneKeys } from './client/kept-keys';
import { run } from './client/pace';
import { voteSteps } from './client/round-vote';
import { EnvelopeDrawing } from './envelope-drawing';
import { recall, rememberVote, savedAnswers } from './memory';
import { phoneCall, phoneChance, phonePace } from './phone';
import { phoneShelf } from '@/api/phone-shelf';
import { testPhone } from './self-test';
import { TroubleNote } from './trouble-note';
import { useWork } from './use-work';
import { Note } from './note';

interface BallotScreenProps {
  readonly round: RoundView;
  readonly keys: PhoneKeys;
  readonly onDone: () => void;
}

/** 投票: the ballot, then the envelope that shuts. */
export function BallotScreen({ round, keys, onDone }: BallotScreenProps) {
  const colleagues = colleaguesOf(round);
  const memory = recall(phoneShelf, round.roundId);
  // a second thought starts from the first one
  const before = memory?.kind === 'voted' ? memory.receipt.answers : {};
  const { value: answers, change, settle } = useDraft<StageAnswers>(`vote.${round.voteId}`, before);
  const whole = colleagues.every(({ no }) => answers[String(no)] !== undefined);
  const [at, setAt] = useState(whole ? colleagues.length : 0);
  const [dropped, setDropped] = useState(false);
  const { share, trouble, start, busy } = useWork();
  const saved = savedAnswers(phoneShelf, round);
  const asked = colleagues[at];
  const answered = asked !== undefined && answers[String(asked.no)] !== undefined;
  const offers = round.rerunOf !== null && Object.keys(answers).length === 0 && Object.keys(saved).length > 0;
  const seal = (): Promise<void> =>
    start(async () => {
      await testPhone();
      const given = { call: phoneCall, pace: phonePace, random: await phoneChance(), shelf: phoneShelf };
      const vote = await run(voteSteps(round), phonePace);
      rememberVote(phoneShelf, round, await castBallot(given, round, vote, keys, answers));
      settle();
      setDropped(true);
    });
  if (dropped || busy)
    return (
      <Screen title={round.title} bar={dropped ? <Button onPress={onDone}>{MESSAGES.back}</Button> : null}>
        <Card>
          <EnvelopeDrawing shutting />
          <Paragraph size="title" strong centre>
            {dropped ? MESSAGES.sealed : MESSAGES.sealing}
          </Paragraph>
          <Paragraph tone="soft" centre>
            {dropped ? MESSAGES.sealedNote : MESSAGES.sealingNote}
          </Paragraph>
        </Card>
      </Screen>
    );
  return (
    <Screen
      title={round.title}
      bar={
        asked ? (
          <Button disabled={!answered} onPress={() => setAt(at + 1)}>
            {at + 1 < colleagues.length ? MESSAGES.next : MESSAGES.review}
          </Button>
        ) : (
          <Button disabled={!whole} busy={share !== null} onPress={() => void seal()}>
            {MESSAGES.seal}
          </Button>
        )
      }
    >
      {offers ? (
        <>
          <Note>{MESSAGES.reuseNote}</Note>
          <Button
            tone="quiet"
            onPress={() => {
              change(saved);
              setAt(colleagues.length);
            }}
          >
            {MESSAGES.reuse}
          </Button>
        </>
      ) : null}
      <BallotForm round={round} answers={answers} onChange={change} at={at} onAt={setAt} />
      <TroubleNote trouble={trouble} />
    </Screen>
  );
}
