import type { AxisPoint } from '@core/domain/timeline';
import { addMonths, type Month } from '@core/domain/month';
import { EXAMPLE_TEAM } from '@/messages/example';

/** Places the example's nodes around the current month, so that they never look outdated. */
export const exampleAxis = (month: Month): AxisPoint[] =>
  EXAMPLE_TEAM.nodes.map(({ away, title, state }, index) => {
    const planned = addMonths(month, away);
    return {
      nodeId: String(index),
      goalId: 'example',
      title,
      plannedMonth: planned,
      actualMonth: state === 'reached' ? planned : null,
      state,
    };
  });
