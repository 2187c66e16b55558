import { View } from '@tarojs/components';
import type { ShowcaseItem } from '@core/domain/showcase';
import { PAGE_PICTURES_MAX, SHOWCASE_KINDS } from '@core/domain/showcase';
import { Card } from '@/ui/card';
import { PictureRow } from '@/ui/picture-row';
import { Section } from '@/ui/section';
import { SwitchRow } from '@/ui/switch-row';
import { formatMonth } from '@/messages/months';
import { SHOWCASE_KIND_LABELS, SHOWCASE_MESSAGES as MESSAGES } from '@/messages/showcase';

interface ConsentListProps {
  readonly items: readonly ShowcaseItem[];
  readonly keys: readonly string[];
  readonly onTurn: (key: string, on: boolean) => void;
}

const titleOf = (item: ShowcaseItem): string =>
  item.kind === 'reflection' ? MESSAGES.reflectionShow : item.title !== '' ? item.title : item.text;

const helpOf = (item: ShowcaseItem): string =>
  item.kind === 'quote' ? item.by : item.title === '' && item.kind !== 'reflection' ? '' : item.text;

/** One switch per item of the record. */
export function ConsentList({ items, keys, onTurn }: ConsentListProps) {
  const chosen = items.filter(({ key, kind }) => kind === 'picture' && keys.includes(key));
  return (
    <>
      {SHOWCASE_KINDS.map((kind) => {
        const mine = items.filter((item) => item.kind === kind);
        if (mine.length === 0) return null;
        return (
          <Section key={kind} title={SHOWCASE_KIND_LABELS[kind]}>
            <Card>
              {mine.map((item, at) => {
                const on = keys.includes(item.key);
                const turn = { on, onChange: (yes: boolean) => onTurn(item.key, yes) };
                if (kind !== 'picture')
                  return <SwitchRow key={item.key} label={titleOf(item)} help={helpOf(item)} {...turn} />;
                const full = !on && chosen.length >= PAGE_PICTURES_MAX;
                const label = MESSAGES.picture(at + 1, formatMonth(item.at));
                return (
                  <View key={item.key}>
                    <PictureRow pictures={[item]} name={label} />
                    <SwitchRow
                      label={label}
                      help={full ? MESSAGES.pictureFull(PAGE_PICTURES_MAX) : ''}
                      disabled={full}
                      {...turn}
                    />
                  </View>
                );
              })}
            </Card>
          </Section>
        );
      })}
    </>
  );
}
