import { Card } from '@/ui/card';
import { FactList } from '@/ui/fact-list';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { Words } from '@/ui/words';
import { ROUND_WORDS as WORDS } from '@/words/round';

/** Says in plain words who can see what and who must collude to see more (voting.md §7). */
export function HiddenScreen() {
  return (
    <Screen title={WORDS.hiddenTitle}>
      <PageHead over={WORDS.title} title={WORDS.hiddenHead} note={WORDS.hiddenNote} />
      {WORDS.hiddenRows.map(({ who, sees, cannot }) => (
        <Card key={who} title={who}>
          <FactList
            facts={[
              { label: WORDS.sees, value: sees, wide: true },
              { label: WORDS.cannot, value: cannot, wide: true },
            ]}
          />
        </Card>
      ))}
      <Card tone="amber" title={WORDS.alsoTitle}>
        {WORDS.also.map((text) => (
          <Words key={text}>{text}</Words>
        ))}
      </Card>
    </Screen>
  );
}
