import type { Fact, PaperSection } from '../../core/domain/paper';
import { PAPER_SECTIONS } from '../../core/domain/paper';
import { GOAL_KINDS_ON_PAPER, dayOnPaper, monthOnPaper, roleOnPaper } from '../documents/words';

// Quotation marks inside a quotation turn into single ones.
const said = (text: string): string =>
  `“${text
    .replace(/[。；，\s]+$/u, '')
    .replace(/“/g, '‘')
    .replace(/”/g, '’')}”`;
const when = (at: string): string =>
  at === '' ? '' : `${at.length === 7 ? monthOnPaper(at) : dayOnPaper(at)}，`;

/** Puts one fact into one sentence; what it adds to the fact are joints, never matter. */
export function sentenceOf(fact: Fact): string {
  switch (fact.kind) {
    case 'plan':
      return `${fact.unit}${fact.name}的本期青年成长计划从${monthOnPaper(fact.from)}到${monthOnPaper(fact.to)}。`;
    case 'cards':
      return `共有${fact.count}名成员提交了成长计划卡。`;
    case 'theme':
      return `其中选定${GOAL_KINDS_ON_PAPER[fact.goal]}方向的目标有${fact.count}个。`;
    case 'start':
      return `${fact.who}定下目标${said(fact.goal)}时，写下的现状是${said(fact.text)}。`;
    case 'partners':
      return `${fact.count}名成员与师傅、同事或领导结成了成长伙伴。`;
    case 'fans':
      return `${fact.count}名成员有成长粉丝支持。`;
    case 'advice':
      return `${when(fact.at)}${roleOnPaper(fact.role)}就${said(fact.node)}提出建议${said(fact.text)}${fact.echo === '' ? '' : `，回音是${said(fact.echo)}`}。`;
    case 'issue':
      return `${when(fact.at)}公示第${fact.no}期，刊出${fact.count}人的进展。`;
    case 'help':
      return `${when(fact.at)}同事为${said(fact.what)}补位${fact.result === '' ? '' : `，结果是${said(fact.result)}`}${fact.echo === '' ? '' : `，被帮的人回音${said(fact.echo)}`}。`;
    case 'reached':
      return `周期内走到的节点共有${fact.count}个。`;
    case 'step':
      return `${when(fact.at)}${fact.who}走到了节点${said(fact.node)}，自述${said(fact.text)}。`;
    case 'quote':
      return `${when(fact.at)}${fact.who}写下微语录${said(fact.text)}。`;
    case 'reflection':
      return `${fact.who}说${said(fact.text)}。`;
  }
}

/** Joins the sentences of each section in the order of the facts; a section without facts is empty, for a person to write. */
export const draftOf = (facts: readonly Fact[]): Record<PaperSection, string> =>
  Object.fromEntries(
    PAPER_SECTIONS.map((section) => [
      section,
      facts
        .filter((fact) => fact.section === section)
        .map(sentenceOf)
        .join('\n'),
    ]),
  ) as Record<PaperSection, string>;
