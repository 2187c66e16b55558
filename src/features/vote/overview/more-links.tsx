import { View } from '@tarojs/components';
import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { STATE_LABELS, VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import type { VoteContext } from '../context/use-vote-context';

const VOTE_PAGE = '/packages/vote/pages/room/index';

/** Links to the receipt, the privacy page, the printed ballot and earlier votes. */
export function MoreLinks({
  context,
  current,
}: {
  readonly context: VoteContext;
  readonly current?: string;
}) {
  const { collectiveId } = context;
  const earlier = context.votes
    .filter((vote) => vote.roundId !== current && vote.state !== 'draft')
    .slice(0, 6);
  return (
    <Card>
      <View>
        {current === undefined || context.vote?.voteId == null ? null : (
          <ListRow
            title={MESSAGES.receipt}
            leading={<Icon name="shield" />}
            onPress={() => openPage('/packages/round/pages/receipt/index', { roundId: current })}
          />
        )}
        <ListRow
          title={MESSAGES.hidden}
          leading={<Icon name="eye" />}
          onPress={() => openPage('/packages/round/pages/hidden/index')}
        />
        <ListRow
          title={MESSAGES.usePrinted}
          leading={<Icon name="print" />}
          onPress={() => openPage('/packages/round/pages/paper/index', { collectiveId })}
        />
        {earlier.map((vote) => (
          <ListRow
            key={vote.roundId}
            title={vote.title}
            note={STATE_LABELS[vote.state].step}
            leading={<Icon name="history" />}
            onPress={() => openPage(VOTE_PAGE, { collectiveId, roundId: vote.roundId })}
          />
        ))}
      </View>
    </Card>
  );
}
