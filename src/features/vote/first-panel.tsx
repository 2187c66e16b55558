import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Paragraph } from '@/ui/paragraph';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import type { Room } from './use-room';
import { Note } from './note';

/** Before any vote: whose phone is ready, and what this is. */
export function FirstPanel({ room }: { readonly room: Room }) {
  const ready = room.members.filter((member) => member.registered);
  const missing = room.members.filter((member) => !member.registered);
  return (
    <>
      {room.round ? null : <Empty drawing="box" text={room.leader ? MESSAGES.noneLeader : MESSAGES.none} />}
      <Note tone="good">{MESSAGES.phoneReady}</Note>
      <Card title={MESSAGES.registered(ready.length, room.members.length)}>
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

export const openPrepare = (collectiveId: string, rerunOf?: string): void =>
  openPage('/packages/round/pages/prepare/index', { collectiveId, rerunOf });
