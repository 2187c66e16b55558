import { CODE_LENGTH, parseCode } from './invitation';
import { toHalfWidth } from './text';

/** Why a typed or pasted text leads nowhere. */
export type CodeProblem = 'not-a-code' | 'unknown' | 'leader-only';

/** Codes of operators, share codes and confirmation links have 16 to 64 characters, all other codes ten. */
const LONG_CODE = /^[A-Za-z0-9_-]{16,64}$/;
const PARAMETER = /[?&](?:code|token|scene)=([A-Za-z0-9_-]{10,64})/;
const URL = /https?:\/\/\S+|\/?packages\/\S+|\/?pages\/\S+/g;
const TEXT_MAX = 2000;

/** Returns a code as the server stores it, or null for any other text. */
const normaliseCode = (text: string): string | null =>
  parseCode(text) ?? (LONG_CODE.test(text) ? text : null);

interface Candidate {
  readonly code: string;
  readonly score: number;
}

/** Scores a candidate: a word of ten letters is less likely a code than what follows 码 or has a digit. */
const scoreOf = (code: string, before: string): number =>
  (/码[^A-Za-z0-9]{0,8}$/.test(before) ? 2 : 0) + (/\d/.test(code) ? 1 : 0);

/** Lists the codes of ten characters in a run of words; a code may be written in groups. */
const shortCodes = (run: string, before: string): Candidate[] => {
  const words = run.split(/[\s-]+/);
  const found: Candidate[] = [];
  for (let first = 0; first < words.length; first += 1) {
    let joined = '';
    for (let last = first; last < words.length && joined.length < CODE_LENGTH; last += 1) {
      joined += words[last] ?? '';
      const code = joined.length === CODE_LENGTH ? parseCode(joined) : null;
      if (code !== null) found.push({ code, score: scoreOf(code, before + words.slice(0, first).join(' ')) });
    }
  }
  return found;
};

/**
 * Finds the code in a pasted message: full width, spaces, dashes and lower case are accepted, and a link with the code
 * counts. Null when there is none.
 */
export function findCode(message: string): string | null {
  const text = toHalfWidth(message.slice(0, TEXT_MAX)).replace(/[\u200b-\u200d\ufeff]/g, '');
  const linked = normaliseCode(PARAMETER.exec(text)?.[1] ?? '');
  if (linked !== null) return linked;
  const plain = text.replace(URL, ' ');
  const candidates: Candidate[] = [];
  for (const match of plain.matchAll(/[A-Za-z0-9_][A-Za-z0-9_ \t\r\n-]*/g)) {
    const run = match[0].trim();
    const before = plain.slice(Math.max(0, match.index - 12), match.index);
    for (const word of run.split(/\s+/))
      if (LONG_CODE.test(word)) candidates.push({ code: word, score: scoreOf(word, before) });
    candidates.push(...shortCodes(run, before));
  }
  return (
    candidates.reduce<Candidate | null>((best, one) => (best && best.score >= one.score ? best : one), null)
      ?.code ?? null
  );
}
