import { Text, View } from '@tarojs/components';
import { named } from '@/ui/press';
import { formatMonth } from '@/messages/months';
import { SHOWCASE_MESSAGES as MESSAGES } from '@/messages/showcase';
import './year-axis.scss';

interface YearAxisProps {
  readonly axis: readonly { readonly month: string; readonly reached: number }[];
}

const MONTHS_MAX = 24;

/** An anonymous bar chart of the nodes reached per month. */
export function YearAxis({ axis }: YearAxisProps) {
  const most = Math.max(1, ...axis.map(({ reached }) => reached));
  return (
    <View className="year-axis">
      {axis.slice(0, MONTHS_MAX).map(({ month, reached }) => (
        <View
          key={month}
          className="year-axis__month"
          {...named('img', MESSAGES.axisMonth(formatMonth(month), reached))}
        >
          <View className="year-axis__bar">
            <View
              className={`year-axis__fill ${reached === 0 ? 'year-axis__fill--none' : ''}`}
              style={`height:${Math.round((reached / most) * 100)}%`}
            />
          </View>
          <Text className="year-axis__label">{String(Number(month.slice(5)))}</Text>
        </View>
      ))}
    </View>
  );
}
