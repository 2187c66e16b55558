import type { JoinAskView } from '@core/contract/collective';
import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { sayInstant } from '@/words/months';
import { PERSON_WORDS as WORDS } from '@/words/person';

/** What one asked to join and nobody has granted yet. */
export function AskList({ asks }: { readonly asks: readonly JoinAskView[] }) {
  if (asks.length === 0) return null;
  return (
    <Section title={WORDS.asks}>
      <Card>
        {asks.map(({ joinId, collectiveName, name, state, askedAt }) => (
          <ListRow
            key={joinId}
            lead={<Icon name="envelope" />}
            title={collectiveName}
            onPress={() => openPage('/packages/team/pages/join/index', { joinId, name, collectiveName })}
            note={state === 'waiting' ? WORDS.askWaiting(sayInstant(askedAt)) : WORDS.askDeclined}
            tail={
              <Tag tone={state === 'waiting' ? 'green' : 'amber'}>
                {state === 'waiting' ? WORDS.askWaitingTag : WORDS.askDeclinedTag}
              </Tag>
            }
          />
        ))}
      </Card>
    </Section>
  );
}
