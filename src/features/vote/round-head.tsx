import { Text, View } from '@tarojs/components';
import type { RoundView } from '@core/contract/vote';
import { PageHead } from '@/ui/page-head';
import { named } from '@/ui/press';
import { MODE_LABELS } from '@/messages/stage';
import { STATE_LABELS, STEP_STATES } from '@/messages/vote';
import './round-head.scss';

/** Where the vote stands: its name, one sentence, the line of five steps. */
export function RoundHead({ round }: { readonly round: RoundView }) {
  const { head, note } = STATE_LABELS[round.state];
  const current = STEP_STATES.findIndex((states) => states.includes(round.state));
  const said = STATE_LABELS[round.state].step;
  return (
    <View className="vote-head">
      <PageHead over={`${round.title} · ${MODE_LABELS[round.mode].name}`} title={head} note={note} />
      {current < 0 ? null : (
        <View className="vote-head__steps" {...named('img', said)}>
          {STEP_STATES.map(([first], i) => (
            <View
              key={first}
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
