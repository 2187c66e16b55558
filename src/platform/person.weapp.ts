export interface Person {
  readonly openid: string;
  readonly label: string;
}

/** WeChat knows who one is; there is nothing to switch. */
export const hasPersonSwitch = false;

export const currentPerson = (): Person => ({ openid: '', label: '' });
export const knownPersons = (): readonly Person[] => [];
export const choosePerson = (person: Person): void => void person;
export const addPerson = (label: string): Person => ({ openid: '', label });
