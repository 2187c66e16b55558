import { accept, refuse } from '../../../core/contract/result';
import type { BondKind } from '../../../core/domain/companion';
import { acceptedBonds } from '../../../core/domain/companion';
import { QUOTES_PER_NODE_MAX } from '../../../core/domain/quote';
import type { Quote } from '../../../core/domain/quote';
import { NODE_FEEDBACK_MAX } from '../../../core/domain/timeline';
import type { Feedback } from '../../../core/domain/timeline';
import type { WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import type { NodeDoc } from '../../store/collections';
import type { Subjects } from '../../rpc/targets';
import { todoFor, todoIdOf } from '../../notifications/todos';
import { syncWallQuote } from '../wall/commands';
import { dropFromShowcase } from '../../store/showcase-pages';
import { viewOfNode } from '../growth-card/queries';
import { FEEDBACK_TODOS, postFromReport, reportNode } from '../post/commands';

export const timelineHandlers: Handlers<
  | 'node.report'
  | 'node.advise'
  | 'node.support'
  | 'node.echo'
  | 'quote.add'
  | 'quote.favour'
  | 'quote.consent'
  | 'quote.remove'
> = {
  'node.report': async (context, input, { node, card, collectiveId, seat, roles }) => {
    if (node.withdrawn) return refuse('node-withdrawn');
    if (node.version !== input.baseVersion)
      return refuse('stale-version', { current: viewOfNode(node, roles) });
    const actualMonth = input.state === 'reached' ? (input.actualMonth ?? context.month) : input.actualMonth;
    const { state, completion, text } = input;
    const { month } = context;
    await postFromReport(context, { collectiveId, seatId: seat.seatId }, node, input);
    const told = await reportNode(context, node, card, { state, actualMonth, completion, text, month });
    return accept(viewOfNode(told, roles));
  },

  'node.advise': (context, input, subject) => addWord(context, subject, 'partner', input.text),
  'node.support': (context, input, subject) => addWord(context, subject, 'fan', input.text),

  'node.echo': async ({ tx, now }, input, { node, card, roles }) => {
    if (!node.words.some((word) => word.id === input.wordId)) return refuse('not-found');
    const words = node.words.map((word) =>
      word.id === input.wordId ? { ...word, echo: { kind: input.kind, text: input.text, at: now } } : word,
    );
    const next = { ...node, words };
    await tx.put('nodes', next);
    if (words.every((word) => word.echo !== null))
      await tx.remove('todos', todoIdOf('echo', node._id, card.seatId));
    return accept(viewOfNode(next, roles));
  },

  'quote.add': async ({ tx, now, newId }, input, { node, seat, roles }) => {
    if (node.withdrawn) return refuse('node-withdrawn');
    if (node.quotes.length >= QUOTES_PER_NODE_MAX) return refuse('too-many');
    const quote: Quote = {
      id: newId('quote'),
      seatId: seat.seatId,
      name: seat.name,
      by: roles.includes('owner') ? 'owner' : roles.includes('partner') ? 'partner' : 'fan',
      text: input.text,
      at: now,
      favourite: false,
      wallConsent: input.wallConsent,
    };
    await syncWallQuote(tx, node, quote, now, true);
    return putQuotes(tx, node, roles, [...node.quotes, quote]);
  },

  'quote.favour': async ({ tx }, input, { node, roles }) => {
    if (!node.quotes.some((quote) => quote.id === input.quoteId)) return refuse('not-found');
    const favourite = input.favourite;
    return putQuotes(
      tx,
      node,
      roles,
      node.quotes.map((quote) => (quote.id === input.quoteId ? { ...quote, favourite } : quote)),
    );
  },

  'quote.consent': async ({ tx, now }, input, { node, card, seat, roles }) => {
    const own = ownQuote(node, input.quoteId, seat.seatId);
    if (!own) return refuse('not-found');
    const wallConsent = input.wallConsent;
    await syncWallQuote(tx, node, { ...own, wallConsent }, now, true);
    if (!wallConsent && seat.seatId !== card.seatId) await dropFromShowcase(tx, card._id, `quote:${own.id}`);
    return putQuotes(
      tx,
      node,
      roles,
      node.quotes.map((quote) => (quote.id === input.quoteId ? { ...quote, wallConsent } : quote)),
    );
  },

  'quote.remove': async ({ tx, now }, input, { node, card, seat, roles }) => {
    const own = ownQuote(node, input.quoteId, seat.seatId);
    if (!own) return refuse('not-found');
    await syncWallQuote(tx, node, own, now, false);
    await dropFromShowcase(tx, card._id, `quote:${own.id}`);
    return putQuotes(
      tx,
      node,
      roles,
      node.quotes.filter((quote) => quote.id !== input.quoteId),
    );
  },
};

/** Only the author of a quote may remove it or change its wall consent. */
const ownQuote = (node: NodeDoc, quoteId: string, seatId: string): Quote | undefined =>
  node.quotes.find((quote) => quote.id === quoteId && quote.seatId === seatId);

async function putQuotes(
  tx: WriteContext['tx'],
  node: NodeDoc,
  roles: Subjects['node']['roles'],
  quotes: Quote[],
) {
  const next = { ...node, quotes };
  await tx.put('nodes', next);
  return accept(viewOfNode(next, roles));
}

async function addWord(
  { tx, now, newId }: WriteContext,
  { node, card, seat, roles }: Subjects['node'],
  kind: BondKind,
  text: string,
) {
  if (node.withdrawn) return refuse('node-withdrawn');
  if (node.words.length >= NODE_FEEDBACK_MAX) return refuse('too-many');
  const bond = acceptedBonds(card.bonds).find((tie) => tie.seatId === seat.seatId && tie.kind === kind);
  const word: Feedback = {
    id: newId('word'),
    kind,
    seatId: seat.seatId,
    name: seat.name,
    role: bond?.role ?? kind,
    text,
    at: now,
    echo: null,
  };
  const next = { ...node, words: [...node.words, word] };
  await tx.put('nodes', next);
  await tx.remove('todos', todoIdOf(FEEDBACK_TODOS[kind], node._id, seat.seatId));
  await tx.put(
    'todos',
    todoFor('echo', node._id, card.seatId, {
      collectiveId: card.collectiveId,
      at: now,
      name: seat.name,
      title: node.title,
      cardId: card._id,
      nodeId: node._id,
    }),
  );
  return accept(viewOfNode(next, roles));
}
