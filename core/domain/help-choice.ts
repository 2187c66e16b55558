/** What would help somebody, as a voter may tick it: a closed list, because free words show who wrote them. */
export const HELP_CHOICES = ['practice', 'guidance', 'time', 'material', 'partner', 'rest'] as const;
export type HelpChoice = (typeof HELP_CHOICES)[number];

/** A voter ticks at most this many for one colleague; more would again say who ticked. */
export const HELP_CHOICES_MAX = 2;

/** Below this many members the choices are off by default: a rare combination would tell. */
export const HELP_ASKED_FROM = 10;

const MARK = 'help:';

/** Prints ticks in one spelling, whatever order they were ticked in; nothing ticked prints as the empty text. */
export const printHelp = (ticked: readonly HelpChoice[]): string =>
  ticked.length === 0 ? '' : MARK + HELP_CHOICES.filter((choice) => ticked.includes(choice)).join(',');

/** Reads ticks; anything not printed by `printHelp` reads as nothing, so that no foreign text is ever shown. */
export function parseHelp(text: string): readonly HelpChoice[] {
  if (!text.startsWith(MARK)) return [];
  const words = text.slice(MARK.length).split(',');
  const known = HELP_CHOICES.filter((choice) => words.includes(choice));
  return known.length <= HELP_CHOICES_MAX && printHelp(known) === text ? known : [];
}

/** Counts ticks by choice. */
export function countHelp(texts: readonly string[]): Partial<Record<HelpChoice, number>> {
  const counts: Partial<Record<HelpChoice, number>> = {};
  for (const choice of texts.flatMap(parseHelp)) counts[choice] = (counts[choice] ?? 0) + 1;
  return counts;
}
