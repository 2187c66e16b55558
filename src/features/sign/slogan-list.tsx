import type { SignView } from '@core/contract/sign';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Pager } from '@/ui/pager';
import { Section } from '@/ui/section';
import { Row } from '@/ui/stack';
import { Tag } from '@/ui/tag';
import { Paragraph } from '@/ui/paragraph';
import { usePage } from '@/ui/use-page';
import { SIGN_MESSAGES as MESSAGES } from '@/messages/sign';

interface SloganListProps {
  readonly view: SignView;
  readonly onHang: (sloganId: string) => void;
  readonly onRemove: (slogan: SignView['slogans'][number]) => void;
}

/** The proposed slogans. */
export function SloganList({ view, onHang, onRemove }: SloganListProps) {
  const { slogans, current, you } = view;
  const { shown, pager } = usePage(slogans);
  if (slogans.length === 0) return <Empty drawing="envelope" text={MESSAGES.empty} />;
  return (
    <Section title={MESSAGES.list}>
      {shown.map((slogan) => (
        <Card key={slogan.id}>
          <Paragraph size="head">{slogan.text}</Paragraph>
          <Row gap="tight" between>
            <Paragraph size="note" tone="soft">
              {MESSAGES.by(slogan.name)}
            </Paragraph>
            <Row gap="tight">
              {you.leader || slogan.seatId === you.seatId ? (
                <Button
                  tone="plain"
                  small
                  label={`${MESSAGES.remove}：${slogan.text}`}
                  onPress={() => onRemove(slogan)}
                >
                  {MESSAGES.remove}
                </Button>
              ) : null}
              {slogan.text === current?.text ? (
                <Tag tone="green">{MESSAGES.hanging}</Tag>
              ) : you.leader ? (
                <Button
                  tone="quiet"
                  small
                  label={`${MESSAGES.hang}：${slogan.text}`}
                  onPress={() => onHang(slogan.id)}
                >
                  {MESSAGES.hang}
                </Button>
              ) : null}
            </Row>
          </Row>
        </Card>
      ))}
      <Pager {...pager} />
    </Section>
  );
}
