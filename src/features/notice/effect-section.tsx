import { useState } from 'react';
import type { NoticeEffectView } from '@core/contract/notice';
import { useMutation } from '@/api/use-mutation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { RefusalNote } from '@/ui/refusal-note';
import { Section } from '@/ui/section';
import { NOTICE_MESSAGES as MESSAGES } from '@/messages/notice';

interface EffectSectionProps {
  readonly orgId: string;
  readonly effect: NoticeEffectView | null;
  readonly onSurveyed: () => void;
}

/** Shows what a notice would change for the collectives of an office, after their figures were gathered. */
export function EffectSection({ orgId, effect, onSurveyed }: EffectSectionProps) {
  const { mutate, refusal } = useMutation('officeNotice.survey');
  const [read, setRead] = useState<number | null>(null);
  const survey = async (): Promise<void> => {
    for (let part: number | null = 0; part !== null;) {
      const result: Awaited<ReturnType<typeof mutate>> = await mutate({ orgId, part });
      if (!result?.ok) break;
      part = result.value.next;
      setRead(result.value.collectives);
    }
    setRead(null);
    onSurveyed();
  };
  return (
    <Section title={MESSAGES.effect} note={MESSAGES.effectNote}>
      <RefusalNote refusal={refusal} />
      {effect ? (
        <Card>
          <ListRow title={MESSAGES.before} note={MESSAGES.counts(effect.before)} />
          <ListRow title={MESSAGES.after} note={MESSAGES.counts(effect.after)} />
          {effect.rules.map(({ label, better, worse }) => (
            <ListRow key={label} title={label} note={MESSAGES.turns(better, worse)} />
          ))}
          <ListRow title={MESSAGES.recordedOn(effect.at)} />
        </Card>
      ) : null}
      <Button tone="quiet" busy={read !== null} onPress={() => void survey()}>
        {read === null ? MESSAGES.survey : MESSAGES.surveyed(read)}
      </Button>
    </Section>
  );
}
