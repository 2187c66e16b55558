import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Paragraph } from '@/ui/paragraph';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import type { VoteContext } from '../context/use-vote-context';
import { Note } from '../components/note';

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
            <Paragraph strong>{missing.map((member) => member.name).join('、')}</Paragraph>
            <Paragraph size="note" tone="soft">
              {MESSAGES.notRegisteredNote}
            </Paragraph>
          </>
        )}
      </Card>
    </>
  );
}
