import type { ShowcaseItem } from '@core/domain/showcase';
import { formatRole } from '@core/labels/companion';
import { QuoteCard } from '@/ui/quote-card';
import { Row, Stack } from '@/ui/stack';
import { Tag } from '@/ui/tag';
import { WishLine } from '@/ui/wish-line';
import { Paragraph } from '@/ui/paragraph';
import { formatMonth } from '@/messages/months';
import { SHOWCASE_KIND_LABELS, SHOWCASE_MESSAGES as MESSAGES } from '@/messages/showcase';

const monthOf = (item: ShowcaseItem): string => (item.at === '' ? '' : formatMonth(item.at.slice(0, 7)));

/** One item of a page, rendered by its kind. */
export function ShowcaseItemContent({ item }: { readonly item: ShowcaseItem }) {
  switch (item.kind) {
    case 'quote':
      return <QuoteCard text={item.text} by={item.by} />;
    case 'wish':
      return (
        <Stack gap="tight">
          <WishLine label={SHOWCASE_KIND_LABELS.wish} text={item.text} />
          {item.lit ? (
            <Row>
              <Tag tone="warm" icon="star">
                {MESSAGES.lit}
              </Tag>
            </Row>
          ) : null}
        </Stack>
      );
    case 'reflection':
      return <Paragraph>{item.text}</Paragraph>;
    case 'node':
      return (
        <Stack gap="tight">
          <Row between>
            <Paragraph strong>{item.title}</Paragraph>
            <Tag tone={item.lit ? 'green' : 'plain'}>
              {item.lit ? `${monthOf(item)} ${MESSAGES.reached}` : monthOf(item)}
            </Tag>
          </Row>
          <Paragraph>{item.text}</Paragraph>
        </Stack>
      );
    default:
      return (
        <Stack gap="tight">
          <Paragraph strong={item.by === ''}>
            {item.by === '' ? item.title : `${formatRole(item.by)}：${item.text}`}
          </Paragraph>
          {item.by === '' && item.text !== '' ? (
            <Paragraph>{item.kind === 'before' ? `${MESSAGES.then}：${item.text}` : item.text}</Paragraph>
          ) : null}
          {item.after === '' ? null : (
            <Paragraph
              size="note"
              tone="soft"
            >{`${item.kind === 'before' ? MESSAGES.aim : MESSAGES.echo}：${item.after}`}</Paragraph>
          )}
        </Stack>
      );
  }
}
