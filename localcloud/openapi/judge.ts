/** What a content check says: pass, review (a person should look) or risky, with WeChat's label. */
export interface Judgement {
  suggest: 'pass' | 'review' | 'risky';
  label: number;
}

// The first is the text WeChat's own documentation tests with; the others give each outcome a word.
const RISKY_TEXT = /特3456书yuuo莞6543李zxcz蒜7782法fgnv级|赌博|违法测试/;
const REVIEW_TEXT = /广告|加微信|待审测试/;

/** Judges a text by a few fixed words, as the real service's test words do. */
export function judgeText(text: string): Judgement {
  if (RISKY_TEXT.test(text)) return { suggest: 'risky', label: 20006 };
  if (REVIEW_TEXT.test(text)) return { suggest: 'review', label: 10001 };
  return { suggest: 'pass', label: 100 };
}

const OUTCOME = /moderation-test-(pass|review|risky|silent)/;

/**
 * Judges a picture by the words `moderation-test-…` written into it, else by its address: names with `risky` or
 * `review` in them. Null for `silent`: the word never comes, as it sometimes does not.
 */
export function judgeMedia(address: string, bytes?: Buffer): Judgement | null {
  const asked = OUTCOME.exec(bytes?.toString('latin1') ?? '')?.[1];
  if (asked === 'silent') return null;
  const suggest = asked ?? /risky|review/i.exec(address)?.[0].toLowerCase() ?? 'pass';
  return { suggest: suggest as Judgement['suggest'], label: suggest === 'pass' ? 100 : 20002 };
}
