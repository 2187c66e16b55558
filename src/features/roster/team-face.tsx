import { Section } from '@/ui/section';
import { ROSTER_WORDS as WORDS } from '@/words/roster';
import { LeaderTasks } from './leader-tasks';
import { ManageList } from './manage-list';
import { PeopleList } from './people-list';
import { TeamHead } from './team-head';
import type { TeamRoster } from './use-team';

interface TeamFaceProps {
  readonly roster: TeamRoster;
  readonly withLeft: boolean;
  readonly onWithLeft: (withLeft: boolean) => void;
}

/** The team as its members see it; the 号长 sees besides what waits and what can be done. */
export function TeamFace({ roster, withLeft, onWithLeft }: TeamFaceProps) {
  const { collective, entries, mayEdit } = roster;
  const active = entries.filter(({ state, kind }) => state === 'active' && kind === 'member');
  const shown = withLeft
    ? entries.filter(({ state, kind }) => state === 'left' && kind === 'member')
    : active;
  const supporters = entries.filter(({ state, kind }) => state === 'active' && kind === 'supporter');
  const note = `${WORDS.ledBy(collective.leaderName)} · ${WORDS.count(
    active.length,
    active.filter(({ joined }) => joined).length,
  )}`;
  return (
    <>
      <TeamHead collective={collective} note={note} />
      {mayEdit ? <LeaderTasks roster={roster} alone={active.length === 1} /> : null}
      <Section title={withLeft ? WORDS.left : WORDS.people}>
        <PeopleList
          key={String(withLeft)}
          entries={shown}
          collectiveId={collective.collectiveId}
          mayEdit={mayEdit}
          none={withLeft ? WORDS.nobodyLeft : WORDS.noMatch}
        />
      </Section>
      {supporters.length === 0 || withLeft ? null : (
        <Section title={WORDS.supporters} note={WORDS.supportersNote}>
          <PeopleList
            entries={supporters}
            collectiveId={collective.collectiveId}
            mayEdit={false}
            none={WORDS.noMatch}
          />
        </Section>
      )}
      {mayEdit ? (
        <ManageList collectiveId={collective.collectiveId} withLeft={withLeft} onWithLeft={onWithLeft} />
      ) : null}
    </>
  );
}
