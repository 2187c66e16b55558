import { FactList, type Fact } from '@/ui/fact-list';
import { Card } from '@/ui/card';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { Paragraph } from '@/ui/paragraph';

interface ReadingScreenProps {
  readonly title: string;
  readonly over: string;
  readonly head: string;
  readonly passages: readonly { readonly title: string; readonly text: string }[];
  readonly facts?: readonly Fact[];
}

/** Shows a static text page. */
export function ReadingScreen({ title, over, head, passages, facts }: ReadingScreenProps) {
  return (
    <Screen title={title}>
      <PageHead over={over} title={head} />
      {passages.map((passage) => (
        <Card key={passage.title} title={passage.title}>
          <Paragraph tone="soft">{passage.text}</Paragraph>
        </Card>
      ))}
      {facts ? (
        <Card>
          <FactList facts={facts} />
        </Card>
      ) : null}
    </Screen>
  );
}
