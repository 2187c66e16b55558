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
/** None: the person has no page of an account outside of WeChat. */
export const accountPage = (): { readonly account?: string; readonly label?: string } | undefined =>
  undefined;
