import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Paragraph } from '@/ui/paragraph';
import { formatNames } from '@/messages/names';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import type { VoteContext } from '../context/use-vote-context';
import { Note } from '../components/note';

/** More names than this are counted only. */
const NAMED = 20;

/** Shown before a vote: whose devices are registered and whose are not. */
export function RegistrationPanel({ context }: { readonly context: VoteContext }) {
  const ready = context.members.filter((member) => member.registered);
  const missing = context.members.filter((member) => !member.registered);
  return (
    <>
      {context.vote ? null : (
        <Empty drawing="box" text={context.leader ? MESSAGES.noneLeader : MESSAGES.none} />
      )}
      <Note tone="good">{MESSAGES.deviceReady}</Note>
      <Card title={MESSAGES.registered(ready.length, context.members.length)}>
        {missing.length === 0 ? (
          <Paragraph tone="soft">{MESSAGES.allRegistered}</Paragraph>
        ) : (
          <>
            <Paragraph size="note" tone="soft">
              {MESSAGES.notRegistered}
            </Paragraph>
            <Paragraph strong>
              {formatNames(
                missing.map(({ name }) => name),
                NAMED,
              )}
            </Paragraph>
            <Paragraph size="note" tone="soft">
              {MESSAGES.notRegisteredNote}
            </Paragraph>
          </>
        )}
      </Card>
    </>
  );
}
