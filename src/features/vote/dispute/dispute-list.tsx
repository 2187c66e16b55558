import { View } from '@tarojs/components';
import type { VoteView } from '@core/contract/vote';
import { Avatar } from '@/ui/avatar';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Paragraph } from '@/ui/paragraph';
import { DISPUTE_MESSAGES } from '@/messages/dispute';
import { VOTE_PAGE_MESSAGES as MESSAGES } from '@/messages/vote-pages';
import { describeFault } from './describe-fault';
import { Note } from '../components/note';

/** 异议: who objects, what the objection proves by itself, and the answer. */
export function DisputeList({ vote }: { readonly vote: VoteView }) {
  const { disputes, disputeAnswer } = vote;
  const faults = vote.check?.faults ?? [];
  return (
    <Section title={MESSAGES.disputesHead}>
      {disputes.length + faults.length === 0 ? (
        <Paragraph tone="soft">{MESSAGES.disputesNone}</Paragraph>
      ) : (
        <Card>
          <View>
            {faults.map((fault) => (
              <ListRow
                key={`fault-${fault.no}`}
                title={vote.roster[fault.no - 1]?.name ?? ''}
                note={describeFault(vote, fault)}
                leading={<Avatar name={vote.roster[fault.no - 1]?.name ?? ''} />}
              />
            ))}
            {disputes.map(({ no, name, kind }) => (
              <ListRow
                key={no}
                title={name}
                note={MESSAGES.objections[kind].verdict}
                leading={<Avatar name={name} />}
              />
            ))}
          </View>
        </Card>
      )}
      {disputeAnswer ? (
        <Note tone={disputeAnswer.answer === 'rerun' ? 'amber' : 'info'}>
          {`${DISPUTE_MESSAGES.answers[disputeAnswer.answer]}：${disputeAnswer.reason}`}
        </Note>
      ) : null}
    </Section>
  );
}
