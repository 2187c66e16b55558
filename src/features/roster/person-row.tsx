import type { RosterEntry } from '@core/contract/roster';
import { openPage } from '@/platform/navigate';
import { Avatar } from '@/ui/avatar';
import { ListRow } from '@/ui/list-row';
import { Tag } from '@/ui/tag';
import { ROSTER_MESSAGES as MESSAGES } from '@/messages/roster';

interface PersonRowProps {
  readonly entry: RosterEntry;
  readonly collectiveId: string;
  readonly mayEdit: boolean;
}

const statusOf = ({ leader, kind, state, joined }: RosterEntry): string | undefined => {
  if (leader) return MESSAGES.leader;
  return kind === 'member' && state === 'active' && !joined ? MESSAGES.notJoined : undefined;
};

/** Shows one person with name and post; the 号长 can open the line. */
export function PersonRow({ entry, collectiveId, mayEdit }: PersonRowProps) {
  const { seatId, name, post, leader, kind } = entry;
  const status = statusOf(entry);
  const opens = mayEdit && kind === 'member';
  return (
    <ListRow
      title={name}
      note={post}
      leading={<Avatar name={name} pictureUrl={entry.face} />}
      trailing={status ? <Tag tone={leader ? 'green' : 'plain'}>{status}</Tag> : null}
      {...(opens
        ? {
            label: [name, post, status].filter(Boolean).join('，'),
            onPress: () => openPage('/packages/team/pages/member/index', { collectiveId, seatId }),
          }
        : {})}
    />
  );
}
