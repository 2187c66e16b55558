import { View } from '@tarojs/components';
import { Avatar } from '@/ui/avatar';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { Paragraph } from '@/ui/paragraph';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import { isOwnEntryValid, keyCode } from '../client/stored-keys';
import { KeyCode } from '../components/key-code';
import type { PanelProps } from '../context/panel-props';
import { Note } from '../components/note';
import './roster-panel.scss';
import { useVouchedVoters } from './use-vouched';
import { VouchCard } from './vouch-card';

/** 核对名册: the own key code, everybody's key codes, absent members, the scrutineers. */
export function RosterPanel({ context, vote }: PanelProps) {
  const own = vote.roster.find((voter) => voter.no === vote.own?.no);
  const isValid = isOwnEntryValid(vote, context.keys?.wallet ?? null);
  const vouched = useVouchedVoters(vote);
  const endorsed = vote.roster.filter((voter) => voter.endorsed || vouched.has(voter.no)).length;
  return (
    <>
      {own ? (
        <KeyCode label={MESSAGES.ownCode} code={keyCode(own.identityKey)} note={MESSAGES.ownCodeHelp} />
      ) : null}
      {own && !isValid ? <Note tone="danger">{MESSAGES.ownMissing}</Note> : null}
      {vote.mine.role && !vote.scrutineers.every((one) => one.boxKey) ? (
        <Note>{MESSAGES.showKeyNote}</Note>
      ) : null}
      <Section title={MESSAGES.endorsedCount(endorsed, vote.roster.length)} note={MESSAGES.codesNote}>
        <Card>
          <View>
            {vote.roster.map((voter) => (
              <ListRow
                key={voter.no}
                title={`${voter.no}　${voter.name}`}
                note={keyCode(voter.identityKey)}
                leading={
                  <View className={voter.endorsed || vouched.has(voter.no) ? '' : 'vote-unchecked'}>
                    <Avatar name={voter.name} />
                  </View>
                }
                trailing={
                  vouched.has(voter.no) ? (
                    <Tag tone="green" icon="check">
                      {MESSAGES.byColleague}
                    </Tag>
                  ) : (
                    <Tag tone={voter.endorsed ? 'green' : 'plain'}>
                      {voter.endorsed ? MESSAGES.endorsed : MESSAGES.notEndorsed}
                    </Tag>
                  )
                }
              />
            ))}
          </View>
        </Card>
      </Section>
      <VouchCard context={context} vote={vote} />
      {vote.absent.length > 0 ? (
        <Card tone="amber" title={MESSAGES.absentTitle}>
          <Paragraph strong>{vote.absent.join('、')}</Paragraph>
          <Paragraph size="note">{MESSAGES.absentNote}</Paragraph>
        </Card>
      ) : null}
      <ScrutineerCard vote={vote} />
    </>
  );
}

/** The scrutineers in opening order, and whether their box keys are published. */
function ScrutineerCard({ vote }: Pick<PanelProps, 'vote'>) {
  return (
    <Card title={MESSAGES.scrutineers}>
      <View>
        {vote.scrutineers.map((one, i) => (
          <ListRow
            key={one.seatId}
            title={one.name}
            note={i === 0 ? MESSAGES.first : MESSAGES.second}
            leading={<Avatar name={one.name} />}
            trailing={
              <Tag tone={one.boxKey ? 'green' : 'amber'}>
                {one.boxKey ? MESSAGES.keyShown : MESSAGES.keyWaiting}
              </Tag>
            }
          />
        ))}
      </View>
    </Card>
  );
}
