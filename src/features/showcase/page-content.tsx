import type { ShowcaseItem } from '@core/domain/showcase';
import { SHOWCASE_KINDS } from '@core/domain/showcase';
import { Card } from '@/ui/card';
import { PictureRow } from '@/ui/picture-row';
import { Section } from '@/ui/section';
import { Stack } from '@/ui/stack';
import { SHOWCASE_KIND_LABELS } from '@/messages/showcase';
import { ShowcaseItemContent } from './showcase-item';

/** A member's page by sections; a section without shown items is omitted. */
export function PageContent({ items }: { readonly items: readonly ShowcaseItem[] }) {
  return (
    <>
      {SHOWCASE_KINDS.map((kind) => {
        const mine = items.filter((item) => item.kind === kind);
        if (mine.length === 0) return null;
        return (
          <Section key={kind} title={SHOWCASE_KIND_LABELS[kind]}>
            <Card tone={kind === 'reflection' ? 'wash' : 'card'}>
              {kind === 'picture' ? (
                <PictureRow pictures={mine} name={SHOWCASE_KIND_LABELS.picture} />
              ) : (
                <Stack gap="loose">
                  {mine.map((item) => (
                    <ShowcaseItemContent key={item.key} item={item} />
                  ))}
                </Stack>
              )}
            </Card>
          </Section>
        );
      })}
    </>
  );
}
