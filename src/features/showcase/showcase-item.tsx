import type { ShowcaseItem } from '@core/domain/showcase';
import { QuoteLeaf } from '@/ui/quote-leaf';
import { Row, Stack } from '@/ui/stack';
import { Tag } from '@/ui/tag';
import { WishLine } from '@/ui/wish-line';
import { Words } from '@/ui/words';
import { sayRole } from '@/words/companion';
import { sayMonth } from '@/words/months';
import { SHOWCASE_KIND_WORDS, SHOWCASE_WORDS as WORDS } from '@/words/showcase';

const monthOf = (item: ShowcaseItem): string => (item.at === '' ? '' : sayMonth(item.at.slice(0, 7)));

/** One thing of a page, as its kind asks for. */
export function ShowcaseItemFace({ item }: { readonly item: ShowcaseItem }) {
  switch (item.kind) {
    case 'quote':
      return <QuoteLeaf text={item.text} by={item.by} />;
    case 'wish':
      return (
        <Stack gap="tight">
          <WishLine label={SHOWCASE_KIND_WORDS.wish} text={item.text} />
          {item.lit ? (
            <Row>
              <Tag tone="warm" icon="star">
                {WORDS.lit}
              </Tag>
            </Row>
          ) : null}
        </Stack>
      );
    case 'reflection':
      return <Words>{item.text}</Words>;
    case 'node':
      return (
        <Stack gap="tight">
          <Row between>
            <Words strong>{item.title}</Words>
            <Tag tone={item.lit ? 'green' : 'plain'}>
              {item.lit ? `${monthOf(item)} ${WORDS.reached}` : monthOf(item)}
            </Tag>
          </Row>
          <Words>{item.text}</Words>
        </Stack>
      );
    default:
      return (
        <Stack gap="tight">
          <Words strong={item.by === ''}>
            {item.by === '' ? item.title : `${sayRole(item.by)}：${item.text}`}
          </Words>
          {item.by === '' && item.text !== '' ? (
            <Words>{item.kind === 'before' ? `${WORDS.then}：${item.text}` : item.text}</Words>
          ) : null}
          {item.after === '' ? null : (
            <Words
              size="note"
              tone="soft"
            >{`${item.kind === 'before' ? WORDS.aim : WORDS.echo}：${item.after}`}</Words>
          )}
        </Stack>
      );
  }
}
