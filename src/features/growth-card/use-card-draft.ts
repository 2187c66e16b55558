import { useCallback, useEffect, useRef, useState } from 'react';
import type { CardView } from '@core/contract/growth-card';
import type { Refusal } from '@core/contract/result';
import { diffCard, type CardContent, type CardState } from '@core/domain/growth-card';
import { call } from '@/api/call';
import { dropDraft, findDraft, keepDraft } from '@/api/draft';
import { tidyCard } from './card-content';

const SAVE_AFTER_MS = 1200;
const RETRY_AFTER_MS = 8000;

/** Two versions of one card, of which the person must choose. */
export interface CardConflict {
  readonly mine: CardContent;
  readonly theirs: CardContent;
}

export interface CardDraft {
  readonly content: CardContent;
  /** Draft or submitted: decides between submit and revise. */
  readonly state: CardState;
  /** Revises what is typed so far; stays the same function, so that untouched goals need not be drawn again. */
  readonly change: (revise: (content: CardContent) => CardContent) => void;
  /** Where the draft is: `here` means on this phone only. */
  readonly kept: 'quiet' | 'saving' | 'saved' | 'here';
  readonly restored: boolean;
  readonly conflict: CardConflict | null;
  readonly settle: (merged: CardContent) => void;
  /** Submits, or revises with a reason; undefined when it went through. */
  readonly submit: (reason: string) => Promise<Refusal | undefined>;
  /** Forgets what was not submitted. */
  readonly discard: () => Promise<Refusal | undefined>;
}

const same = (a: CardContent, b: CardContent): boolean => diffCard(tidyCard(a), tidyCard(b)).length === 0;
const kept = (key: string) => {
  const found = findDraft(key);
  return found && { content: found.value as CardContent, baseVersion: found.baseVersion };
};

/** Begins from what the phone kept, else from the server; what both changed must be chosen between. */
const begin = (view: CardView, key: string) => {
  const theirs = view.draft ?? view.content;
  const mine = kept(key);
  if (!mine || same(mine.content, theirs)) return { content: theirs, restored: false, conflict: null };
  const conflict = mine.baseVersion === view.version ? null : { mine: mine.content, theirs };
  return { content: mine.content, restored: conflict === null, conflict };
};

/** Keeps a card while it is being typed: on the phone at each key, on the server shortly after. */
export const useCardDraft = (view: CardView): CardDraft => {
  const { cardId } = view;
  const key = `card.${cardId}`;
  const [start] = useState(() => begin(view, key));
  const [content, setContent] = useState(start.content);
  const [conflict, setConflict] = useState<CardConflict | null>(start.conflict);
  const [place, setPlace] = useState<CardDraft['kept']>('quiet');
  const [state, setState] = useState(view.state);
  const latest = useRef(start.content);
  const version = useRef(view.version);
  const dirty = useRef(start.restored);
  const underWay = useRef<Promise<void>>();
  const left = useRef(false);
  const again = useRef<() => Promise<void>>(async () => undefined);
  /** While two versions lie side by side nothing is saved. */
  const chosen = useRef(false);
  chosen.current = conflict !== null;
  const timer = useRef<ReturnType<typeof setTimeout>>();

  /**
   * Fetches the newer version. Saves and submissions of ours whose answer was lost are no conflict: `same` was saved,
   * `landed` was handed in.
   */
  const meet = useCallback(
    async (sent: CardContent): Promise<'differs' | 'same' | 'landed'> => {
      const opened = await call('growthCard.open', { cardId });
      if (!opened.ok) return 'differs';
      const { draft, content: submitted, revision } = opened.value;
      version.current = opened.value.version;
      setState(opened.value.state);
      if (!same(sent, draft ?? submitted)) {
        // What the phone keeps stays on its old version: whoever leaves without choosing is asked again.
        setConflict({ mine: latest.current, theirs: draft ?? submitted });
        return 'differs';
      }
      keepDraft(key, latest.current, version.current);
      return draft === null && revision > view.revision ? 'landed' : 'same';
    },
    [cardId, key, view.revision],
  );

  const saveNow = useCallback(async () => {
    dirty.current = false;
    const sent = latest.current;
    setPlace('saving');
    const result = await call('growthCard.saveDraft', {
      cardId,
      baseVersion: version.current,
      content: tidyCard(sent),
    });
    if (!result.ok) {
      dirty.current = true;
      setPlace('here');
      if (result.code === 'stale-version') await meet(sent);
      if (!left.current) timer.current = setTimeout(() => void again.current(), RETRY_AFTER_MS);
      return;
    }
    version.current = result.value.version;
    if (latest.current === sent) dropDraft(key);
    else keepDraft(key, latest.current, version.current);
    setPlace('saved');
  }, [cardId, key, meet]);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    await underWay.current;
    if (!dirty.current || chosen.current) return;
    underWay.current = saveNow();
    await underWay.current;
  }, [saveNow]);

  const change = useCallback(
    (revise: (content: CardContent) => CardContent) => {
      const next = revise(latest.current);
      latest.current = next;
      dirty.current = true;
      setContent(next);
      keepDraft(key, next, version.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), SAVE_AFTER_MS);
    },
    [key, save],
  );

  again.current = save;
  // Leaving the page sends what is still on the way.
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
      void save();
    };
  }, [save]);

  const settle = (merged: CardContent): void => {
    chosen.current = false;
    setConflict(null);
    change(() => merged);
    void save();
  };

  const finish = (): undefined => {
    dirty.current = false;
    clearTimeout(timer.current);
    dropDraft(key);
    return undefined;
  };

  const submit = async (reason: string, tries = 2): Promise<Refusal | undefined> => {
    clearTimeout(timer.current);
    await underWay.current;
    const sent = latest.current;
    const input = { cardId, baseVersion: version.current, content: tidyCard(sent) };
    const result =
      state === 'active'
        ? await call('growthCard.revise', { ...input, reason })
        : await call('growthCard.submit', input);
    if (result.ok) return finish();
    if (result.code === 'stale-version' || result.code === 'reason-missing') {
      const met = await meet(sent);
      if (met === 'landed') return finish();
      if (met === 'same' && result.code === 'stale-version' && tries > 1) return submit(reason, tries - 1);
    }
    return result;
  };

  const discard = async (): Promise<Refusal | undefined> => {
    const result = await call('growthCard.discardDraft', { cardId, baseVersion: version.current });
    return result.ok ? finish() : result;
  };

  return { content, state, change, kept: place, restored: start.restored, conflict, settle, submit, discard };
};
