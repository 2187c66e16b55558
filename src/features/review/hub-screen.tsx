import { useCall, useFreshWhenShown } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { openPage } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { Words } from '@/ui/words';
import { HUB_ROWS, HUB_WORDS as WORDS } from '@/words/review-hub';

/** 创建与复核: every way, each with where it stands. */
export function HubScreen() {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('eligibility.open', { collectiveId });
  useFreshWhenShown({ state, reload });
  return (
    <Screen title={WORDS.title}>
      <PageHead over={WORDS.over} title={WORDS.head} note={WORDS.note} />
      <Answer state={state} shape="rows" count={4} onRetry={() => void reload()}>
        {(view) => (
          <Card>
            {HUB_ROWS.filter((row) => !row.leaderOnly || view.kind === 'whole').map((row) => {
              const live = row.live?.(view) ?? '';
              return (
                <ListRow
                  key={row.route}
                  title={row.title}
                  note={row.note}
                  lead={<Icon name={row.icon} />}
                  label={[row.title, live, row.note].filter((part) => part !== '').join('，')}
                  {...(live === ''
                    ? {}
                    : {
                        tail: (
                          <Words size="note" tone="soft">
                            {live}
                          </Words>
                        ),
                      })}
                  onPress={() => openPage(row.route, { collectiveId })}
                />
              );
            })}
          </Card>
        )}
      </Answer>
    </Screen>
  );
}
