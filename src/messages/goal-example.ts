import type { ExampleContent } from '@core/contract/goal-example';
import { NODES_MAX, NODES_MIN } from '@core/domain/growth-card';
import { GOAL_TEXT_LABELS } from '@core/labels/growth-card';

export const EXAMPLE_MESSAGES = {
  title: '目标的例子',
  note: '借一个来，改成自己的话。',
  trade: '行业',
  own: (cycle: string) => `自己上次写的（${cycle}）`,
  ofGroup: (name: string, own: boolean) => (own ? '本集体的例子' : `${name}的例子`),
  library: '本行业的例子',
  borrow: '借来改',
  borrowOne: (title: string) => `借来改：${title}`,
  months: (count: number) => `大约 ${count} 个月`,
  time: '用多长时间',
  steps: '一步一步',
  manage: '管理本集体的例子',
  pageTitle: '目标的例子',
  pageNote: '大家写成长卡时会看到这些例子，可以借来改。请不要写到某一位同事。',
  empty: '还没有自己的例子，写一个吧。',
  listed: '已有的例子',
  add: '加入这个例子',
  added: '已加入',
  stepsHelp: `每行一步，${NODES_MIN} 到 ${NODES_MAX} 步`,
  remove: '删掉',
  removeOne: (title: string) => `删掉：${title}`,
  removeAsk: (title: string) => `删掉“${title}”？`,
  removeText: '已经借去写成目标的不受影响。',
  removeYes: '删掉例子',
  removeNo: '留着',
} as const;

/** The texts of an example besides its title, each under its label. */
export const exampleFacts = (example: ExampleContent): { label: string; value: string; wide: true }[] =>
  [
    { label: GOAL_TEXT_LABELS.measure.label, value: example.measure },
    { label: GOAL_TEXT_LABELS.present.label, value: example.present },
    { label: EXAMPLE_MESSAGES.steps, value: example.nodes.join(' → ') },
    { label: EXAMPLE_MESSAGES.time, value: EXAMPLE_MESSAGES.months(example.months) },
    { label: GOAL_TEXT_LABELS.support.label, value: example.support },
  ]
    .filter(({ value }) => value !== '')
    .map((fact) => ({ ...fact, wide: true as const }));
