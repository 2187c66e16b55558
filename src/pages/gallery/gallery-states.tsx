import { ICONS, type IconName } from '@/styles/icon-paths';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { ErrorPanel } from '@/ui/error-panel';
import { Icon } from '@/ui/icon';
import { OfflineBar } from '@/ui/offline-bar';
import { Skeleton } from '@/ui/skeleton';
import { Row } from '@/ui/stack';

const NAMES = Object.keys(ICONS) as IconName[];
const DRAWN = ['sprout', 'paper', 'path', 'wall', 'people', 'envelope', 'box'] as const;

/** Empty, loading and error states, and every icon. */
export function GalleryStates() {
  return (
    <>
      <OfflineBar />
      <Skeleton shape="card" />
      <Skeleton shape="rows" count={2} />
      <Card>
        <ErrorPanel
          text="没有取到内容。请看看网络，再试一次；写下的都还在。"
          incident="事件号 7F3A-21"
          onRetry={() => undefined}
        />
      </Card>
      {DRAWN.map((drawing) => (
        <Card key={drawing}>
          <Empty
            drawing={drawing}
            text="还没有目标。先写一个今年最想做成的事。"
            action={{ label: '写下第一个目标', onPress: () => undefined }}
          />
        </Card>
      ))}
      <Card title="图标">
        <Row>
          {NAMES.map((name) => (
            <Icon key={name} name={name} size="title" />
          ))}
        </Row>
      </Card>
    </>
  );
}
