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

const wordOf = ({ leader, kind, state, joined }: RosterEntry): string | undefined => {
  if (leader) return MESSAGES.leader;
  return kind === 'member' && state === 'active' && !joined ? MESSAGES.notJoined : undefined;
};

/** One person; the 号长 may open the line, members see name and post. */
export function PersonRow({ entry, collectiveId, mayEdit }: PersonRowProps) {
  const { seatId, name, post, leader, kind } = entry;
  const word = wordOf(entry);
  const opens = mayEdit && kind === 'member';
  return (
    <ListRow
      title={name}
      note={post}
      lead={<Avatar name={name} face={entry.face} />}
      tail={word ? <Tag tone={leader ? 'green' : 'plain'}>{word}</Tag> : null}
      {...(opens
        ? {
            label: [name, post, word].filter(Boolean).join('，'),
            onPress: () => openPage('/packages/team/pages/member/index', { collectiveId, seatId }),
          }
        : {})}
    />
  );
}
