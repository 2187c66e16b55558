import { useState } from 'react';
import type { OfficeScreen, OfficerView } from '@core/contract/organisation';
import { useSend } from '@/api/use-send';
import { ask } from '@/platform/toast';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { RefusalNote } from '@/ui/refusal-note';
import { Section } from '@/ui/section';
import { Row } from '@/ui/stack';
import { Tag } from '@/ui/tag';
import { OFFICE_WORDS as WORDS } from '@/words/district';
import { sayInstant } from '@/words/months';

interface OfficerListProps {
  readonly view: OfficeScreen;
  readonly orgId: string;
  readonly onChanged: () => void;
}

/** Everybody who works here; the holder hands over or removes behind one tap. */
export function OfficerList({ view, orgId, onChanged }: OfficerListProps) {
  const [chosen, setChosen] = useState<string>();
  const handOver = useSend('office.handOver');
  const dismiss = useSend('office.dismiss');
  const act = async (verb: 'handOver' | 'dismiss', { officerId, name }: OfficerView): Promise<void> => {
    const sure = await ask({
      title: WORDS[`${verb}Ask`](name),
      text: WORDS[`${verb}Text`],
      yes: WORDS[`${verb}Yes`],
      no: WORDS.no,
    });
    if (!sure) return;
    const send = verb === 'handOver' ? handOver.send : dismiss.send;
    if ((await send({ orgId, officerId }))?.ok) {
      setChosen(undefined);
      onChanged();
    }
  };
  return (
    <Section title={WORDS.officers}>
      <RefusalNote refusal={handOver.refusal ?? dismiss.refusal} />
      <Card>
        {view.officers.map((one) => (
          <OfficerRow
            key={one.officerId}
            one={one}
            onPress={view.office.holder && !one.self ? () => setChosen(one.officerId) : undefined}
          />
        ))}
        {view.officers
          .filter((one) => one.officerId === chosen)
          .map((one) => (
            <Row key={one.officerId}>
              <Button small tone="quiet" onPress={() => void act('handOver', one)}>
                {WORDS.handOver(one.name)}
              </Button>
              <Button small tone="danger" onPress={() => void act('dismiss', one)}>
                {WORDS.dismiss(one.name)}
              </Button>
            </Row>
          ))}
      </Card>
    </Section>
  );
}

function OfficerRow({
  one,
  onPress,
}: {
  readonly one: OfficerView;
  readonly onPress: (() => void) | undefined;
}) {
  return (
    <ListRow
      lead={<Avatar name={one.name} />}
      title={one.self ? `${one.name}（${WORDS.self}）` : one.name}
      note={WORDS.since(sayInstant(one.since))}
      tail={one.holder ? <Tag tone="green">{WORDS.holder}</Tag> : null}
      {...(onPress ? { onPress } : {})}
    />
  );
}
