import type { CardView, NodeView } from '../../../../core/contract/growth-card';
import type { Bond, BondKind } from '../../../../core/domain/companion';
import type { ShowcaseItem } from '../../../../core/domain/showcase';
import { formatRole } from '../../../../core/labels/companion';
import { GOAL_KIND_LABELS } from '../../../../core/labels/growth-card';
import { NODE_STATE_LABELS } from '../../../../core/labels/timeline';
import type { TemplateData } from '../../../print/template/placeholder';
import { PRINTED_ECHO_LABELS, formatDay, formatMonth, shortDate } from '../../../print/print-format';

type Row = Record<string, string>;

/** Returns the owner's reflection from the showcase page; the eighth section of the card. */
export const reflectionOf = (page: { items: readonly ShowcaseItem[] } | null | undefined): string =>
  page?.items.find(({ kind }) => kind === 'reflection')?.text ?? '';

/** Data of a member that is not on the card itself; empty where there is none. */
interface CardSupplement {
  readonly reflection: string;
  readonly printedOn: string;
  /** The stages this reader may see; empty for a reader who may see none. */
  readonly stages: readonly Readonly<Record<string, string>>[];
}

/** Converts a card to template data; the field names are the placeholders of docs/documents.md. */
export function cardForm(view: CardView, more: CardSupplement): TemplateData {
  const { basics, content } = view;
  const nodes = view.nodes.filter((node) => !node.withdrawn || node.progress !== null);
  const titles = new Map(content.goals.map((goal, index) => [goal.id, `${index + 1}`]));
  return {
    values: {
      集体: basics.collectiveName,
      周期: `${formatMonth(basics.cycle.from)}至${formatMonth(basics.cycle.to)}`,
      姓名: basics.name,
      性别: basics.gender,
      出生年月: formatMonth(basics.birth),
      政治面貌: basics.politics,
      岗位: basics.post,
      入职年月: formatMonth(basics.joinedPost),
      志愿者编号: basics.volunteerNo,
      心愿: content.wish,
      版次: String(view.revision),
      打印日期: formatDay(more.printedOn),
      初心: more.reflection,
    },
    lists: {
      目标: content.goals.map((goal, index) => ({
        序号: String(index + 1),
        类别: GOAL_KIND_LABELS[goal.kind],
        题目: goal.title,
        期限: shortDate(goal.due),
        现状: goal.present,
        衡量: goal.measure,
        措施: goal.actions,
        支持: goal.support,
      })),
      伙伴: bondRows(view.bonds, 'partner'),
      粉丝: bondRows(view.bonds, 'fan'),
      节点: nodes.map((node) => nodeRow(node, titles.get(node.goalId) ?? '')),
      语录: nodes
        .flatMap((node) => node.quotes)
        .filter((quote) => quote.favourite)
        .map((quote) => ({ 内容: quote.text, 作者: quote.name, 日期: shortDate(quote.at) })),
      评估: more.stages,
    },
  };
}

const bondRows = (bonds: readonly Bond[], kind: BondKind): Row[] =>
  bonds
    .filter((bond) => bond.kind === kind && (bond.state === 'accepted' || bond.state === 'parted'))
    .map((bond) => ({
      身份: formatRole(bond.role),
      姓名: bond.name,
      日期: shortDate(bond.pairedAt),
      承诺: bond.promise,
      确认: bond.state === 'accepted' ? '双方已确认' : `至${shortDate(bond.endedAt)}`,
    }));

const nodeRow = (node: NodeView, goal: string): Row => ({
  题目: node.title,
  目标: goal,
  计划: shortDate(node.plannedMonth),
  实际: shortDate(node.actualMonth),
  状态: NODE_STATE_LABELS[node.state],
  完成: node.progress ? `${node.progress.completion}%` : '',
  进度: node.progress?.text ?? '',
  建议: formatWords(node, 'partner'),
  支持: formatWords(node, 'fan'),
  语录: node.quotes.map((quote) => `「${quote.text}」${quote.name}`).join('\n'),
});

const formatWords = (node: NodeView, kind: BondKind): string =>
  node.words
    .filter((word) => word.kind === kind)
    .map((word) => {
      const entry = `${word.name}（${formatRole(word.role)}）：${word.text}`;
      if (!word.echo) return entry;
      return `${entry}\n　回音（${PRINTED_ECHO_LABELS[word.echo.kind]}）${word.echo.text}`;
    })
    .join('\n');
