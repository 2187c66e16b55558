import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { CardView } from '../../core/contract/growth-card';
import { cardContent, growthCardProcedures } from '../../core/contract/growth-card';
import type { CardContent, GoalText } from '../../core/domain/growth-card';
import {
  GOAL_TEXT_NAMES,
  diffCard,
  goalText,
  keepUnsent,
  listCardTexts,
  textRuleOf,
} from '../../core/domain/growth-card';
import { GOAL_TEXT_LABELS } from '../../core/labels/growth-card';
import { cardForm } from '../../server/features/document/growth-card/card-form';
import { openTemplate } from '../../server/print/template/fill-template';
import { mergeCards, newGoal, tidyCard } from '../../src/features/growth-card/card-content';
import { goalFacts } from '../../src/features/growth-card/goal-facts';
import { sampleCard } from '../harness/team-fixture';

const marker = (name: GoalText): string => `标记${name}`;
const sample = sampleCard('标记心愿');
const [sampleGoal] = sample.goals;
if (!sampleGoal) throw new Error('the sample has no goal');
/** A card in which every text is its own marker. */
const marked: CardContent = {
  ...sample,
  goals: [
    {
      ...sampleGoal,
      ...Object.fromEntries(GOAL_TEXT_NAMES.map((name) => [name, marker(name)])),
      nodes: sampleGoal.nodes.map((node) => ({ ...node, title: `标记${node.id}` })),
    },
  ],
};
const MARKERS = [
  '标记心愿',
  ...GOAL_TEXT_NAMES.map(marker),
  ...sampleGoal.nodes.map((node) => `标记${node.id}`),
];
const goalOf = (content: CardContent) => content.goals[0] ?? sampleGoal;
const withText = (name: GoalText, text: string): CardContent => ({
  ...marked,
  goals: [{ ...goalOf(marked), [name]: text }],
});

test('every text of a card is accepted, and moderated when it is submitted or revised', () => {
  const content = cardContent.parse(marked);
  expect(listCardTexts(content).sort()).toEqual([...MARKERS].sort());
  const input = { cardId: 'c', baseVersion: 0, content };
  expect(growthCardProcedures['growthCard.submit'].shown(input)).toEqual(listCardTexts(content));
  expect(growthCardProcedures['growthCard.revise'].shown({ ...input, reason: '理由' })).toEqual([
    ...listCardTexts(content),
    '理由',
  ]);
});

describe.each(GOAL_TEXT_NAMES)('the text %s of a goal', (name) => {
  test('has one limit: its last length is accepted, one more is refused', () => {
    const { max } = textRuleOf(name);
    expect(cardContent.safeParse(withText(name, '字'.repeat(max))).success).toBe(true);
    expect(cardContent.safeParse(withText(name, '字'.repeat(max + 1))).success).toBe(false);
  });

  test('has lines only where it may', () => {
    const many = cardContent.safeParse(withText(name, '一\n二')).success;
    expect(many).toBe(textRuleOf(name).lines === 'many');
  });

  test('is blank in a new goal, and tidied as the server does', () => {
    expect(newGoal(['a', 'b', 'c', 'd'], { from: '2026-01', to: '2026-12' }, '2026-03')[name]).toBe('');
    const typed = tidyCard(withText(name, ` ${marker(name)} `));
    expect(typed).toEqual(cardContent.parse(withText(name, ` ${marker(name)} `)));
    expect(goalText(goalOf(typed), name)).toBe(marker(name));
  });

  test('is a difference between two versions, and comes from the chosen side', () => {
    const theirs = withText(name, '别处');
    expect(diffCard(marked, theirs)).toEqual(['goal:g1']);
    expect(goalText(goalOf(mergeCards(marked, theirs, { 'goal:g1': 'theirs' })), name)).toBe('别处');
    expect(goalText(goalOf(mergeCards(marked, theirs, {})), name)).toBe(marker(name));
  });

  test('is shown on the card, in its versions and beside a conflict', () => {
    if (name === 'title')
      return expect(goalFacts(goalOf(marked)).map(({ value }) => value)).not.toContain(marker(name));
    expect(goalFacts(goalOf(marked))).toContainEqual({
      label: GOAL_TEXT_LABELS[name].label,
      value: marker(name),
      wide: true,
    });
  });

  test('is kept when a client that does not know it saves the card, and cleared when it says so', () => {
    const { [name]: _unknown, ...known } = goalOf(marked);
    const sent = { ...marked, goals: [known] } as unknown as CardContent;
    expect(goalText(goalOf(keepUnsent(sent, marked)), name)).toBe(marker(name));
    expect(goalText(goalOf(keepUnsent(withText(name, ''), marked)), name)).toBe('');
  });
});

test('a new goal has no text to keep, whatever others were stored', () => {
  const fresh = { ...marked, goals: [{ ...goalOf(marked), id: 'g2' }] };
  expect(keepUnsent(fresh, marked)).toEqual(fresh);
});

test('fields that only newer code knows survive editing, merging and tidying on an older client', () => {
  const newer = {
    ...marked,
    later: '整卡',
    goals: [{ ...goalOf(marked), laterText: '格言', nodes: [{ ...sampleGoal.nodes[0], hint: '提示' }] }],
  } as unknown as CardContent;
  for (const content of [
    tidyCard(newer),
    mergeCards(newer, marked, {}),
    tidyCard(mergeCards(newer, newer, {})),
  ])
    expect(content).toMatchObject({
      later: '整卡',
      goals: [{ laterText: '格言', nodes: [{ hint: '提示' }] }],
    });
  expect(diffCard(newer, marked)).toEqual(['goal:g1']);
  // The server keeps them when the client does not send them.
  const [node] = sampleGoal.nodes;
  const known = { ...marked, goals: [{ ...goalOf(marked), nodes: node ? [node] : [] }] };
  expect(keepUnsent(known, newer)).toEqual({
    ...newer,
    goals: [{ ...newer.goals[0], nodes: [{ ...node, hint: '提示' }] }],
  });
});

test('the order of keys and a blank text that is absent are no difference', () => {
  const goal = goalOf(withText('support', ''));
  const { support: _blank, ...rest } = goal;
  const turned = Object.fromEntries(Object.entries(rest).reverse()) as unknown as typeof goal;
  expect(diffCard({ ...marked, goals: [goal] }, { ...marked, goals: [turned] })).toEqual([]);
});

test('every text of a card is printed', () => {
  const view = {
    content: marked,
    revision: 1,
    bonds: [],
    nodes: sampleGoal.nodes.map((node) => ({
      ...{ nodeId: node.id, goalId: 'g1', title: `标记${node.id}`, plannedMonth: node.month },
      ...{ actualMonth: null, state: 'planned', withdrawn: false, progress: null, words: [], quotes: [] },
    })),
    basics: {
      ...{ collectiveName: '厅', name: '甲', post: '', gender: '', politics: '', joinedPost: '' },
      ...{ volunteerNo: '', birth: null, cycle: { label: '2026', from: '2026-01', to: '2026-12' } },
    },
  } as unknown as CardView;
  const form = cardForm(view, { reflection: '', printedOn: '2026-03-01', stages: [] });
  const template = openTemplate(readFileSync(join(__dirname, '../../templates/growth-card.docx')));
  const xml = strFromU8(unzipSync(template.fill(form))['word/document.xml'] ?? new Uint8Array());
  for (const text of MARKERS) expect(xml).toContain(text);
});
