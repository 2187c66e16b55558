import type { CardView, NodeView } from '../../../../core/contract/growth-card';
import type { Quote } from '../../../../core/domain/quote';
import type { Feedback } from '../../../../core/domain/timeline';
import { formatRole } from '../../../../core/labels/companion';
import { GOAL_KIND_LABELS } from '../../../../core/labels/growth-card';
import { NODE_STATE_LABELS } from '../../../../core/labels/timeline';
import type { Column, Worksheet } from '../../../print/worksheet';
import { worksheetOf } from '../../../print/worksheet';
import { PRINTED_ECHO_LABELS } from '../../../print/print-format';

interface NodeRow {
  readonly card: CardView;
  readonly node: NodeView;
}
type WordRow = NodeRow & { readonly word: Feedback };
type QuoteRow = NodeRow & { readonly quote: Quote };

const ownerColumns: Column<NodeRow>[] = [
  { title: '姓名', width: 12, kind: 'text', value: ({ card }) => card.basics.name },
  { title: '节点', width: 24, kind: 'text', value: ({ node }) => node.title },
];

const nodesWorksheet = (rows: readonly NodeRow[]): Worksheet<NodeRow> => ({
  name: '节点台账',
  rows,
  columns: [
    ...ownerColumns,
    { title: '目标', width: 24, kind: 'text', value: ({ card, node }) => goalOf(card, node)?.title ?? '' },
    {
      title: '类别',
      width: 10,
      kind: 'text',
      value: ({ card, node }) => {
        const goal = goalOf(card, node);
        return goal ? GOAL_KIND_LABELS[goal.kind] : '';
      },
    },
    { title: '计划月份', width: 10, kind: 'date', value: ({ node }) => node.plannedMonth },
    { title: '实际月份', width: 10, kind: 'date', value: ({ node }) => node.actualMonth },
    { title: '状态', width: 8, kind: 'text', value: ({ node }) => NODE_STATE_LABELS[node.state] },
    { title: '成员进度说明', width: 44, kind: 'text', value: ({ node }) => node.progress?.text ?? '' },
    { title: '填写日期', width: 12, kind: 'date', value: ({ node }) => node.progress?.at ?? null },
  ],
});

const wordsWorksheet = (rows: readonly WordRow[]): Worksheet<WordRow> => ({
  name: '建议与支持台账',
  rows,
  columns: [
    ...ownerColumns,
    { title: '日期', width: 12, kind: 'date', value: ({ word }) => word.at },
    {
      title: '种类',
      width: 8,
      kind: 'text',
      value: ({ word }) => (word.kind === 'partner' ? '建议' : '支持'),
    },
    { title: '写的人', width: 12, kind: 'text', value: ({ word }) => word.name },
    { title: '身份', width: 12, kind: 'text', value: ({ word }) => formatRole(word.role) },
    { title: '内容', width: 44, kind: 'text', value: ({ word }) => word.text },
    {
      title: '回音',
      width: 8,
      kind: 'text',
      value: ({ word }) => (word.echo ? PRINTED_ECHO_LABELS[word.echo.kind] : ''),
    },
    { title: '回音内容', width: 30, kind: 'text', value: ({ word }) => word.echo?.text ?? '' },
    { title: '回音日期', width: 12, kind: 'date', value: ({ word }) => word.echo?.at ?? null },
  ],
});

const quotesWorksheet = (rows: readonly QuoteRow[]): Worksheet<QuoteRow> => ({
  name: '微语录台账',
  rows,
  columns: [
    ...ownerColumns,
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

/** Lays out the registers of a cycle: every node, every word with its 回音, every quote, verbatim. */
export function registerWorksheets(cards: readonly CardView[]): Worksheet<never>[] {
  const nodes = cards.flatMap((card) => card.nodes.map((node) => ({ card, node })));
  const words = nodes.flatMap((row) => row.node.words.map((word) => ({ ...row, word })));
  const quotes = nodes.flatMap((row) => row.node.quotes.map((quote) => ({ ...row, quote })));
  return [
    worksheetOf(nodesWorksheet(nodes)),
    worksheetOf(wordsWorksheet(words)),
    worksheetOf(quotesWorksheet(quotes)),
  ];
}
