import { Card } from '@/ui/card';
import { FactList } from '@/ui/fact-list';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { Paragraph } from '@/ui/paragraph';
import { VOTE_PAGE_MESSAGES as MESSAGES } from '@/messages/vote-pages';

/** Explains who can see what, and who must collude to see more (voting.md §7). */
export function PrivacyScreen() {
  return (
    <Screen title={MESSAGES.hiddenTitle}>
      <PageHead over={MESSAGES.title} title={MESSAGES.hiddenHead} note={MESSAGES.hiddenNote} />
      {MESSAGES.hiddenRows.map(({ who, sees, cannot }) => (
        <Card key={who} title={who}>
          <FactList
            facts={[
              { label: MESSAGES.sees, value: sees, wide: true },
              { label: MESSAGES.cannot, value: cannot, wide: true },
            ]}
          />
        </Card>
      ))}
      <Card tone="amber" title={MESSAGES.alsoTitle}>
        {MESSAGES.also.map((text) => (
          <Paragraph key={text}>{text}</Paragraph>
        ))}
      </Card>
    </Screen>
  );
}
