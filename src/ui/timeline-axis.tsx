import { ScrollView, Text, View } from '@tarojs/components';
import type { AxisPoint, NodeState } from '@core/domain/timeline';
import { UI_MESSAGES } from '@/messages/ui';
import { useAxisStart } from './axis-start';
import { drawPath, positionMonth, positionNodes, completedCount, pathMask } from './axis-path';
import { Icon } from './icon';
import { named, decorative } from './press';
import { Tap } from './tap';
import './timeline-axis.scss';
import { enumTable } from '@core/labels/enum-table';

interface TimelineAxisProps {
  readonly points: readonly AxisPoint[];
  /** The current month, `2026-03`; null on the axis of a time that is over. */
  readonly month: string | null;
  /** Number of quotes per node id. */
  readonly quotes?: Readonly<Record<string, number>>;
  readonly onOpen: (nodeId: string) => void;
  /** The node whose details are shown below. */
  readonly chosen?: string;
}

const STATE_LABELS = enumTable<NodeState, string>(UI_MESSAGES, UI_MESSAGES.planned);
const QUOTE_MARKS_MAX = 3;

const formatShortMonth = (month: string): string => `${Number(month.slice(5))}月`;

/** An element id usable in a selector; node ids contain dots. */
const columnId = (nodeId: string): string => `axis-${nodeId.replace(/\W/g, '-')}`;

/** Text alternative of the axis. */
const formatAxis = (points: readonly AxisPoint[]): string =>
  points.length === 0
    ? `${UI_MESSAGES.axis}，${UI_MESSAGES.axisEmpty}`
    : `${UI_MESSAGES.axis}，${points.map((point) => `${formatShortMonth(point.plannedMonth)} ${point.title} ${STATE_LABELS[point.state]}`).join('；')}`;

/** The 成长坐标轴: planned path dashed, completed path solid, tappable nodes with quote marks. */
export function TimelineAxis({ points, month, quotes = {}, onOpen, chosen }: TimelineAxisProps) {
  const positions = positionNodes(points);
  const completed = completedCount(points);
  const now = month === null ? null : positionMonth(points, month);
  const next = points[completed] ?? points[points.length - 1];
  const start = useAxisStart(next ? columnId(next.nodeId) : 'axis');
  return (
    <ScrollView className="ui-axis" scrollX enhanced showScrollbar={false} {...start}>
      <View
        className="ui-axis__canvas"
        style={`width:calc(var(--axis-column) * ${points.length})`}
        {...named('group', formatAxis(points))}
      >
        <View
          className="ui-axis__path"
          style={pathMask(drawPath(positions), points.length, true)}
          {...decorative}
        />
        <View
          className="ui-axis__path ui-axis__path--completed"
          style={pathMask(drawPath(positions.slice(0, completed)), points.length, false)}
          {...decorative}
        />
        {now === null ? null : (
          <View className="ui-axis__now" style={`left:${(now / points.length) * 100}%`} {...decorative}>
            <Text className="ui-axis__now-words">{UI_MESSAGES.thisMonth}</Text>
          </View>
        )}
        {positions.map(({ point, top }) => (
          <Tap
            key={point.nodeId}
            className={`ui-axis__column ${point.nodeId === chosen ? 'ui-axis__column--chosen' : ''}`}
            label={[
              ...(point.plannedMonth === month ? [UI_MESSAGES.thisMonth] : []),
              formatShortMonth(point.plannedMonth),
              point.title,
              STATE_LABELS[point.state],
            ].join('，')}
            onPress={() => onOpen(point.nodeId)}
          >
            <View className="ui-axis__field" id={columnId(point.nodeId)}>
              <View
                className={`ui-axis__node ui-axis__node--${point.state}`}
                style={`top:${Math.round(top * 100)}%`}
              >
                {point.state === 'reached' ? <Icon name="check" size="note" /> : null}
                <View className="ui-axis__quotes">
                  {Array.from({ length: Math.min(QUOTE_MARKS_MAX, quotes[point.nodeId] ?? 0) }, (_, mark) => (
                    <View key={mark} className={`ui-axis__quote ui-axis__quote--${mark}`} />
                  ))}
                </View>
              </View>
            </View>
            <Text className={`ui-axis__month ${point.plannedMonth === month ? 'ui-axis__month--now' : ''}`}>
              {point.plannedMonth === month ? UI_MESSAGES.thisMonth : formatShortMonth(point.plannedMonth)}
            </Text>
            <Text className="ui-axis__title">{point.title}</Text>
          </Tap>
        ))}
      </View>
    </ScrollView>
  );
}
