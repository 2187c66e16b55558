import type { ProcedureName } from '../../core/contract/procedures';

/** The caller's relation to the subject of a call. */
export type Role =
  | 'anyone'
  | 'member'
  | 'supporter'
  | 'leader'
  | 'owner'
  | 'partner'
  | 'fan'
  | 'invited'
  | 'scrutineer'
  | 'district'
  | 'body'
  | 'holder'
  | 'author'
  | 'reviewer';

/** The kind of a call's subject; its id is a field of the input. */
export type Target =
  | 'nothing'
  | 'collective'
  | 'card'
  | 'node'
  | 'vote'
  | 'job'
  | 'office'
  | 'district'
  | 'body'
  | 'application'
  | 'innovation';

export interface Rule {
  readonly on: Target;
  readonly may: readonly Role[];
}

const on = <T extends Target, const R extends readonly Role[]>(
  target: T,
  ...may: R
): { readonly on: T; readonly may: R } => ({ on: target, may });

/** Defines who may call each procedure; a missing procedure does not compile, a role that is not listed is denied. */
export const POLICY = {
  'person.describe': on('nothing', 'anyone'),
  'person.close': on('nothing', 'anyone'),
  'person.keep': on('nothing', 'anyone'),
  'person.takeAlong': on('nothing', 'anyone'),
  // The handler checks that the caller's account is told.
  'person.note': on('nothing', 'anyone'),
  'person.leave': on('collective', 'member', 'supporter'),
  'today.open': on('nothing', 'anyone'),
  'collective.create': on('nothing', 'anyone'),
  'collective.describe': on('collective', 'member', 'supporter'),
  'collective.revise': on('collective', 'leader'),
  'collective.handOver': on('collective', 'leader'),
  // The handler checks that the offer is for the caller's seat.
  'collective.acceptHandOver': on('collective', 'member'),
  'collective.declineHandOver': on('collective', 'member'),
  'collective.cancelHandOver': on('collective', 'leader'),
  'collective.dissolve': on('collective', 'leader'),
  // The handler checks that the caller dissolved it.
  'collective.revive': on('nothing', 'anyone'),
  'cycle.list': on('collective', 'member', 'supporter'),
  // The handler shows the cards that the caller may see.
  'cycle.show': on('collective', 'member', 'supporter'),
  'cycle.begin': on('collective', 'leader'),
  'cycle.withdraw': on('collective', 'leader'),
  'roster.list': on('collective', 'member'),
  'roster.prepareFile': on('collective', 'leader'),
  'roster.preview': on('collective', 'leader'),
  'roster.import': on('collective', 'leader'),
  'roster.revise': on('collective', 'leader'),
  'roster.reviseMany': on('collective', 'leader'),
  'roster.retire': on('collective', 'leader'),
  'roster.restore': on('collective', 'leader'),
  'invitation.issue': on('collective', 'leader'),
  'invitation.list': on('collective', 'leader'),
  'invitation.revoke': on('collective', 'leader'),
  'code.inspect': on('nothing', 'anyone'),
  'invitation.inspect': on('nothing', 'anyone'),
  'join.ask': on('nothing', 'anyone'),
  // The handler checks that the request is the caller's own.
  'join.withdraw': on('nothing', 'anyone'),
  'join.confirm': on('collective', 'leader'),
  'join.confirmMany': on('collective', 'leader'),
  'join.undo': on('collective', 'leader'),
  'join.decline': on('collective', 'leader'),
  // The handler compares the seat with the caller's own.
  'seatMove.issueCode': on('collective', 'member', 'supporter'),
  // The code is checked instead of a role.
  'seatMove.take': on('nothing', 'anyone'),
  // The upload is checked to be the caller's own.
  'backup.prepareRestore': on('nothing', 'anyone'),
  'backup.issueCode': on('collective', 'leader'),
  'seatMove.begin': on('collective', 'leader'),
  // The handler checks that the caller is the witness.
  'seatMove.answer': on('collective', 'member'),
  // The account of the caller is compared with the one that held the seat.
  'seatMove.object': on('nothing', 'anyone'),
  'seatMove.cancel': on('collective', 'leader'),
  'seatMove.list': on('collective', 'member'),
  'seatMove.mine': on('nothing', 'anyone'),
  'cardMove.mine': on('nothing', 'anyone'),
  // The handlers compare the account that holds the seat, or held it last, with the caller's.
  'cardMove.issueCode': on('nothing', 'anyone'),
  'cardMove.revokeCode': on('nothing', 'anyone'),
  // The handler checks that a seat of the caller was asked.
  'cardMove.answer': on('nothing', 'anyone'),
  // The code says whose cards.
  'cardMove.preview': on('collective', 'member'),
  'cardMove.take': on('collective', 'member'),
  'rescue.show': on('collective', 'member'),
  'rescue.begin': on('collective', 'member'),
  'rescue.answer': on('collective', 'member'),
  'rescue.object': on('collective', 'leader'),
  // The handler checks that the caller asked for it.
  'rescue.withdraw': on('collective', 'member'),
  // The handlers check that the collective belongs to the office.
  'officeRescue.show': on('office', 'district', 'body'),
  'officeRescue.begin': on('office', 'district', 'body'),
  'officeRescue.withdraw': on('office', 'district', 'body'),
  'privateRead.list': on('collective', 'member'),
  'growthCard.open': on('card', 'owner', 'partner', 'fan', 'leader', 'invited'),
  'growthCard.saveDraft': on('card', 'owner'),
  'growthCard.discardDraft': on('card', 'owner'),
  'growthCard.submit': on('card', 'owner'),
  'growthCard.revise': on('card', 'owner'),
  'growthCard.years': on('card', 'owner', 'partner', 'fan', 'leader'),
  'growthCard.last': on('card', 'owner'),
  'growthCard.carry': on('card', 'owner'),
  'growthCard.versions': on('card', 'owner', 'partner', 'fan', 'leader'),
  'goalExample.list': on('collective', 'member'),
  'goalExample.added': on('collective', 'leader'),
  'goalExample.add': on('collective', 'leader'),
  'goalExample.remove': on('collective', 'leader'),
  'officeExample.added': on('office', 'district', 'body'),
  'officeExample.add': on('office', 'district', 'body'),
  'officeExample.remove': on('office', 'district', 'body'),
  'bond.candidates': on('card', 'owner'),
  'bond.invite': on('card', 'owner'),
  'bond.inviteOutside': on('card', 'owner'),
  'bond.showCode': on('card', 'owner'),
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
  'vote.show': on('vote', 'member'),
  'vote.readOut': on('vote', 'leader'),
  'vote.redraft': on('vote', 'leader'),
  'vote.endorse': on('vote', 'member'),
  'vote.vouch': on('vote', 'member'),
  'vote.showBoxKey': on('vote', 'scrutineer'),
  'vote.open': on('vote', 'leader'),
  'vote.close': on('vote', 'leader'),
  'vote.advance': on('vote', 'member'),
  'vote.giveUp': on('vote', 'leader'),
  'envelope.stage': on('vote', 'member'),
  'envelope.drop': on('vote', 'member'),
  'box.read': on('vote', 'scrutineer'),
  'mix.stage': on('vote', 'scrutineer'),
  'mix.deliver': on('vote', 'scrutineer'),
  'mix.read': on('vote', 'scrutineer'),
  'board.stage': on('vote', 'scrutineer'),
  'board.deliver': on('vote', 'scrutineer'),
  'board.read': on('vote', 'member'),
  'board.check': on('vote', 'member'),
  'dispute.file': on('vote', 'member'),
  'dispute.answer': on('vote', 'leader'),
  'stageWord.list': on('vote', 'member', 'supporter'),
  'todo.dismiss': on('collective', 'member', 'supporter'),
  'post.open': on('collective', 'member'),
  'post.publish': on('collective', 'member'),
  'picture.prepare': on('collective', 'member'),
  'picture.deliver': on('collective', 'member'),
  'picture.show': on('collective', 'member'),
  'picture.remove': on('collective', 'member'),
  'picture.waiting': on('collective', 'member'),
  'picture.judge': on('collective', 'leader'),
  'portrait.show': on('collective', 'member'),
  'portrait.choose': on('collective', 'member'),
  'subscribe.record': on('nothing', 'anyone'),
  'wall.open': on('collective', 'member', 'supporter'),
  'wall.printable': on('collective', 'member', 'supporter'),
  'wall.preview': on('collective', 'leader'),
  'wall.freeze': on('collective', 'leader'),
  'wall.correct': on('collective', 'leader'),
  'wall.consent': on('collective', 'member'),
  'wallLink.issue': on('collective', 'leader'),
  'wallLink.list': on('collective', 'leader'),
  'wallLink.revoke': on('collective', 'leader'),
  'objection.file': on('collective', 'member', 'supporter'),
  'objection.list': on('collective', 'member', 'supporter'),
  'objection.answer': on('collective', 'leader'),
  'sign.open': on('collective', 'member', 'supporter'),
  'sign.propose': on('collective', 'member', 'supporter'),
  'sign.remove': on('collective', 'member', 'supporter'),
  'sign.hang': on('collective', 'leader'),
  'help.list': on('collective', 'member', 'supporter'),
  'help.open': on('collective', 'member'),
  'help.offer': on('collective', 'member', 'supporter'),
  'help.suggest': on('collective', 'leader'),
  'help.choose': on('collective', 'member'),
  'help.finish': on('collective', 'member', 'supporter'),
  'help.echo': on('collective', 'member'),
  'help.agree': on('collective', 'member'),
  'help.close': on('collective', 'member'),
  'cheer.send': on('collective', 'member', 'supporter'),
  'sprint.open': on('card', 'owner', 'partner', 'fan', 'leader'),
  'sprint.set': on('card', 'owner'),
  'sprint.tick': on('card', 'owner'),
  'sprint.light': on('card', 'owner'),
  'rhythm.open': on('collective', 'leader'),
  'rhythm.settle': on('collective', 'leader'),
  // Permissions per kind of document are checked in server/features/document/permissions.ts.
  'document.request': on('collective', 'member', 'supporter'),
  'document.follow': on('job', 'owner'),
  'document.cancel': on('job', 'owner'),
  'document.list': on('collective', 'member', 'supporter'),
  'showcase.prepare': on('card', 'owner'),
  'showcase.arrange': on('card', 'owner'),
  'showcase.open': on('card', 'member', 'supporter'),
  'showcase.collective': on('collective', 'member', 'supporter'),
  'showcase.slides': on('collective', 'member', 'supporter'),
  'showcase.unveil': on('collective', 'leader'),
  'showcaseShare.list': on('card', 'owner'),
  'showcaseShare.issue': on('card', 'owner'),
  'showcaseShare.revoke': on('card', 'owner'),
  'showcaseShare.open': on('nothing', 'anyone'),
  'paper.open': on('collective', 'leader'),
  'paper.save': on('collective', 'leader'),
  'paper.version': on('collective', 'leader'),
  // Members may read the dossier's state and the 事迹材料; everything else is for the 号长 only.
  'dossier.open': on('collective', 'member'),
  'dossier.form': on('collective', 'leader'),
  'dossier.fill': on('collective', 'leader'),
  'dossier.assess': on('collective', 'leader'),
  'dossier.offers': on('collective', 'leader'),
  'dossier.evidence': on('collective', 'leader'),
  'dossier.prove': on('collective', 'leader'),
  'dossier.withdraw': on('collective', 'leader'),
  'dossier.declare': on('collective', 'leader'),
  'dossier.frozen': on('collective', 'leader'),
  'deedsText.open': on('collective', 'leader'),
  'deedsText.facts': on('collective', 'leader'),
  'deedsText.save': on('collective', 'leader'),
  'deedsText.version': on('collective', 'leader'),
  'deedsText.read': on('collective', 'member'),
  'house.list': on('collective', 'member'),
  'house.inspect': on('collective', 'leader'),
  'house.add': on('collective', 'leader'),
  'house.revise': on('collective', 'leader'),
  'house.close': on('collective', 'leader'),
  'pairing.renew': on('collective', 'leader'),
  'pairing.sign': on('collective', 'leader'),
  'pairing.end': on('collective', 'leader'),
  'pairing.withdraw': on('collective', 'leader'),
  'session.prepare': on('collective', 'member'),
  'session.record': on('collective', 'member'),
  'session.revise': on('collective', 'member'),
  'session.withdraw': on('collective', 'member'),
  'session.link': on('collective', 'member'),
  'session.unlink': on('collective', 'member'),
  // For whoever holds the house's link; the token is checked instead of a role.
  'session.inspect': on('nothing', 'anyone'),
  'session.confirm': on('nothing', 'anyone'),
  'session.dispute': on('nothing', 'anyone'),
  'care.list': on('collective', 'member'),
  'care.record': on('collective', 'member'),
  'welfare.record': on('collective', 'member'),
  'care.withdraw': on('collective', 'member'),
  'volunteer.list': on('collective', 'member'),
  'volunteer.setOwn': on('collective', 'member'),
  'eligibility.open': on('collective', 'member'),
  'standing.open': on('collective', 'leader'),
  'standing.settle': on('collective', 'leader'),
  'district.found': on('nothing', 'anyone'),
  'district.beginRound': on('district', 'holder'),
  'office.open': on('office', 'district', 'body'),
  'office.invite': on('office', 'district', 'body'),
  'office.inviteOfficer': on('office', 'holder'),
  'office.revokeCode': on('office', 'district', 'body'),
  'office.handOver': on('office', 'holder'),
  'office.dismiss': on('office', 'holder'),
  'office.note': on('office', 'district', 'body'),
  'office.leave': on('office', 'district', 'body'),
  'office.requestDocument': on('office', 'district', 'body'),
  'office.documents': on('office', 'district', 'body'),
  'orgCode.inspect': on('nothing', 'anyone'),
  'body.found': on('nothing', 'anyone'),
  'office.accept': on('nothing', 'anyone'),
  'body.join': on('collective', 'leader'),
  'body.quit': on('collective', 'leader'),
  'body.merge': on('district', 'holder'),
  'body.release': on('body', 'body'),
  'application.mine': on('collective', 'leader'),
  'application.submit': on('collective', 'leader'),
  'application.recall': on('collective', 'leader'),
  'application.note': on('collective', 'leader'),
  'application.show': on('application', 'body', 'district'),
  'application.forward': on('application', 'body'),
  'application.sendBack': on('application', 'body'),
  'application.decide': on('application', 'district'),
  'body.open': on('body', 'body'),
  'body.files': on('body', 'body'),
  'district.open': on('district', 'district'),
  'district.titles': on('district', 'district'),
  'district.files': on('district', 'district'),
  'title.prepareFile': on('district', 'district'),
  'title.preview': on('district', 'district'),
  'title.import': on('district', 'district'),
  'title.show': on('district', 'district'),
  'title.revise': on('district', 'district'),
  'title.link': on('district', 'district'),
  'title.unlink': on('district', 'district'),
  'title.note': on('district', 'district'),
  'innovation.list': on('collective', 'member', 'supporter'),
  'innovation.open': on('innovation', 'member', 'supporter'),
  'innovation.prepare': on('collective', 'member'),
  'innovation.save': on('collective', 'member'),
  'innovation.discard': on('innovation', 'author'),
  'innovation.judge': on('innovation', 'reviewer'),
  'innovation.sendBack': on('innovation', 'reviewer', 'leader'),
  'innovation.conclude': on('innovation', 'reviewer', 'leader'),
  'innovation.adopt': on('innovation', 'leader'),
  'innovation.revisit': on('innovation', 'author', 'leader'),
  'reviewers.open': on('collective', 'leader'),
  'reviewers.appoint': on('collective', 'leader'),
  'contest.list': on('collective', 'member', 'supporter'),
  'contest.settle': on('collective', 'leader'),
  'contest.report': on('collective', 'leader'),
  'contest.close': on('collective', 'leader'),
} as const satisfies Record<ProcedureName, Rule>;

export type TargetOf<N extends ProcedureName> = (typeof POLICY)[N]['on'];

/**
 * Writes on a card, or on a node of one, that remain possible after its cycle: whoever is named there may withdraw
 * what is theirs. Every other write is refused then.
 */
export const AFTER_THE_CYCLE: ReadonlySet<ProcedureName> = new Set<ProcedureName>([
  'bond.decline',
  'bond.part',
  'quote.consent',
  'quote.remove',
  'showcaseShare.revoke',
]);
