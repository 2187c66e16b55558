import type { CardView, NodeView } from '../../../core/contract/growth-card';
import type { Bond } from '../../../core/domain/companion';
import type { BondKind } from '../../../core/domain/companion';
import type { ShowcaseItem } from '../../../core/domain/showcase';
import type { TemplateData } from '../template/placeholder';
import {
  ECHOES_ON_PAPER,
  GOAL_KINDS_ON_PAPER,
  NODE_STATES_ON_PAPER,
  dayOnPaper,
  monthOnPaper,
  roleOnPaper,
  shortDate,
} from '../words';

type Row = Record<string, string>;

/** What the owner agreed to show of their own words; the card's eighth section. */
export const reflectionOf = (page: { items: readonly ShowcaseItem[] } | null | undefined): string =>
  page?.items.find(({ kind }) => kind === 'reflection')?.text ?? '';

/** What the record knows of a member beyond the card itself; empty where nothing was done yet. */
export interface CardSupplement {
  readonly reflection: string;
  readonly printedOn: string;
  /** The stages as this reader may see them; empty for a reader who may not. */
  readonly stages: readonly Readonly<Record<string, string>>[];
}

/** Lays a card out for the paper form; the names of the fields are the placeholders of docs/documents.md. */
export function cardForm(view: CardView, more: CardSupplement): TemplateData {
  const { basics, content } = view;
  const nodes = view.nodes.filter((node) => !node.withdrawn || node.progress !== null);
  const titles = new Map(content.goals.map((goal, index) => [goal.id, `${index + 1}`]));
  return {
    values: {
      集体: basics.collectiveName,
      周期: `${monthOnPaper(basics.cycle.from)}至${monthOnPaper(basics.cycle.to)}`,
      姓名: basics.name,
      性别: basics.gender,
      出生年月: monthOnPaper(basics.birth),
      政治面貌: basics.politics,
      岗位: basics.post,
      入职年月: monthOnPaper(basics.joinedPost),
      志愿者编号: basics.volunteerNo,
      心愿: content.wish,
      版次: String(view.revision),
      打印日期: dayOnPaper(more.printedOn),
      初心: more.reflection,
    },
    lists: {
      目标: content.goals.map((goal, index) => ({
        序号: String(index + 1),
        类别: GOAL_KINDS_ON_PAPER[goal.kind],
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
      身份: roleOnPaper(bond.role),
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
  状态: NODE_STATES_ON_PAPER[node.state],
  完成: node.progress ? `${node.progress.completion}%` : '',
  进度: node.progress?.text ?? '',
  建议: wordsOf(node, 'partner'),
  支持: wordsOf(node, 'fan'),
  语录: node.quotes.map((quote) => `「${quote.text}」${quote.name}`).join('\n'),
});

const wordsOf = (node: NodeView, kind: BondKind): string =>
  node.words
    .filter((word) => word.kind === kind)
    .map((word) => {
      const said = `${word.name}（${roleOnPaper(word.role)}）：${word.text}`;
      if (!word.echo) return said;
      return `${said}\n　回音（${ECHOES_ON_PAPER[word.echo.kind]}）${word.echo.text}`;
    })
    .join('\n');
