import * as z from 'zod';
import { QUOTE_MAX } from '../domain/quote';
import { ECHO_KINDS } from '../domain/timeline';
import type { NodeView } from './growth-card';
import { returns, writes } from './procedure';
import { id, line, month, optionalProse, prose, version } from './text';

export const timelineProcedures = {
  /** Saves the member's progress on a node. */
  'node.report': writes({
    input: z.strictObject({
      nodeId: id,
      baseVersion: version,
      state: z.enum(['walking', 'reached', 'adjusted']),
      actualMonth: month.nullable(),
      completion: z.int().min(0).max(100),
      text: prose(500),
    }),
    output: returns<NodeView>(),
    refuses: ['stale-version', 'node-withdrawn'],
    shown: (input) => [input.text],
  }),
  /** Adds a partner's advice. */
  'node.advise': writes({
    input: z.strictObject({ nodeId: id, text: prose(500) }),
    output: returns<NodeView>(),
    refuses: ['too-many', 'node-withdrawn'],
    shown: (input) => [input.text],
  }),
  /** Adds a fan's support. */
  'node.support': writes({
    input: z.strictObject({ nodeId: id, text: prose(500) }),
    output: returns<NodeView>(),
    refuses: ['too-many', 'node-withdrawn'],
    shown: (input) => [input.text],
  }),
  /** Answers advice or support: 已落实, or a reply. */
  'node.echo': writes({
    input: z.strictObject({ nodeId: id, wordId: id, kind: z.enum(ECHO_KINDS), text: optionalProse(200) }),
    output: returns<NodeView>(),
    shown: (input) => [input.text],
  }),
  'quote.add': writes({
    input: z.strictObject({ nodeId: id, text: line(QUOTE_MAX), wallConsent: z.boolean() }),
    output: returns<NodeView>(),
    refuses: ['too-many', 'node-withdrawn'],
    shown: (input) => [input.text],
  }),
  /** Sets or clears the owner's favourite mark on a quote. */
  'quote.favour': writes({
    input: z.strictObject({ nodeId: id, quoteId: id, favourite: z.boolean() }),
    output: returns<NodeView>(),
  }),
  /** Gives or withdraws the author's consent to show the quote on the wall. */
  'quote.consent': writes({
    input: z.strictObject({ nodeId: id, quoteId: id, wallConsent: z.boolean() }),
    output: returns<NodeView>(),
  }),
  'quote.remove': writes({
    input: z.strictObject({ nodeId: id, quoteId: id }),
    output: returns<NodeView>(),
  }),
};
