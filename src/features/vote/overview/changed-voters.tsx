import type { VoteView } from '@core/contract/vote';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import { Note } from '../components/note';

/** Tells everybody who left or registered other keys after the roster was read out. */
export function ChangedVoters({
  vote: { departed = [], rekeyed = [], moved = [] },
}: {
  readonly vote: VoteView;
}) {
  const changed = rekeyed.filter((name) => !departed.includes(name) && !moved.includes(name));
  return (
    <>
      {departed.length > 0 ? <Note tone="amber">{MESSAGES.departed(departed.join('、'))}</Note> : null}
      {moved.length > 0 ? <Note tone="amber">{MESSAGES.moved(moved.join('、'))}</Note> : null}
      {changed.length > 0 ? <Note tone="amber">{MESSAGES.rekeyed(changed.join('、'))}</Note> : null}
    </>
  );
}
