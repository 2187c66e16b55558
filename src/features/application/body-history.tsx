import { useState } from 'react';
import type { OutputOf } from '@core/contract/procedures';
import { deskOf } from '@core/domain/application-flow';
import { Card } from '@/ui/card';
import { Collapse } from '@/ui/collapse';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { FLOW_MESSAGES as MESSAGES } from '@/messages/application';
import { JoinBody } from './join-body';

interface BodyHistoryProps {
  readonly collectiveId: string;
  readonly own: OutputOf<'application.mine'>;
  readonly onMoved: () => void;
}

/** Moves a collective to another recommending body, and lists those before. */
export function BodyHistory({ collectiveId, own, onMoved }: BodyHistoryProps) {
  const { body, bodiesBefore = [], application } = own;
  const [moving, setMoving] = useState(false);
  const desk = application ? deskOf(application.state) : null;
  const mayMove = body !== null && desk !== 'body' && desk !== 'district';
  return (
    <>
      {mayMove ? (
        <Collapse title={MESSAGES.moveBody} open={moving} onToggle={() => setMoving(!moving)}>
          {moving ? (
            <JoinBody
              moving
              collectiveId={collectiveId}
              onJoined={() => {
                setMoving(false);
                onMoved();
              }}
            />
          ) : null}
        </Collapse>
      ) : null}
      {bodiesBefore.length > 0 ? (
        <Section title={MESSAGES.bodiesBefore}>
          <Card>
            {bodiesBefore.map(({ bodyId, name, since, until, how }) => (
              <ListRow
                key={`${bodyId}.${until}`}
                title={name}
                note={MESSAGES.bodySpan(since, until, MESSAGES.bodyEnds[how])}
              />
            ))}
          </Card>
        </Section>
      ) : null}
    </>
  );
}
