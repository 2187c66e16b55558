import type { ProcedureName } from '../core/contract/procedures';

/** What somebody is in relation to the thing a call names. */
export type Role =
  'anyone' | 'member' | 'supporter' | 'leader' | 'owner' | 'partner' | 'fan' | 'invited' | 'scrutineer';

/** What a call is about; the id of it stands in the input under the name in brackets. */
export type Target = 'nothing' | 'collective' | 'card' | 'node' | 'round';

export interface Rule {
  readonly on: Target;
  readonly may: readonly Role[];
}

const on = <T extends Target, const R extends readonly Role[]>(
  target: T,
  ...may: R
): { readonly on: T; readonly may: R } => ({ on: target, may });

/** Says who may call what; a procedure without a line here does not compile, a role without a word is denied. */
export const POLICY = {
  'person.describe': on('nothing', 'anyone'),
  'person.leave': on('collective', 'member', 'supporter'),
  'today.open': on('nothing', 'anyone'),
  'collective.create': on('nothing', 'anyone'),
  'collective.describe': on('collective', 'member', 'supporter'),
  'collective.revise': on('collective', 'leader'),
  'collective.handOver': on('collective', 'leader'),
  'roster.list': on('collective', 'member'),
  'roster.preview': on('collective', 'leader'),
  'roster.import': on('collective', 'leader'),
  'roster.revise': on('collective', 'leader'),
  'roster.retire': on('collective', 'leader'),
  'roster.restore': on('collective', 'leader'),
  'invitation.issue': on('collective', 'leader'),
  'invitation.list': on('collective', 'leader'),
  'invitation.revoke': on('collective', 'leader'),
  'invitation.inspect': on('nothing', 'anyone'),
  'join.ask': on('nothing', 'anyone'),
  'join.confirm': on('collective', 'leader'),
  'join.decline': on('collective', 'leader'),
  'growthCard.open': on('card', 'owner', 'partner', 'fan', 'leader', 'invited'),
  'growthCard.saveDraft': on('card', 'owner'),
  'growthCard.discardDraft': on('card', 'owner'),
  'growthCard.submit': on('card', 'owner'),
  'growthCard.revise': on('card', 'owner'),
  'growthCard.versions': on('card', 'owner', 'partner', 'fan', 'leader'),
  'bond.candidates': on('card', 'owner'),
  'bond.invite': on('card', 'owner'),
  'bond.inviteOutside': on('card', 'owner'),
  'bond.accept': on('card', 'invited'),
  'bond.decline': on('card', 'invited'),
  'bond.part': on('card', 'owner', 'partner', 'fan'),
  'bond.claim': on('nothing', 'anyone'),
  'node.report': on('node', 'owner'),
  'node.advise': on('node', 'partner'),
  'node.support': on('node', 'fan'),
  'node.echo': on('node', 'owner'),
  'quote.add': on('node', 'owner', 'partner', 'fan'),
  'quote.favour': on('node', 'owner'),
  'quote.consent': on('node', 'owner', 'partner', 'fan'),
  'quote.remove': on('node', 'owner', 'partner', 'fan'),
  'voteKeys.show': on('collective', 'member'),
  'voteKeys.register': on('collective', 'member'),
  'vote.list': on('collective', 'member'),
  'vote.prepare': on('collective', 'leader'),
  'vote.show': on('round', 'member'),
  'vote.readOut': on('round', 'leader'),
  'vote.redraft': on('round', 'leader'),
  'vote.endorse': on('round', 'member'),
  'vote.showBoxKey': on('round', 'scrutineer'),
  'vote.open': on('round', 'leader'),
  'vote.close': on('round', 'leader'),
  'vote.advance': on('round', 'member'),
  'vote.giveUp': on('round', 'leader'),
  'envelope.stage': on('round', 'member'),
  'envelope.drop': on('round', 'member'),
  'box.read': on('round', 'scrutineer'),
  'mix.stage': on('round', 'scrutineer'),
  'mix.deliver': on('round', 'scrutineer'),
  'mix.read': on('round', 'scrutineer'),
  'board.stage': on('round', 'scrutineer'),
  'board.deliver': on('round', 'scrutineer'),
  'board.read': on('round', 'member'),
  'stageWord.list': on('round', 'member', 'supporter'),
} as const satisfies Record<ProcedureName, Rule>;

export type TargetOf<N extends ProcedureName> = (typeof POLICY)[N]['on'];
