import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Words } from '@/ui/words';
import { VOTE_WORDS as WORDS } from '@/words/vote';
import type { Room } from './use-room';
import { Note } from './note';

/** Before any vote: whose phone is ready, and what this is. */
export function FirstPanel({ room }: { readonly room: Room }) {
  const ready = room.members.filter((member) => member.registered);
  const missing = room.members.filter((member) => !member.registered);
  return (
    <>
      {room.round ? null : <Empty drawing="box" text={room.leader ? WORDS.noneLeader : WORDS.none} />}
      <Note tone="good">{WORDS.phoneReady}</Note>
      <Card title={WORDS.registered(ready.length, room.members.length)}>
        {missing.length === 0 ? (
          <Words tone="soft">{WORDS.allRegistered}</Words>
        ) : (
          <>
            <Words strong>{missing.map((member) => member.name).join('、')}</Words>
            <Words size="note" tone="soft">
              {WORDS.notRegisteredNote}
            </Words>
          </>
        )}
      </Card>
    </>
  );
}

export const openPrepare = (collectiveId: string, rerunOf?: string): void =>
  openPage('/packages/round/pages/prepare/index', { collectiveId, rerunOf });
