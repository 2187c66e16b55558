const MEMBER = /^(?:中共(?:正式)?党员|党员|中共|中国共产党(?:党员)?|正式党员)$/;
const PROBATIONARY = /^(?:(?:中共)?预备党员|(?:中共)?党员\(预备(?:期)?\))$/;
const LEAGUE = /^(?:共青团员|团员|中国共产主义青年团(?:团员)?|共青团)$/;
const MASSES = /^(?:群众|普通群众|一般群众)$/;
/** Left the league, or never a member. */
const NOT_IN_LEAGUE = /退团|离团|出团|超龄|未保留|不保留|没有?保留|无团籍|非团员|不是团员|原团员|曾|前团员/;
const KEEPS_LEAGUE = /保留(?:共青)?团(?:籍|员)|团籍保留|(?:共青)?团员|团籍/;

const tidy = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** Takes the part about the league off: 「中共党员（保留团籍）」 is 「中共党员」, 「党员、团员」 is 「党员」. */
const partyPart = (text: string): string =>
  text
    .replace(/[([【](?:[^()[\]【】]*)团(?:[^()[\]【】]*)[)\]】]/g, '')
    .replace(
      /[、，,;；/|+&和兼及]*(?:保留)?(?:共青)?团(?:员|籍)(?:身份)?(?:保留)?[、，,;；/|+&和兼及]*/g,
      '',
    );

const partyStatus = (text: string): '中共党员' | '中共预备党员' | null => {
  if (PROBATIONARY.test(text)) return '中共预备党员';
  return MEMBER.test(text) ? '中共党员' : null;
};

/**
 * Reads a political status: expands short forms, tells party members who keep their league membership apart (保留团籍) and
 * leaves unfamiliar texts as written.
 */
export const tidyPoliticalStatus = (written: string): string => {
  const text = tidy(written);
  const party = partyStatus(text);
  if (party !== null) return party;
  if (LEAGUE.test(text)) return '共青团员';
  if (MASSES.test(text)) return '群众';
  const beside = partyStatus(partyPart(text));
  if (beside === null || NOT_IN_LEAGUE.test(text) || !KEEPS_LEAGUE.test(text)) return text;
  return `${beside}（保留团籍）`;
};

/** Whether somebody counts as a league member: 共青团员, and party members who keep their membership. */
export const isLeagueMember = (written: string): boolean => {
  const text = tidyPoliticalStatus(written);
  return text === '共青团员' || (KEEPS_LEAGUE.test(text) && !NOT_IN_LEAGUE.test(text));
};
