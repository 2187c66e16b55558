import { readStored, writeStored } from './storage';

export interface Person {
  readonly openid: string;
  readonly label: string;
}

const CURRENT = 'person.current';
const KNOWN = 'person.known';

/** True without WeChat: the person is chosen in a switcher. */
export const hasPersonSwitch = true;

const isPerson = (value: unknown): value is Person =>
  typeof value === 'object' && value !== null && 'openid' in value && 'label' in value;

const newOpenid = (): string =>
  `local-${Array.from(window.crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;

/** Lists the local cloud's demo persons, then those added in this browser. */
export const knownPersons = (): readonly Person[] => {
  const added = readStored(KNOWN);
  const own = Array.isArray(added) ? added.filter(isPerson) : [];
  const served = window.__QINGCHENG__?.persons ?? [];
  return [...served, ...own.filter((person) => !served.some((one) => one.openid === person.openid))];
};

/** Adds a person to this browser and switches to them. */
export const addPerson = (label: string): Person => {
  const person = { openid: newOpenid(), label };
  const added = readStored(KNOWN);
  writeStored(KNOWN, [...(Array.isArray(added) ? added.filter(isPerson) : []), person]);
  writeStored(CURRENT, person);
  return person;
};

export const currentPerson = (): Person => {
  const session = window.__QINGCHENG__;
  // Somebody who has signed in is nobody else, whatever this browser remembers.
  if (session?.gateway) return session.persons?.[0] ?? { openid: '', label: '' };
  const stored = readStored(CURRENT);
  if (isPerson(stored)) return stored;
  const first = knownPersons()[0];
  if (!first) return addPerson('我');
  writeStored(CURRENT, first);
  return first;
};

/** The page of the signed-in person's account, where people sign in. */
export const accountPage = (): { readonly account?: string; readonly label?: string } | undefined =>
  window.__QINGCHENG__?.gateway;

/** Switches to another person and reloads at the home page. */
export const choosePerson = (person: Person): void => {
  writeStored(CURRENT, person);
  window.location.hash = '';
  window.location.reload();
};
