import type { CardView, NodeView } from '../../../core/contract/growth-card';
import type { Quote } from '../../../core/domain/quote';
import type { Word } from '../../../core/domain/timeline';
import type { Column, Sheet } from '../sheet';
import { sheetOf } from '../sheet';
import { ECHOES_ON_PAPER, GOAL_KINDS_ON_PAPER, NODE_STATES_ON_PAPER, roleOnPaper } from '../words';

interface Under {
  readonly card: CardView;
  readonly node: NodeView;
}
type UnderWord = Under & { readonly word: Word };
type UnderQuote = Under & { readonly quote: Quote };

const whose: Column<Under>[] = [
  { title: '姓名', width: 12, kind: 'text', value: ({ card }) => card.basics.name },
  { title: '节点', width: 24, kind: 'text', value: ({ node }) => node.title },
];

const nodesSheet = (rows: readonly Under[]): Sheet<Under> => ({
  name: '节点台账',
  rows,
  columns: [
    ...whose,
    { title: '目标', width: 24, kind: 'text', value: ({ card, node }) => goalOf(card, node)?.title ?? '' },
    {
      title: '类别',
      width: 10,
      kind: 'text',
      value: ({ card, node }) => {
        const goal = goalOf(card, node);
        return goal ? GOAL_KINDS_ON_PAPER[goal.kind] : '';
      },
    },
    { title: '计划月份', width: 10, kind: 'date', value: ({ node }) => node.plannedMonth },
    { title: '实际月份', width: 10, kind: 'date', value: ({ node }) => node.actualMonth },
    { title: '状态', width: 8, kind: 'text', value: ({ node }) => NODE_STATES_ON_PAPER[node.state] },
    { title: '成员进度说明', width: 44, kind: 'text', value: ({ node }) => node.progress?.text ?? '' },
    { title: '填写日期', width: 12, kind: 'date', value: ({ node }) => node.progress?.at ?? null },
  ],
});

const wordsSheet = (rows: readonly UnderWord[]): Sheet<UnderWord> => ({
  name: '建议与支持台账',
  rows,
  columns: [
    ...whose,
    { title: '日期', width: 12, kind: 'date', value: ({ word }) => word.at },
    {
      title: '种类',
      width: 8,
      kind: 'text',
      value: ({ word }) => (word.kind === 'partner' ? '建议' : '支持'),
    },
    { title: '写的人', width: 12, kind: 'text', value: ({ word }) => word.name },
    { title: '身份', width: 12, kind: 'text', value: ({ word }) => roleOnPaper(word.role) },
    { title: '内容', width: 44, kind: 'text', value: ({ word }) => word.text },
    {
      title: '回音',
      width: 8,
      kind: 'text',
      value: ({ word }) => (word.echo ? ECHOES_ON_PAPER[word.echo.kind] : ''),
    },
    { title: '回音内容', width: 30, kind: 'text', value: ({ word }) => word.echo?.text ?? '' },
    { title: '回音日期', width: 12, kind: 'date', value: ({ word }) => word.echo?.at ?? null },
  ],
});

const quotesSheet = (rows: readonly UnderQuote[]): Sheet<UnderQuote> => ({
  name: '微语录台账',
  rows,
  columns: [
    ...whose,
    { title: '日期', width: 12, kind: 'date', value: ({ quote }) => quote.at },
    { title: '作者', width: 12, kind: 'text', value: ({ quote }) => quote.name },
    { title: '微语录', width: 50, kind: 'text', value: ({ quote }) => quote.text },
    {
      title: '同意上墙',
      width: 10,
      kind: 'text',
      value: ({ quote }) => (quote.wallConsent ? '同意' : '未同意'),
    },
  ],
});

const goalOf = (card: CardView, node: NodeView) => card.content.goals.find((goal) => goal.id === node.goalId);

/** Lays out the ledgers of a cycle: every node, every word with its 回音, every quote, as they were written. */
export function ledgerSheets(cards: readonly CardView[]): Sheet<never>[] {
  const nodes = cards.flatMap((card) => card.nodes.map((node) => ({ card, node })));
  const words = nodes.flatMap((under) => under.node.words.map((word) => ({ ...under, word })));
  const quotes = nodes.flatMap((under) => under.node.quotes.map((quote) => ({ ...under, quote })));
  return [sheetOf(nodesSheet(nodes)), sheetOf(wordsSheet(words)), sheetOf(quotesSheet(quotes))];
}
