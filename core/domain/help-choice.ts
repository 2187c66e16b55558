/** Kinds of help a voter may suggest; a closed list, because free text could identify the voter. */
export const HELP_CHOICES = ['practice', 'guidance', 'time', 'material', 'partner', 'rest'] as const;
export type HelpChoice = (typeof HELP_CHOICES)[number];

/** Maximum choices per voter and colleague; more could identify the voter. */
export const HELP_CHOICES_MAX = 2;

/** Below this number of members the choices are off by default, because a rare combination could identify a voter. */
export const HELP_ASKED_FROM = 10;

const MARK = 'help:';

/** Encodes choices canonically, independent of order; none is the empty text. */
export const printHelp = (ticked: readonly HelpChoice[]): string =>
  ticked.length === 0 ? '' : MARK + HELP_CHOICES.filter((choice) => ticked.includes(choice)).join(',');

/** Parses choices; anything not encoded by `printHelp` gives none, so that no foreign text is displayed. */
export function parseHelp(text: string): readonly HelpChoice[] {
  if (!text.startsWith(MARK)) return [];
  const words = text.slice(MARK.length).split(',');
  const known = HELP_CHOICES.filter((choice) => words.includes(choice));
  return known.length <= HELP_CHOICES_MAX && printHelp(known) === text ? known : [];
}

/** Counts by choice. */
export function countHelp(texts: readonly string[]): Partial<Record<HelpChoice, number>> {
  const counts: Partial<Record<HelpChoice, number>> = {};
  for (const choice of texts.flatMap(parseHelp)) counts[choice] = (counts[choice] ?? 0) + 1;
  return counts;
}
