import { View } from '@tarojs/components';
import type { RoundView } from '@core/contract/vote';
import { Avatar } from '@/ui/avatar';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Paragraph } from '@/ui/paragraph';
import { ROUND_MESSAGES as MESSAGES } from '@/messages/round';
import { Note } from './note';

/** 异议: who objects, what that proves by itself, and how it was answered. */
export function DisputeList({ round }: { readonly round: RoundView }) {
  const { disputes, disputeAnswer } = round;
  return (
    <Section title={MESSAGES.disputesHead}>
      {disputes.length === 0 ? (
        <Paragraph tone="soft">{MESSAGES.disputesNone}</Paragraph>
      ) : (
        <Card>
          <View>
            {disputes.map(({ no, name, kind }) => (
              <ListRow
                key={no}
                title={name}
                note={MESSAGES.objections[kind].verdict}
                lead={<Avatar name={name} />}
              />
            ))}
          </View>
        </Card>
      )}
      {disputeAnswer ? (
        <Note tone={disputeAnswer.answer === 'rerun' ? 'amber' : 'info'}>
          {`${MESSAGES.answers[disputeAnswer.answer]}：${disputeAnswer.reason}`}
        </Note>
      ) : null}
    </Section>
  );
}
