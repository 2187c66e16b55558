import type { ShowcaseItem } from '@core/domain/showcase';
import { SHOWCASE_KINDS } from '@core/domain/showcase';
import { Card } from '@/ui/card';
import { Section } from '@/ui/section';
import { SwitchRow } from '@/ui/switch-row';
import { SHOWCASE_KIND_WORDS, SHOWCASE_WORDS as WORDS } from '@/words/showcase';

interface ConsentListProps {
  readonly items: readonly ShowcaseItem[];
  readonly keys: readonly string[];
  readonly onTurn: (key: string, on: boolean) => void;
}

const titleOf = (item: ShowcaseItem): string =>
  item.kind === 'reflection' ? WORDS.reflectionShow : item.title !== '' ? item.title : item.text;

const helpOf = (item: ShowcaseItem): string =>
  item.kind === 'quote' ? item.by : item.title === '' && item.kind !== 'reflection' ? '' : item.text;

/** One switch for each thing the record holds. */
export function ConsentList({ items, keys, onTurn }: ConsentListProps) {
  return (
    <>
      {SHOWCASE_KINDS.map((kind) => {
        const mine = items.filter((item) => item.kind === kind);
        if (mine.length === 0) return null;
        return (
          <Section key={kind} title={SHOWCASE_KIND_WORDS[kind]}>
            <Card>
              {mine.map((item) => (
                <SwitchRow
                  key={item.key}
                  label={titleOf(item)}
                  help={helpOf(item)}
                  on={keys.includes(item.key)}
                  onChange={(on) => onTurn(item.key, on)}
                />
              ))}
            </Card>
          </Section>
        );
      })}
    </>
  );
}
