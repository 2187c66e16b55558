import type { JoinAskView } from '@core/contract/collective';
import { openPage } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { formatInstant } from '@/messages/months';
import { PERSON_MESSAGES as MESSAGES } from '@/messages/person';

/** Lists the join requests that are waiting or declined. */
export function JoinRequestList({ asks }: { readonly asks: readonly JoinAskView[] }) {
  if (asks.length === 0) return null;
  return (
    <Section title={MESSAGES.asks}>
      <Card>
        {asks.map(({ joinId, collectiveName, name, state, askedAt, code }) => (
          <ListRow
            key={joinId}
            leading={<Icon name="envelope" />}
            title={collectiveName}
            onPress={() =>
              openPage('/packages/team/pages/join/index', {
                joinId,
                name,
                collectiveName,
                code,
                declined: state === 'declined' ? 'yes' : undefined,
              })
            }
            note={state === 'waiting' ? MESSAGES.askWaiting(formatInstant(askedAt)) : MESSAGES.askDeclined}
            trailing={
              <Tag tone={state === 'waiting' ? 'green' : 'amber'}>
                {state === 'waiting' ? MESSAGES.askWaitingTag : MESSAGES.askDeclinedTag}
              </Tag>
            }
          />
        ))}
      </Card>
    </Section>
  );
}
