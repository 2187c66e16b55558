import { Text, View } from '@tarojs/components';
import type { VoteView } from '@core/contract/vote';
import { isBeingChecked } from '@core/domain/vote-state';
import { CalendarButton } from '@/ui/calendar-button';
import { PageHead } from '@/ui/page-head';
import { named } from '@/ui/press';
import { MODE_LABELS } from '@/messages/stage';
import { CHECKING_LABEL, STATE_LABELS, STEP_STATES, VOTE_MESSAGES } from '@/messages/vote';
import './vote-header.scss';

/** The header of a vote: title, current state, the five steps. */
export function VoteHeader({ vote }: { readonly vote: VoteView }) {
  const { head, note } = isBeingChecked(vote) ? CHECKING_LABEL : STATE_LABELS[vote.state];
  const current = STEP_STATES.findIndex((states) => states.includes(vote.state));
  const step = STATE_LABELS[vote.state].step;
  return (
    <View className="vote-head">
      <PageHead over={`${vote.title} · ${MODE_LABELS[vote.mode].name}`} title={head} note={note} />
      {vote.closesAt === null || vote.state !== 'open' ? null : (
        <CalendarButton title={VOTE_MESSAGES.calendar(vote.title)} at={vote.closesAt} note={note} />
      )}
      {current < 0 ? null : (
        <View className="vote-head__steps" {...named('img', step)}>
          {STEP_STATES.map(([first], i) => (
            <View
              key={first ?? i}
              className={`vote-head__step ${i < current ? 'vote-head__step--done' : ''} ${i === current ? 'vote-head__step--now' : ''}`}
            >
              <View className="vote-head__dot" />
              <Text className="vote-head__word">{first ? STATE_LABELS[first].step : ''}</Text>
            </View>
          ))}
        </View>
      )}
    </View>
  );
}
