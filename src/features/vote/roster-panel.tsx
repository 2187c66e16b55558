import { View } from '@tarojs/components';
import { Avatar } from '@/ui/avatar';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { Paragraph } from '@/ui/paragraph';
import { VOTE_MESSAGES as MESSAGES } from '@/messages/vote';
import { isOwnEntryRight, keyCode } from './client/kept-keys';
import { KeyCode } from './key-code';
import type { PanelProps } from './panel-props';
import { Note } from './note';
import './roster-panel.scss';
import { useVouched } from './use-vouched';
import { VouchCard } from './vouch-card';

/** 核对名册: one's own code large, everybody's beside the name, who is not in, who opens. */
export function RosterPanel({ room, round }: PanelProps) {
  const own = round.roster.find((voter) => voter.no === round.own?.no);
  const right = isOwnEntryRight(round, room.keys?.wallet ?? null);
  const vouched = useVouched(round);
  const endorsed = round.roster.filter((voter) => voter.endorsed || vouched.has(voter.no)).length;
  return (
    <>
      {own ? (
        <KeyCode label={MESSAGES.ownCode} code={keyCode(own.identityKey)} note={MESSAGES.ownCodeHelp} />
      ) : null}
      {own && !right ? <Note tone="danger">{MESSAGES.ownMissing}</Note> : null}
      {round.mine.role && !round.scrutineers.every((one) => one.boxKey) ? (
        <Note>{MESSAGES.showKeyNote}</Note>
      ) : null}
      <Section title={MESSAGES.endorsedCount(endorsed, round.roster.length)} note={MESSAGES.codesNote}>
        <Card>
          <View>
            {round.roster.map((voter) => (
              <ListRow
                key={voter.no}
                title={`${voter.no}　${voter.name}`}
                note={keyCode(voter.identityKey)}
                lead={
                  <View className={voter.endorsed || vouched.has(voter.no) ? '' : 'vote-unmet'}>
                    <Avatar name={voter.name} />
                  </View>
                }
                tail={
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
      <VouchCard room={room} round={round} />
      {round.absent.length > 0 ? (
        <Card tone="amber" title={MESSAGES.absentTitle}>
          <Paragraph strong>{round.absent.join('、')}</Paragraph>
          <Paragraph size="note">{MESSAGES.absentNote}</Paragraph>
        </Card>
      ) : null}
      <ScrutineerCard round={round} />
    </>
  );
}

/** Who opens, in which order, and whether the keys are out. */
function ScrutineerCard({ round }: Pick<PanelProps, 'round'>) {
  return (
    <Card title={MESSAGES.scrutineers}>
      <View>
        {round.scrutineers.map((one, i) => (
          <ListRow
            key={one.seatId}
            title={one.name}
            note={i === 0 ? MESSAGES.first : MESSAGES.second}
            lead={<Avatar name={one.name} />}
            tail={
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
