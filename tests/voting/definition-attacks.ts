import { toHex } from '../../core/voting/bytes';
import { type Definition, UNKNOWN_LABEL } from '../../core/voting/definition';
import { tagged } from '../../core/voting/domain-tag';
import type { FindingName } from '../../core/voting/finding';
import { drawPair } from '../../core/voting/group';
import { createBoxKey, createWallet, register, sign, type Wallet } from '../../core/voting/keys';
import { ed25519 } from '@noble/curves/ed25519.js';
import { must } from './election';
import type { Attack, Scene } from './forge';

/** Shows a box key signed in order, whatever key it is. */
function shownKey(wallet: Wallet, nonce: string, no: number, boxKey: string) {
  return { no, boxKey, sig: sign(wallet.identity.secret, tagged(`scrutineer|${nonce}|${no}|${boxKey}`)) };
}

/** Adds members who exist in the roster only. */
export function grown(scene: Scene, size: number, kMin: number): Definition {
  const { definition, random } = scene.all;
  const more = Array.from({ length: size - definition.roster.length }, (_, i) => ({
    no: definition.roster.length + i + 1,
    name: `成员${i}`,
    identityKey: toHex(ed25519.getPublicKey(random(32))),
    ringKey: toHex(drawPair(random).element),
  }));
  return { ...definition, kMin, roster: [...definition.roster, ...more] };
}

export function definitionAttacks(scene: Scene): Attack[] {
  const { definition, wallets, random } = scene.all;
  const { roster, scrutineers, nonce } = definition;
  const attack = (name: string, finding: FindingName, change: object): Attack => ({
    name,
    finding,
    probe: { target: 'definition', value: { ...definition, ...change } },
  });
  const withEntry = (change: object) => ({
    roster: roster.map((entry, i) => (i === 1 ? { ...entry, ...change } : entry)),
  });
  const [a, b] = scrutineers as [Definition['scrutineers'][0], Definition['scrutineers'][0]];
  const [walletA, first] = [wallets[a.no - 1] as Wallet, wallets[0] as Wallet];
  const another = must(createBoxKey(walletA, nonce, a.no, random)).shown;
  const byAdministrator = must(createBoxKey(first, nonce, 1, random)).shown;
  const opening = (name: string, finding: FindingName, size: number, administrators: number[]): Attack => ({
    name,
    finding,
    probe: {
      target: 'opening',
      value: { ...definition, scrutineers: [byAdministrator, b] },
      roll: { size, administrators },
    },
  });
  return [
    attack('a scale that uses 不了解 itself', 'scale', { scale: ['好', UNKNOWN_LABEL] }),
    attack('a scale with one label twice', 'scale', { scale: ['好', '好'] }),
    attack('a scale of nine', 'scale', { scale: [...'一二三四五六七八九'] }),
    attack('a scale that is a text', 'scale', { scale: '好' }),
    attack('a kMin of two', 'k-min', { kMin: 2 }),
    attack('a kMin that is a text', 'shape', { kMin: '5' }),
    attack('fewer than kMin + 1 members', 'roster-too-small', { kMin: 6 }),
    attack('more than two hundred members', 'roster-too-large', grown(scene, 201, 3)),
    attack('a ring of six under a kMin of seven', 'ring-too-small', grown(scene, 194, 7)),
    attack('a roster out of order', 'roster-order', { roster: [roster[1], roster[0], ...roster.slice(2)] }),
    attack('a small-order identity key', 'identity-key', withEntry({ identityKey: `01${'00'.repeat(31)}` })),
    attack('an identity key that is no point', 'identity-key', withEntry({ identityKey: 'ff'.repeat(32) })),
    attack('the identity as a ring key', 'ring-key', withEntry({ ringKey: '00'.repeat(32) })),
    attack('a ring key that is no element', 'ring-key', withEntry({ ringKey: `01${'00'.repeat(31)}` })),
    attack('one ring key for two members', 'repeated-key', withEntry({ ringKey: roster[0]?.ringKey })),
    attack(
      'one identity key for two members',
      'repeated-key',
      withEntry({ identityKey: roster[0]?.identityKey }),
    ),
    attack('one scrutineer', 'scrutineer-count', { scrutineers: [a] }),
    attack('one member as both scrutineers', 'scrutineer-repeated', { scrutineers: [a, another] }),
    attack('a scrutineer from outside', 'scrutineer-unknown', { scrutineers: [a, { ...b, no: 99 }] }),
    attack('a box key that gives no secret', 'box-key', {
      scrutineers: [shownKey(walletA, nonce, a.no, '00'.repeat(32)), b],
    }),
    attack('a box key the server swapped', 'scrutineer-signature', {
      scrutineers: [{ ...a, boxKey: another.boxKey }, b],
    }),
    attack('a box key signed for another vote', 'scrutineer-signature', { nonce: '00'.repeat(16) }),
    attack('an unknown version', 'version', { v: 2 }),
    attack('a further field', 'shape', { quota: 1 }),
    attack('an empty title', 'shape', { title: '' }),
    attack('a short nonce', 'nonce', { nonce: '00' }),
    attack('a day without a time', 'closing-time', { closesAt: '2026-06-30' }),
    attack('a roster entry with a further field', 'shape', withEntry({ openid: 'x' })),
    attack('a scrutineer entry without a signature', 'shape', {
      scrutineers: [{ no: a.no, boxKey: a.boxKey }, b],
    }),
    opening('a roll of which a tenth and more is not registered', 'roll-incomplete', 7, []),
    opening('an administrator at the box', 'scrutineer-administrator', 6, [1]),
  ];
}

export function registrationAttacks(scene: Scene): Attack[] {
  const wallet = must(createWallet(scene.all.random));
  const shown = register(wallet);
  const attack = (name: string, finding: FindingName, value: unknown): Attack => ({
    name,
    finding,
    probe: { target: 'registration', value },
  });
  const [one, two] = shown.ringKeys;
  return [
    attack('a registration that is nothing', 'shape', null),
    attack('a registration without a signature', 'shape', { ...shown, sig: undefined }),
    attack('a registration whose ring keys are a text', 'shape', { ...shown, ringKeys: one }),
    attack('a small-order identity key', 'identity-key', { ...shown, identityKey: `01${'00'.repeat(31)}` }),
    attack('a ring key in capitals', 'ring-key', { ...shown, ringKeys: ['A'.repeat(64)] }),
    attack('a ring key twice', 'repeated-key', { ...shown, ringKeys: [one, one] }),
    attack('a ring key the member did not sign', 'registration-signature', { ...shown, ringKeys: [two] }),
  ];
}
