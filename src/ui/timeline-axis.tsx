import { ScrollView, Text, View } from '@tarojs/components';
import type { AxisPoint, NodeState } from '@core/domain/timeline';
import { UI_MESSAGES } from '@/messages/ui';
import { useAxisStart } from './axis-start';
import { drawWay, placeMonth, placeNodes, walkedCount, wayMask } from './axis-path';
import { Icon } from './icon';
import { named, ornament } from './press';
import { Tap } from './tap';
import './timeline-axis.scss';

interface TimelineAxisProps {
  readonly points: readonly AxisPoint[];
  /** The month it is now, `2026-03`. */
  readonly month: string;
  /** How many quotes are pinned to a node. */
  readonly quotes?: Readonly<Record<string, number>>;
  readonly onOpen: (nodeId: string) => void;
  /** The node whose record is shown below. */
  readonly chosen?: string;
}

const STATE_LABELS: Record<NodeState, string> = UI_MESSAGES;
const LEAVES_MAX = 3;

const monthWords = (month: string): string => `${Number(month.slice(5))}月`;

/** An id that a selector can name: node ids carry dots. */
const columnId = (nodeId: string): string => `axis-${nodeId.replace(/\W/g, '-')}`;

/** Says in words what the axis draws. */
const formatAxis = (points: readonly AxisPoint[]): string =>
  points.length === 0
    ? `${UI_MESSAGES.axis}，${UI_MESSAGES.axisEmpty}`
    : `${UI_MESSAGES.axis}，${points.map((point) => `${monthWords(point.plannedMonth)} ${point.title} ${STATE_LABELS[point.state]}`).join('；')}`;

/** The 成长坐标轴: the planned way faint, the walked way solid, nodes tappable, quotes pinned as leaves. */
export function TimelineAxis({ points, month, quotes = {}, onOpen, chosen }: TimelineAxisProps) {
  const spots = placeNodes(points);
  const walked = walkedCount(points);
  const now = placeMonth(points, month);
  const next = points[walked] ?? points[points.length - 1];
  const start = useAxisStart(next ? columnId(next.nodeId) : 'axis');
  return (
    <ScrollView className="ui-axis" scrollX enhanced showScrollbar={false} {...start}>
      <View
        className="ui-axis__plane"
        style={`width:calc(var(--axis-column) * ${points.length})`}
        {...named('group', formatAxis(points))}
      >
        <View className="ui-axis__way" style={wayMask(drawWay(spots), points.length, true)} {...ornament} />
        <View
          className="ui-axis__way ui-axis__way--walked"
          style={wayMask(drawWay(spots.slice(0, walked)), points.length, false)}
          {...ornament}
        />
        {now === null ? null : (
          <View className="ui-axis__now" style={`left:calc(var(--axis-column) * ${now})`} {...ornament}>
            <Text className="ui-axis__now-words">{UI_MESSAGES.thisMonth}</Text>
          </View>
        )}
        {spots.map(({ point, top }) => (
          <Tap
            key={point.nodeId}
            className={`ui-axis__column ${point.nodeId === chosen ? 'ui-axis__column--chosen' : ''}`}
            label={`${monthWords(point.plannedMonth)}，${point.title}，${STATE_LABELS[point.state]}`}
            onPress={() => onOpen(point.nodeId)}
          >
            <View className="ui-axis__field" id={columnId(point.nodeId)}>
              <View
                className={`ui-axis__node ui-axis__node--${point.state}`}
                style={`top:${Math.round(top * 100)}%`}
              >
                {point.state === 'reached' ? <Icon name="check" size="note" /> : null}
                <View className="ui-axis__leaves">
                  {Array.from({ length: Math.min(LEAVES_MAX, quotes[point.nodeId] ?? 0) }, (_, leaf) => (
                    <View key={leaf} className={`ui-axis__leaf ui-axis__leaf--${leaf}`} />
                  ))}
                </View>
              </View>
            </View>
            <Text className={`ui-axis__month ${point.plannedMonth === month ? 'ui-axis__month--now' : ''}`}>
              {point.plannedMonth === month ? UI_MESSAGES.thisMonth : monthWords(point.plannedMonth)}
            </Text>
            <Text className="ui-axis__title">{point.title}</Text>
          </Tap>
        ))}
      </View>
    </ScrollView>
  );
}
