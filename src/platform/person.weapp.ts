export interface Person {
  readonly openid: string;
  readonly label: string;
}

/** False: WeChat identifies the person. */
export const hasPersonSwitch = false;

export const currentPerson = (): Person => ({ openid: '', label: '' });
export const knownPersons = (): readonly Person[] => [];
export const choosePerson = (person: Person): void => void person;
export const addPerson = (label: string): Person => ({ openid: '', label });
