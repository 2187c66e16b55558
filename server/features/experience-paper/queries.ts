import { issueName } from '../../../core/labels/wall-issue';
import type { Fact, ExperiencePaperSection } from '../../../core/domain/experience-paper';
import { EXPERIENCE_PAPER_SECTIONS } from '../../../core/domain/experience-paper';
import { formatRole } from '../../../core/labels/companion';
import { GOAL_KIND_LABELS } from '../../../core/labels/growth-card';
import { formatDay, formatMonth } from '../../print/print-format';

// Nested quotation marks become single ones.
const quoted = (text: string): string =>
  `“${text
    .replace(/[。；，\s]+$/u, '')
    .replace(/“/g, '‘')
    .replace(/”/g, '’')}”`;
const when = (at: string): string =>
  at === '' ? '' : `${at.length === 7 ? formatMonth(at) : formatDay(at)}，`;

/** Formats one fact as one sentence without adding content. */
export function sentenceOf(fact: Fact): string {
  switch (fact.kind) {
    case 'plan':
      return `${fact.unit}${fact.name}的本期青年成长计划从${formatMonth(fact.from)}到${formatMonth(fact.to)}。`;
    case 'cards':
      return `共有${fact.count}名成员提交了成长计划卡。`;
    case 'theme':
      return `其中选定${GOAL_KIND_LABELS[fact.goal]}方向的目标有${fact.count}个。`;
    case 'start':
      return `${fact.who}定下目标${quoted(fact.goal)}时，写下的现状是${quoted(fact.text)}。`;
    case 'partners':
      return `${fact.count}名成员与师傅、同事或领导结成了成长伙伴。`;
    case 'fans':
      return `${fact.count}名成员有成长粉丝支持。`;
    case 'advice':
      return `${when(fact.at)}${formatRole(fact.role)}就${quoted(fact.node)}提出建议${quoted(fact.text)}${fact.echo === '' ? '' : `，回音是${quoted(fact.echo)}`}。`;
    case 'issue':
      return `${when(fact.at)}公示${issueName(fact).replaceAll(' ', '')}，刊出${fact.count}人的进展。`;
    case 'help':
      return `${when(fact.at)}同事为${quoted(fact.what)}补位${fact.result === '' ? '' : `，结果是${quoted(fact.result)}`}${fact.echo === '' ? '' : `，被帮的人回音${quoted(fact.echo)}`}。`;
    case 'reached':
      return `周期内走到的节点共有${fact.count}个。`;
    case 'step':
      return `${when(fact.at)}${fact.who}走到了节点${quoted(fact.node)}，自述${quoted(fact.text)}。`;
    case 'quote':
      return `${when(fact.at)}${fact.who}写下微语录${quoted(fact.text)}。`;
    case 'reflection':
      return `${fact.who}说${quoted(fact.text)}。`;
  }
}

/** Joins the sentences of each section in order; a section without facts is empty. */
export const draftOf = (facts: readonly Fact[]): Record<ExperiencePaperSection, string> =>
  Object.fromEntries(
    EXPERIENCE_PAPER_SECTIONS.map((section) => [
      section,
      facts
        .filter((fact) => fact.section === section)
        .map(sentenceOf)
        .join('\n'),
    ]),
  ) as Record<ExperiencePaperSection, string>;
