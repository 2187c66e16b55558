import { useState } from 'react';
import type { OfficeScreen, OfficerView } from '@core/contract/organisation';
import { useMutation } from '@/api/use-mutation';
import { ask } from '@/platform/toast';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { RefusalNote } from '@/ui/refusal-note';
import { Section } from '@/ui/section';
import { Row } from '@/ui/stack';
import { Tag } from '@/ui/tag';
import { OFFICE_MESSAGES as MESSAGES } from '@/messages/district';
import { formatInstant } from '@/messages/months';

interface OfficerListProps {
  readonly view: OfficeScreen;
  readonly orgId: string;
  readonly onChanged: () => void;
}

/** Lists the officers; the holder can transfer the office or remove an officer. */
export function OfficerList({ view, orgId, onChanged }: OfficerListProps) {
  const [chosen, setChosen] = useState<string>();
  const transfer = useMutation('office.handOver');
  const dismiss = useMutation('office.dismiss');
  const act = async (verb: 'transfer' | 'dismiss', { officerId, name }: OfficerView): Promise<void> => {
    const sure = await ask({
      title: MESSAGES[`${verb}Ask`](name),
      text: MESSAGES[`${verb}Text`],
      yes: MESSAGES[`${verb}Yes`],
      no: MESSAGES.no,
    });
    if (!sure) return;
    const send = verb === 'transfer' ? transfer.mutate : dismiss.mutate;
    if ((await send({ orgId, officerId }))?.ok) {
      setChosen(undefined);
      onChanged();
    }
  };
  return (
    <Section title={MESSAGES.officers}>
      <RefusalNote refusal={transfer.refusal ?? dismiss.refusal} />
      <Card>
        {view.officers.map((one) => (
          <OfficerRow
            key={one.officerId}
            one={one}
            chosen={one.officerId === chosen}
            onPress={
              view.office.holder && !one.self
                ? () => setChosen(one.officerId === chosen ? undefined : one.officerId)
                : undefined
            }
          />
        ))}
        {view.officers
          .filter((one) => one.officerId === chosen)
          .map((one) => (
            <Row key={one.officerId}>
              <Button small tone="quiet" onPress={() => void act('transfer', one)}>
                {MESSAGES.transfer(one.name)}
              </Button>
              <Button small tone="danger" onPress={() => void act('dismiss', one)}>
                {MESSAGES.dismiss(one.name)}
              </Button>
            </Row>
          ))}
      </Card>
    </Section>
  );
}

function OfficerRow({
  one,
  chosen,
  onPress,
}: {
  readonly one: OfficerView;
  readonly chosen: boolean;
  readonly onPress: (() => void) | undefined;
}) {
  return (
    <ListRow
      leading={<Avatar name={one.name} />}
      title={one.self ? `${one.name}（${MESSAGES.self}）` : one.name}
      note={MESSAGES.since(formatInstant(one.since))}
      trailing={one.holder ? <Tag tone="green">{MESSAGES.holder}</Tag> : null}
      {...(onPress ? { onPress, expanded: chosen } : {})}
    />
  );
}
