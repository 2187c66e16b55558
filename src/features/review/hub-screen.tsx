import type { EligibilityView } from '@core/contract/eligibility';
import { useQuery, useRefetchOnShow } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { openPage } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { Paragraph } from '@/ui/paragraph';
import { HUB_ROWS, HUB_MESSAGES as MESSAGES, type HubRow } from '@/messages/review-hub';

/** Whether the person may open a page, and the notice asks for what it is about. */
const isShown = ({ leaderOnly, rules }: HubRow, view: EligibilityView): boolean =>
  (!leaderOnly || view.kind === 'whole') &&
  (!rules || view.findings.some(({ rule }) => rules.includes(rule)));

/** 创建与复核: links to its pages, each with its state. */
export function HubScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('eligibility.open', { collectiveId });
  useRefetchOnShow({ state, refetch });
  return (
    <Screen title={MESSAGES.title}>
      <PageHead over={MESSAGES.over} title={MESSAGES.head} note={MESSAGES.note} />
      <AsyncView state={state} shape="rows" count={4} onRetry={() => void refetch()}>
        {(view) => (
          <Card>
            {HUB_ROWS.filter((row) => isShown(row, view)).map((row) => {
              const live = row.live?.(view) ?? '';
              return (
                <ListRow
                  key={row.route}
                  title={row.title}
                  note={row.note}
                  leading={<Icon name={row.icon} />}
                  label={[row.title, live, row.note].filter((part) => part !== '').join('，')}
                  {...(live === ''
                    ? {}
                    : {
                        trailing: (
                          <Paragraph size="note" tone="soft">
                            {live}
                          </Paragraph>
                        ),
                      })}
                  onPress={() => openPage(row.route, { collectiveId })}
                />
              );
            })}
          </Card>
        )}
      </AsyncView>
    </Screen>
  );
}
