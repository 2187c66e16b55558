import { useCallback, useEffect, useRef, useState } from 'react';
import { View } from '@tarojs/components';
import type { VoteView } from '@core/contract/vote';
import type { Vote } from '@core/voting/vote';
import type { SignedCells } from '@core/voting/voter';
import { useDraft } from '@/api/use-draft';
import { focusOn } from '@/platform/focus';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { named } from '@/ui/press';
import { Progress } from '@/ui/progress';
import { Screen } from '@/ui/screen';
import { Paragraph } from '@/ui/paragraph';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import { BallotForm, colleaguesOf } from './ballot-form';
import { castBallot, signAhead } from '../client/cast-ballot';
import type { StageAnswers } from '../client/cast-ballot';
import type { ClientKeys } from '../client/stored-keys';
import { run } from '../client/scheduler';
import type { Scheduler } from '../client/scheduler';
import { preparedVoteSteps } from '../client/verified-vote';
import { EnvelopeDrawing } from './envelope-drawing';
import { loadVoteRecord, saveVoteRecord, savedAnswers } from '../device/vote-record';
import { deviceCall, createDeviceRng, deviceScheduler, idleScheduler } from '../device/device';
import { personStorage } from '@/api/person-storage';
import { runSelfTest } from '../device/self-test';
import { ErrorNote } from '../components/error-note';
import { useLongTask } from '../device/use-long-task';
import { Note } from '../components/note';

interface BallotScreenProps {
  readonly vote: VoteView;
  readonly keys: ClientKeys;
  readonly onDone: () => void;
}

/** 投票: the ballot, then the animation of the closing envelope. */
export function BallotScreen({ vote, keys, onDone }: BallotScreenProps) {
  const colleagues = colleaguesOf(vote);
  const record = loadVoteRecord(personStorage, vote.roundId);
  // a changed ballot starts from the submitted answers
  const before = record?.kind === 'voted' ? record.receipt.answers : {};
  const { value: answers, change, discard } = useDraft<StageAnswers>(`vote.${vote.voteId}`, before);
  const isComplete = colleagues.every(({ no }) => answers[String(no)] !== undefined);
  const [at, setAt] = useState(isComplete ? colleagues.length : 0);
  const [dropped, setDropped] = useState(false);
  const { progress, error, start, busy } = useLongTask();
  const saved = savedAnswers(personStorage, vote);
  const asked = colleagues[at];
  const answered = asked !== undefined && answers[String(asked.no)] !== undefined;
  const canReuse =
    vote.rerunOf !== null && Object.keys(answers).length === 0 && Object.keys(saved).length > 0;
  const prepared = usePreparedVote(vote);
  const signed = useSignedAhead(prepared, vote, keys, answers);
  const seal = (): Promise<void> =>
    start(async (onProgress) => {
      const ahead = signed();
      const verified = await prepared();
      const client = {
        call: deviceCall,
        scheduler: deviceScheduler,
        random: await createDeviceRng(),
        storage: personStorage,
      };
      const receipt = await castBallot(client, vote, verified, keys, answers, onProgress, ahead);
      saveVoteRecord(personStorage, vote, receipt);
      discard();
      setDropped(true);
    });
  const isOver = error?.code === 'vote-state';
  useEffect(() => {
    if (busy || dropped) focusOn('.vote-sealing');
  }, [busy, dropped]);
  if (dropped || busy)
    return (
      <Screen title={vote.title} bar={dropped ? <Button onPress={onDone}>{MESSAGES.back}</Button> : null}>
        <Card>
          <EnvelopeDrawing closing />
          <View className="vote-sealing" {...named('status')}>
            <Paragraph size="title" strong centre>
              {dropped ? MESSAGES.sealed : MESSAGES.sealing}
            </Paragraph>
            <Paragraph tone="soft" centre>
              {dropped ? MESSAGES.sealedNote : MESSAGES.sealingNote}
            </Paragraph>
          </View>
          {progress === null ? null : <Progress label={MESSAGES.sealing} percent={100 * progress} />}
        </Card>
      </Screen>
    );
  return (
    <Screen
      title={vote.title}
      bar={
        asked ? (
          <Button missing={answered ? '' : MESSAGES.answerFirst} onPress={() => setAt(at + 1)}>
            {at + 1 < colleagues.length ? MESSAGES.next : MESSAGES.review}
          </Button>
        ) : isOver ? (
          <Button onPress={onDone}>{MESSAGES.back}</Button>
        ) : (
          <Button
            missing={isComplete ? '' : MESSAGES.answerAll}
            busy={progress !== null}
            onPress={() => void seal()}
          >
            {MESSAGES.seal}
          </Button>
        )
      }
    >
      <ErrorNote
        title={MESSAGES.notIn}
        error={isOver ? { ...error, text: MESSAGES.tooLate(vote.own?.hash != null) } : error}
      />
      {canReuse ? (
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
      <BallotForm vote={vote} answers={answers} onChange={change} at={at} onAt={setAt} />
    </Screen>
  );
}

/** Verifies the vote and tests this device while the ballot is filled in; a failure is found again when it is sealed. */
function usePreparedVote(vote: VoteView): () => Promise<Vote> {
  const prepared = useRef<Promise<Vote>>();
  const first = useRef(vote);
  const prepare = useCallback(async (scheduler: Scheduler): Promise<Vote> => {
    await runSelfTest(scheduler);
    return run(preparedVoteSteps(first.current), scheduler);
  }, []);
  useEffect(() => {
    prepared.current = prepare(idleScheduler);
    prepared.current.catch(() => (prepared.current = undefined));
  }, [prepare]);
  return useCallback(() => prepared.current ?? prepare(deviceScheduler), [prepare]);
}

/** Waits until an answer is no longer being changed. */
const PAUSE_MS = 150;

/** Signs the answers while the rest is filled in; the returned function ends that and gives what is signed. */
function useSignedAhead(
  prepared: () => Promise<Vote>,
  vote: VoteView,
  keys: ClientKeys,
  answers: StageAnswers,
): () => SignedCells {
  const signed = useRef<SignedCells>(new Map());
  const stop = useRef<() => void>(() => undefined);
  const first = useRef({ vote, keys });
  useEffect(() => {
    let stopped = false;
    const work = async (): Promise<void> => {
      const verified = await prepared();
      const client = { scheduler: idleScheduler, random: await createDeviceRng() };
      const { vote: shown, keys: own } = first.current;
      await signAhead(client, shown, verified, own, answers, signed.current, () => stopped);
    };
    // What fails here is found again, and said, when the ballot is sealed.
    const timer = setTimeout(() => void work().catch(() => undefined), PAUSE_MS);
    stop.current = () => {
      stopped = true;
      clearTimeout(timer);
    };
    return stop.current;
  }, [answers, prepared]);
  return () => {
    stop.current();
    return signed.current;
  };
}
