import { markupText } from '../../../../core/domain/escape';
import type { CardContent } from '../../../../core/domain/growth-card';
import { GOAL_TEXT_NAMES } from '../../../../core/domain/growth-card';
import type { OwnCard, OwnCollective, OwnRecord, OwnWord } from '../../../../core/domain/own-record';
import { GOAL_TEXT_LABELS } from '../../../../core/labels/growth-card';
import { NODE_NOTE_PARTS } from '../../../../core/domain/node-note';
import { NODE_NOTE_LABELS } from '../../../../core/labels/node-note';
import { PRINTED_ECHO_LABELS, formatDay, formatMonth } from '../../../print/print-format';

const WORD_LABELS: Readonly<Record<OwnWord['kind'], string>> = {
  advice: '建议',
  support: '支持',
  quote: '微语录',
  helpAsked: '请人帮忙',
  helpOffered: '愿意帮忙',
  helpDone: '帮了什么',
  helpEcho: '帮忙的回音',
  objection: '意见和建议',
  slogan: '鼓励话语',
  review: '五小评议',
};

const STYLE = `body{font:16px/1.8 "PingFang SC","Microsoft YaHei",sans-serif;max-width:42em;margin:2em auto;padding:0 1em;
color:#1d2a25;background:#fbfaf6}h1{font-size:1.5em}h2{font-size:1.25em;color:#0f6b49;margin-top:2em}
h3{font-size:1.1em}p{white-space:pre-wrap;margin:.3em 0}small{color:#5b6862}section{break-inside:avoid}`;

const paragraph = (label: string, text: string): string =>
  text === '' ? '' : `<p><small>${markupText(label)}</small> ${markupText(text)}</p>`;
const heading = (level: 2 | 3, text: string): string => `<h${level}>${markupText(text)}</h${level}>`;

const contentPart = ({ wish, goals }: CardContent): string =>
  [
    paragraph('心愿', wish),
    ...goals.map((goal) =>
      [
        ...GOAL_TEXT_NAMES.map((name) => paragraph(GOAL_TEXT_LABELS[name].label, goal[name] ?? '')),
        paragraph('到什么时候', formatDay(goal.due)),
      ].join(''),
    ),
  ].join('');

const cardPart = ({ cycle, content, draft, versions, nodes, sprint, reflection }: OwnCard): string =>
  [
    heading(3, `成长计划卡 ${formatMonth(cycle.from)}至${formatMonth(cycle.to)}`),
    contentPart(content),
    draft ? paragraph('没提交的草稿', '') + contentPart(draft) : '',
    ...nodes.map(({ title, plannedMonth, reports, echoes, quotes, note }) =>
      [
        `<section>${paragraph(formatMonth(plannedMonth), title)}`,
        ...reports.map(({ text, at }) => paragraph(`进展 ${formatDay(at)}`, text)),
        ...echoes.map(({ kind, text, at }) =>
          paragraph(`回音 ${formatDay(at)}`, text || PRINTED_ECHO_LABELS[kind]),
        ),
        ...quotes.map(({ text, at }) => paragraph(`微语录 ${formatDay(at)}`, text)),
        ...(note ? NODE_NOTE_PARTS.map((part) => paragraph(NODE_NOTE_LABELS[part], note[part])) : []),
        '</section>',
      ].join(''),
    ),
    ...sprint.map(({ text }) => paragraph('心愿冲刺', text)),
    paragraph('初心展示里的话', reflection),
    ...versions
      .filter(({ reason }) => reason !== '')
      .map(({ revision, at, reason }) => paragraph(`第${revision}次修订 ${formatDay(at)}`, reason)),
  ].join('');

const collectivePart = ({ name, unit, seat, cards, posts, innovations, words }: OwnCollective): string =>
  [
    heading(2, `${name} · ${seat.name}`),
    paragraph('单位', unit),
    paragraph('岗位', seat.post),
    paragraph('离开', seat.leftAt === null ? '' : formatDay(seat.leftAt)),
    ...cards.map(cardPart),
    posts.length > 0 ? heading(3, '月度进展') : '',
    ...posts.map(({ month, text, next, need }) =>
      [paragraph(formatMonth(month), text), paragraph('下一步', next), paragraph('需要的帮助', need)].join(
        '',
      ),
    ),
    ...innovations.map(({ title, problem, method, effect, benefit, basis }) =>
      [
        heading(3, `五小：${title}`),
        ...[problem, method, effect, benefit, basis].map((text) => paragraph('', text)),
      ].join(''),
    ),
    words.length > 0 ? heading(3, '写给同事和集体的话') : '',
    ...words.map(({ kind, for: about, at, text }) =>
      paragraph([WORD_LABELS[kind], about, formatDay(at)].filter((part) => part !== '').join(' · '), text),
    ),
  ].join('');

/** Writes the record as one page that needs no network. */
export const ownRecordPage = ({ collectives, madeAt }: OwnRecord): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>我写的</title><style>${STYLE}</style><h1>我写的</h1><p><small>${markupText(formatDay(madeAt))}从青程带走。这里只有自己写的，别人写的不在里面。</small></p>${collectives.map(collectivePart).join('')}</html>`;
