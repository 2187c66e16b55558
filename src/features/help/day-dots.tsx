import { View } from '@tarojs/components';
import { daysLeft, sprintDays } from '@core/domain/sprint';
import { named } from '@/ui/press';
import { SPRINT_MESSAGES as MESSAGES } from '@/messages/help-task';
import './day-dots.scss';

interface DayDotsProps {
  readonly due: string;
  readonly today: string;
  readonly lit: boolean;
}

/** Shows the thirty days of a sprint as dots; the last one is the wish. */
export function DayDots({ due, today, lit }: DayDotsProps) {
  return (
    <View className="day-dots" {...named('img', `${MESSAGES.days}，${MESSAGES.over(daysLeft(due, today))}`)}>
      {sprintDays(due, today).map(({ day, at }, index) => (
        <View
          key={day}
          className={`day-dots__dot day-dots__dot--${lit ? 'passed' : at} ${index === 29 ? 'day-dots__dot--wish' : ''}`}
        />
      ))}
    </View>
  );
}
