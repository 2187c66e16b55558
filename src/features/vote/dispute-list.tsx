import { View } from '@tarojs/components';
import type { RoundView } from '@core/contract/vote';
import { Avatar } from '@/ui/avatar';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Words } from '@/ui/words';
import { ROUND_WORDS as WORDS } from '@/words/round';
import { Note } from './note';

/** 异议: who objects, what that proves by itself, and how it was answered. */
export function DisputeList({ round }: { readonly round: RoundView }) {
  const { disputes, disputeAnswer } = round;
  return (
    <Section title={WORDS.disputesHead}>
      {disputes.length === 0 ? (
        <Words tone="soft">{WORDS.disputesNone}</Words>
      ) : (
        <Card>
          <View>
            {disputes.map(({ no, name, kind }) => (
              <ListRow
                key={no}
                title={name}
                note={WORDS.objections[kind].verdict}
                lead={<Avatar name={name} />}
              />
            ))}
          </View>
        </Card>
      )}
      {disputeAnswer ? (
        <Note tone={disputeAnswer.answer === 'rerun' ? 'amber' : 'info'}>
          {`${WORDS.answers[disputeAnswer.answer]}：${disputeAnswer.reason}`}
        </Note>
      ) : null}
    </Section>
  );
}
