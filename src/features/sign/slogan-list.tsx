import { useState } from 'react';
import type { SignView } from '@core/contract/sign';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Pager, PAGE_SIZE } from '@/ui/pager';
import { Section } from '@/ui/section';
import { Row } from '@/ui/stack';
import { Tag } from '@/ui/tag';
import { Words } from '@/ui/words';
import { SIGN_WORDS as WORDS } from '@/words/sign';

interface SloganListProps {
  readonly view: SignView;
  readonly onHang: (sloganId: string) => void;
  readonly onRemove: (slogan: SignView['slogans'][number]) => void;
}

/** The team's own sentences. */
export function SloganList({ view, onHang, onRemove }: SloganListProps) {
  const [from, setFrom] = useState(0);
  const { slogans, current, you } = view;
  if (slogans.length === 0) return <Empty drawing="letter" text={WORDS.empty} />;
  return (
    <Section title={WORDS.list}>
      {slogans.slice(from, from + PAGE_SIZE).map((slogan) => (
        <Card key={slogan.id}>
          <Words size="head">{slogan.text}</Words>
          <Row gap="tight" between>
            <Words size="note" tone="soft">
              {WORDS.by(slogan.name)}
            </Words>
            <Row gap="tight">
              {you.leader || slogan.seatId === you.seatId ? (
                <Button
                  tone="plain"
                  small
                  label={`${WORDS.remove}：${slogan.text}`}
                  onPress={() => onRemove(slogan)}
                >
                  {WORDS.remove}
                </Button>
              ) : null}
              {slogan.text === current?.text ? (
                <Tag tone="green">{WORDS.hanging}</Tag>
              ) : you.leader ? (
                <Button
                  tone="quiet"
                  small
                  label={`${WORDS.hang}：${slogan.text}`}
                  onPress={() => onHang(slogan.id)}
                >
                  {WORDS.hang}
                </Button>
              ) : null}
            </Row>
          </Row>
        </Card>
      ))}
      <Pager total={slogans.length} from={from} onTurn={setFrom} />
    </Section>
  );
}
