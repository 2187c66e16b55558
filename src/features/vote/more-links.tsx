import { View } from '@tarojs/components';
import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { STATE_LABELS, VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import type { Room } from './use-room';

const ROOM = '/packages/vote/pages/room/index';

/** What is hidden and what is not, the paper way, and earlier votes. */
export function MoreLinks({ room, current }: { readonly room: Room; readonly current?: string }) {
  const { collectiveId } = room;
  const earlier = room.rounds
    .filter((round) => round.roundId !== current && round.state !== 'draft')
    .slice(0, 6);
  return (
    <Card>
      <View>
        {current === undefined || room.round?.voteId == null ? null : (
          <ListRow
            title={MESSAGES.receipt}
            lead={<Icon name="shield" />}
            onPress={() => openPage('/packages/round/pages/receipt/index', { roundId: current })}
          />
        )}
        <ListRow
          title={MESSAGES.hidden}
          lead={<Icon name="eye" />}
          onPress={() => openPage('/packages/round/pages/hidden/index')}
        />
        <ListRow
          title={MESSAGES.paper}
          lead={<Icon name="print" />}
          onPress={() => openPage('/packages/round/pages/paper/index', { collectiveId })}
        />
        {earlier.map((round) => (
          <ListRow
            key={round.roundId}
            title={round.title}
            note={STATE_LABELS[round.state].step}
            lead={<Icon name="history" />}
            onPress={() => openPage(ROOM, { collectiveId, roundId: round.roundId })}
          />
        ))}
      </View>
    </Card>
  );
}
