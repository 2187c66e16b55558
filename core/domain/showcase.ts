import type { CardContent, GoalKind } from './growth-card';
import type { HelpTask } from './help-task';
import type { Quote } from './quote';
import type { NodeState, Progress, Feedback } from './timeline';

/** Item kinds in the order of a page. */
export const SHOWCASE_KINDS = [
  'before',
  'node',
  'advice',
  'support',
  'helped',
  'helping',
  'picture',
  'quote',
  'wish',
  'reflection',
] as const;
export type ShowcaseKind = (typeof SHOWCASE_KINDS)[number];

export const REFLECTION_MAX = 300;
/** Maximum pictures of a page; a transaction reads and marks each of them. */
export const PAGE_PICTURES_MAX = 9;

export const pictureKeyOf = (pictureId: string): string => `picture:${pictureId}`;

/** An item of a page; `key` identifies its record, and consent is given by key. */
export interface ShowcaseItem {
  readonly key: string;
  readonly kind: ShowcaseKind;
  readonly title: string;
  readonly text: string;
  /** The outcome: the measure of a goal, the 回音 to advice or help; may be empty. */
  readonly after: string;
  /** A role for advice and support, a name for quotes; empty for the owner's own items. */
  readonly by: string;
  /** 'YYYY-MM', 'YYYY-MM-DD' or an ISO instant. */
  readonly at: string;
  /** A reached wish or node. */
  readonly lit: boolean;
  /** URL of a picture, valid for about an hour; set in responses, never stored. */
  readonly url?: string;
}

/** A picture of a monthly post that passed the check. */
export interface PagePicture {
  readonly pictureId: string;
  readonly month: string;
}

/** A node with its progress, feedback and quotes. */
export interface NodeRecord {
  readonly nodeId: string;
  readonly title: string;
  readonly plannedMonth: string;
  readonly actualMonth: string | null;
  readonly state: NodeState;
  readonly progress: Progress | null;
  readonly words: readonly Feedback[];
  readonly quotes: readonly Quote[];
}

/** The records of a member's page. */
export interface ShowcaseRecord {
  readonly seatId: string;
  readonly content: CardContent;
  readonly nodes: readonly NodeRecord[];
  readonly help: readonly (HelpTask & { readonly taskId: string; readonly at: string })[];
  readonly pictures: readonly PagePicture[];
  readonly wishLitAt: string | null;
  readonly reflection: string;
}

const item = (
  key: string,
  kind: ShowcaseKind,
  fields: Partial<Omit<ShowcaseItem, 'key' | 'kind'>>,
): ShowcaseItem => ({ key, kind, title: '', text: '', after: '', by: '', at: '', lit: false, ...fields });

/** Composes all possible items of a page from the record; omits content of others without their consent. */
export function composePage(record: ShowcaseRecord): ShowcaseItem[] {
  const { content, nodes, help, seatId } = record;
  const nodesWithProgress = nodes.filter((node) => node.progress !== null);
  const words = nodesWithProgress.flatMap((node) => node.words.map((feedback) => ({ node, feedback })));
  const done = help.filter((task) => task.state === 'done');
  return [
    ...content.goals.map((goal) =>
      item(`goal:${goal.id}`, 'before', {
        title: goal.title,
        text: goal.present,
        after: goal.measure,
        at: goal.due,
      }),
    ),
    ...nodesWithProgress.map((node) =>
      item(`node:${node.nodeId}`, 'node', {
        title: node.title,
        text: node.progress?.text ?? '',
        at: node.actualMonth ?? node.plannedMonth,
        lit: node.state === 'reached',
      }),
    ),
    ...words
      // Advice is included once it has a 回音; support always.
      .filter(({ feedback }) => feedback.kind === 'fan' || feedback.echo !== null)
      .map(({ node, feedback }) =>
        item(`word:${feedback.id}`, feedback.kind === 'partner' ? 'advice' : 'support', {
          title: node.title,
          text: feedback.text,
          after: feedback.echo?.text ?? '',
          by: feedback.role,
          at: feedback.at,
          lit: feedback.echo?.kind === 'done',
        }),
      ),
    ...done
      .filter((task) => task.forSeatId === seatId)
      .map((task) =>
        item(`help:${task.taskId}`, 'helped', {
          title: task.what,
          text: task.result,
          after: task.echo,
          at: task.at,
        }),
      ),
    ...done
      .filter((task) => task.helperSeatId === seatId)
      .map((task) =>
        item(`help:${task.taskId}`, 'helping', { title: task.what, text: task.result, at: task.at }),
      ),
    ...record.pictures.map(({ pictureId, month }) => item(pictureKeyOf(pictureId), 'picture', { at: month })),
    ...nodesWithProgress
      .flatMap((node) => node.quotes)
      .filter((quote) => quote.seatId === seatId || quote.wallConsent)
      .map((quote) =>
        item(`quote:${quote.id}`, 'quote', {
          text: quote.text,
          by: quote.name,
          at: quote.at,
          lit: quote.favourite,
        }),
      ),
    ...(content.wish === ''
      ? []
      : [
          item('wish', 'wish', {
            text: content.wish,
            at: record.wishLitAt ?? '',
            lit: record.wishLitAt !== null,
          }),
        ]),
    ...(record.reflection === '' ? [] : [item('reflection', 'reflection', { text: record.reflection })]),
  ];
}

/** Selects the items the owner agreed to show, in page order, with at most `PAGE_PICTURES_MAX` pictures. */
export const shownItems = (items: readonly ShowcaseItem[], keys: readonly string[]): ShowcaseItem[] => {
  const agreed = new Set(keys);
  let pictures = 0;
  return items.filter(
    ({ key, kind }) => agreed.has(key) && (kind !== 'picture' || ++pictures <= PAGE_PICTURES_MAX),
  );
};

/** Removes an item whose content was deleted or whose author withdrew consent. */
export const withoutKey = (items: readonly ShowcaseItem[], gone: string): ShowcaseItem[] =>
  items.filter(({ key }) => key !== gone);

/** Returns the opening day of a cycle's showcase: 1 September, or the first day of its last month. */
export function opensOn(cycle: { readonly from: string; readonly to: string }): string {
  const year = Number(cycle.from.slice(0, 4)) + (cycle.from.slice(5) > '09' ? 1 : 0);
  const september = `${year}-09`;
  return `${september <= cycle.to ? september : cycle.to}-01`;
}

/** The figures of the collective's page; they count contributions, not people. */
export interface ContributionCounts {
  readonly reached: number;
  readonly advice: number;
  readonly support: number;
  readonly quotes: number;
  readonly helps: number;
  readonly wishesLit: number;
}

/** Counts the contributions on the shown pages. */
export function countContributions(pages: readonly (readonly ShowcaseItem[])[]): ContributionCounts {
  const all = pages.flat();
  const count = (predicate: (one: ShowcaseItem) => boolean): number => all.filter(predicate).length;
  return {
    reached: count(({ kind, lit }) => kind === 'node' && lit),
    advice: count(({ kind }) => kind === 'advice'),
    support: count(({ kind }) => kind === 'support'),
    quotes: count(({ kind }) => kind === 'quote'),
    helps: new Set(all.filter(({ kind }) => kind === 'helped' || kind === 'helping').map(({ key }) => key))
      .size,
    wishesLit: count(({ kind, lit }) => kind === 'wish' && lit),
  };
}

/** Number of goals by kind. */
export type Themes = Readonly<Partial<Record<GoalKind, number>>>;
