import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { SEATS_MESSAGES } from '@/messages/seat-move';
import { ROSTER_MESSAGES as MESSAGES } from '@/messages/roster';
import { LeaderTasks } from './leader-tasks';
import { ManageList } from './manage-list';
import { PeopleList } from './people-list';
import { TeamHead } from './team-head';
import type { TeamRoster } from './use-team';

interface TeamViewProps {
  readonly roster: TeamRoster;
  readonly withLeft: boolean;
  readonly onWithLeft: (withLeft: boolean) => void;
}

/** Shows the team to its members; the 号长 also sees pending tasks and management links. */
export function TeamView({ roster, withLeft, onWithLeft }: TeamViewProps) {
  const { collective, entries, mayEdit } = roster;
  const active = entries.filter(({ state, kind }) => state === 'active' && kind === 'member');
  const shown = withLeft
    ? entries.filter(({ state, kind }) => state === 'left' && kind === 'member')
    : active;
  const supporters = entries.filter(({ state, kind }) => state === 'active' && kind === 'supporter');
  const note = `${MESSAGES.ledBy(collective.leaderName)} · ${MESSAGES.count(
    active.length,
    active.filter(({ joined }) => joined).length,
  )}`;
  return (
    <>
      <TeamHead collective={collective} note={note} />
      {mayEdit ? <LeaderTasks roster={roster} alone={active.length === 1} /> : null}
      <Section title={withLeft ? MESSAGES.left : MESSAGES.people}>
        <PeopleList
          key={String(withLeft)}
          entries={shown}
          collectiveId={collective.collectiveId}
          mayEdit={mayEdit}
          none={withLeft ? MESSAGES.nobodyLeft : MESSAGES.noMatch}
        />
      </Section>
      {supporters.length === 0 || withLeft ? null : (
        <Section title={MESSAGES.supporters} note={MESSAGES.supportersNote}>
          <PeopleList
            entries={supporters}
            collectiveId={collective.collectiveId}
            mayEdit={false}
            none={MESSAGES.noMatch}
          />
        </Section>
      )}
      <Card>
        <ListRow
          leading={<Icon name="history" />}
          title={SEATS_MESSAGES.title}
          note={SEATS_MESSAGES.rowNote}
          onPress={() =>
            openPage('/packages/team/pages/seats/index', { collectiveId: collective.collectiveId })
          }
        />
      </Card>
      {mayEdit ? (
        <ManageList collectiveId={collective.collectiveId} withLeft={withLeft} onWithLeft={onWithLeft} />
      ) : null}
    </>
  );
}
