import { createHash } from 'node:crypto';
import type { CollectiveDoc } from './collections';
import { nameKey } from '../../core/domain/title';
import type { ApplicationDoc, PersonOffice } from './review-collections';

const ALPHABET = 'abcdefghjkmnpqrstuvwxyz0123456789';

/**
 * Encodes 100 bits of the SHA-256 of the parts as 20 characters; parts are length-prefixed, so that they cannot run
 * into each other.
 */
export function hashId(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:${part}`);
  return [...hash.digest().subarray(0, 20)].map((byte) => ALPHABET[byte % 32]).join('');
}

/** Digests an input for the idempotency log; another key order gives another digest. */
export const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** The id of a member's card in a cycle. */
export const cardIdOf = (seatId: string, cycleLabel: string): string => `${seatId}.${cycleLabel}`;

/** The id of a node, derived from the card, so that two cards may use the same plan ids. */
export const nodeIdOf = (cardId: string, planId: string): string =>
  `${cardId}.${hashId(cardId, planId).slice(0, 10)}`;

/** The todo address of the 号长's office. */
export const leaderOffice = (collectiveId: string): string => `leader.${collectiveId}`;

/** The todo address of an account, which does not reveal its OPENID; it stays when the account loses a seat. */
export const accountAddress = (openid: string): string => `account.${hashId('account', openid)}`;

/** Derives the stored id of a code that moves a seat; the code itself is not stored. */
export const seatCodeIdOf = (code: string): string => hashId('seat-code', code);

/** Derives the stored id of a code that takes growth cards along; no code of a seat has the same. */
export const cardCodeIdOf = (code: string): string => hashId('card-code', code);

/** The id of a brought card: bringing it twice writes it once. */
export const broughtIdOf = (seatId: string, cardId: string): string => hashId('brought', seatId, cardId);

/** How a card lists a seat that may see it; it contains the cycle, so that old cycles are not read. */
export const viewerOf = (seatId: string, cycleLabel: string): string => `${seatId}.${cycleLabel}`;

/** Derives the id that reserves a name and birth month within a collective. */
export const rosterKeyOf = (collectiveId: string, name: string, birth: string): string =>
  hashId('roster', collectiveId, name.replace(/\s/g, ''), birth.slice(0, 7));

export const applicationIdOf = (collectiveId: string, label: string): string => `${collectiveId}.${label}`;

/** The id of a further application within one cycle, in a later round of the district. */
export const laterFileIdOf = (collectiveId: string, label: string, round: string): string =>
  `${collectiveId}.${label}.${round}`;

/** The id of the document that holds a body's quota of new applications, or a district's current round. */
export const quotaIdOf = (orgId: string): string => `quota.${orgId}`;

/** The round of the district in which an application counts; older ones without one count in their label. */
export const roundOf = ({ round, label }: Pick<ApplicationDoc, 'round' | 'label'>): string => round ?? label;

/** The quota documents of a collective: that of its body, and the round of its district. */
export const quotaIdsOf = ({ body }: Pick<CollectiveDoc, 'body'>): string[] =>
  body ? [quotaIdOf(body.bodyId), quotaIdOf(body.districtId)] : [];

/** The id of a collective's dossier in a cycle. */
export const dossierIdOf = (collectiveId: string, cycleLabel: string): string =>
  `${collectiveId}.${cycleLabel}`;

/** Derives the id of a title; a district lists a name of a unit once. */
export const titleIdOf = (districtId: string, name: string, unit: string, besides = ''): string =>
  hashId('title', districtId, nameKey(name), nameKey(unit), besides);

/** The id of the document that overrides the opening date of the showcase. */
export const openingIdOf = (collectiveId: string, cycleLabel: string): string =>
  `doors.${collectiveId}.${cycleLabel}`;

/** Derives the id of an agreement; a collective pairs with a house of a name once. */
export const pairingIdOf = (collectiveId: string, houseName: string): string =>
  hashId('pairing', collectiveId, houseName.replace(/\s/g, ''));

export const postIdOf = (seatId: string, month: string): string => `${seatId}.${month}`;

export const issueIdOf = (collectiveId: string, month: string): string => `${collectiveId}.${month}`;

export const notesIdOf = (issueId: string): string => `${issueId}.notes`;

/** The todo address of an office; its officers read it. */
export const officeAddress = (kind: PersonOffice['kind'], orgId: string): string => `${kind}.${orgId}`;

/** Derives a public id of an officer without exposing the OPENID. */
export const officerIdOf = (orgId: string, openid: string): string => hashId('officer', orgId, openid);

/** The id of the document with which an operator permits the creation of one district. */
export const districtCodeIdOf = (code: string): string => `districtCode.${code}`;

/** Derives the stored id of a confirmation link from its token; the token itself is not stored. */
export const houseLinkIdOf = (token: string): string => hashId('house-link', token);

export const collectionOf = (kind: PersonOffice['kind']): 'districts' | 'bodies' =>
  kind === 'district' ? 'districts' : 'bodies';
