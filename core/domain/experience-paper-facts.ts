import type { Fact, FactKind, ExperiencePaperRecord, Source } from './experience-paper';

/** Maximum number of sentences of a kind in a draft. */
export const FACTS_OF_A_KIND = 8;

/** Collects the facts of an experience paper; each lists its source records. */
export function collectFacts(record: ExperiencePaperRecord): Fact[] {
  const shown = new Map(record.pages.map((page) => [page.cardId, new Set(page.keys)]));
  const nameOf = new Map(record.pages.map((page) => [page.cardId, page.name]));
  const agreed = (cardId: string, key: string): boolean => shown.get(cardId)?.has(key) ?? false;
  const pageOf = (cardId: string): Source => ({ kind: 'page', id: cardId });
  const facts = [
    ...background(record, agreed, pageOf, nameOf),
    ...method(record, agreed, pageOf),
    ...effect(record, agreed, pageOf, nameOf),
    ...feeling(record, agreed, pageOf, nameOf),
  ];
  const byKind = new Map<FactKind, Fact[]>();
  for (const fact of facts) byKind.set(fact.kind, [...(byKind.get(fact.kind) ?? []), fact]);
  const offered = new Set([...byKind.values()].flatMap(takeInTurn));
  return facts.filter((fact) => offered.has(fact));
}

const ownerOf = ({ sources }: Fact): string => sources.find(({ kind }) => kind === 'page')?.id ?? '';

/** Limits the facts of a kind; everybody is named in turn, by the latest first. */
function takeInTurn(facts: readonly Fact[]): Fact[] {
  const taken = new Map<string, number>();
  return [...facts]
    .sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0))
    .map((fact) => {
      const turn = taken.get(ownerOf(fact)) ?? 0;
      taken.set(ownerOf(fact), turn + 1);
      return { fact, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .slice(0, FACTS_OF_A_KIND)
    .map(({ fact }) => fact);
}

type Agreed = (cardId: string, key: string) => boolean;
type PageOf = (cardId: string) => Source;
type NameOf = ReadonlyMap<string, string>;

const cardSources = (cards: ExperiencePaperRecord['cards']): Source[] =>
  cards.map(({ cardId }) => ({ kind: 'card', id: cardId }));

function background(
  { collective, cards }: ExperiencePaperRecord,
  agreed: Agreed,
  pageOf: PageOf,
  nameOf: NameOf,
): Fact[] {
  const section = 'background';
  const facts: Fact[] = [];
  if (collective)
    facts.push({
      ...{
        kind: 'plan',
        section,
        id: 'plan',
        at: collective.from,
        sources: [{ kind: 'collective', id: collective.id }],
      },
      ...{ name: collective.name, unit: collective.unit, from: collective.from, to: collective.to },
    });
  if (cards.length > 0)
    facts.push({
      kind: 'cards',
      section,
      id: 'cards',
      at: '',
      count: cards.length,
      sources: cardSources(cards),
    });
  const kinds = [...new Set(cards.flatMap(({ goals }) => goals.map(({ kind }) => kind)))].sort();
  for (const goal of kinds) {
    const those = cards.filter(({ goals }) => goals.some(({ kind }) => kind === goal));
    const count = those.flatMap(({ goals }) => goals.filter(({ kind }) => kind === goal)).length;
    facts.push({
      kind: 'theme',
      section,
      id: `theme.${goal}`,
      at: '',
      goal,
      count,
      sources: cardSources(those),
    });
  }
  for (const { cardId, goals } of cards)
    for (const goal of goals)
      if (goal.present !== '' && agreed(cardId, `goal:${goal.id}`))
        facts.push({
          ...{
            kind: 'start',
            section,
            id: `start.${cardId}.${goal.id}`,
            at: '',
            who: nameOf.get(cardId) ?? '',
          },
          ...{
            goal: goal.title,
            text: goal.present,
            sources: [{ kind: 'card', id: cardId }, pageOf(cardId)],
          },
        });
  return facts;
}

function method(
  { cards, nodes, issues, help }: ExperiencePaperRecord,
  agreed: Agreed,
  pageOf: PageOf,
): Fact[] {
  const section = 'method';
  const facts: Fact[] = [];
  for (const [kind, bond] of [
    ['partners', 'partner'],
    ['fans', 'fan'],
  ] as const) {
    const those = cards.filter(({ bonds }) =>
      bonds.some((one) => one.kind === bond && one.state === 'accepted'),
    );
    if (those.length > 0)
      facts.push({ kind, section, id: kind, at: '', count: those.length, sources: cardSources(those) });
  }
  for (const node of nodes)
    for (const feedback of node.words)
      if (feedback.kind === 'partner' && feedback.echo && agreed(node.cardId, `word:${feedback.id}`))
        facts.push({
          ...{
            kind: 'advice',
            section,
            id: `advice.${feedback.id}`,
            at: feedback.at,
            node: node.title,
            role: feedback.role,
          },
          ...{
            text: feedback.text,
            echo: feedback.echo.text,
            sources: [{ kind: 'node', id: node.nodeId }, pageOf(node.cardId)],
          },
        });
  for (const issue of issues)
    facts.push({
      ...{ kind: 'issue', section, id: `issue.${issue.id}`, at: issue.at, no: issue.no, count: issue.count },
      ...(issue.inCycle ? { inCycle: issue.inCycle } : {}),
      sources: [{ kind: 'issue', id: issue.id }],
    });
  // Help is described without names.
  for (const task of help)
    if (task.state === 'done')
      facts.push({
        ...{
          kind: 'help',
          section,
          id: `help.${task.taskId}`,
          at: task.at,
          what: task.what,
          result: task.result,
        },
        ...{ echo: task.echo, sources: [{ kind: 'help', id: task.taskId }] },
      });
  return facts;
}

function effect({ nodes }: ExperiencePaperRecord, agreed: Agreed, pageOf: PageOf, nameOf: NameOf): Fact[] {
  const section = 'effect';
  const reached = nodes.filter(({ state }) => state === 'reached');
  const facts: Fact[] = [];
  if (reached.length > 0)
    facts.push({
      ...{ kind: 'reached', section, id: 'reached', at: '', count: reached.length },
      sources: reached.map(({ nodeId }) => ({ kind: 'node', id: nodeId })),
    });
  for (const node of reached)
    if (node.progress && agreed(node.cardId, `node:${node.nodeId}`))
      facts.push({
        ...{ kind: 'step', section, id: `step.${node.nodeId}`, at: node.actualMonth ?? node.progress.at },
        ...{ who: nameOf.get(node.cardId) ?? '', node: node.title, text: node.progress.text },
        sources: [{ kind: 'node', id: node.nodeId }, pageOf(node.cardId)],
      });
  return facts;
}

function feeling(
  { nodes, pages }: ExperiencePaperRecord,
  agreed: Agreed,
  pageOf: PageOf,
  nameOf: NameOf,
): Fact[] {
  const section = 'feeling';
  const quotes = nodes.flatMap((node) =>
    node.quotes
      .filter((quote) => quote.by === 'owner' && agreed(node.cardId, `quote:${quote.id}`))
      .map((quote): Fact => ({
        ...{
          kind: 'quote',
          section,
          id: `quote.${quote.id}`,
          at: quote.at,
          who: nameOf.get(node.cardId) ?? '',
        },
        ...{ text: quote.text, sources: [{ kind: 'node', id: node.nodeId }, pageOf(node.cardId)] },
      })),
  );
  const reflections = pages
    .filter((page) => page.reflection !== '' && page.keys.includes('reflection'))
    .map((page): Fact => ({
      ...{
        kind: 'reflection',
        section,
        id: `reflection.${page.cardId}`,
        at: '',
        who: page.name,
        text: page.reflection,
      },
      sources: [pageOf(page.cardId)],
    }));
  return [...quotes, ...reflections];
}
