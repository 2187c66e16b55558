import { useCallback, useEffect, useRef, useState } from 'react';
import type { CardView } from '@core/contract/growth-card';
import type { Refusal } from '@core/contract/result';
import { diffCard, type CardContent, type CardState } from '@core/domain/growth-card';
import { call } from '@/api/call';
import { deleteDraft, loadDraft, saveDraft } from '@/api/draft';
import { tidyCard } from './card-content';

const SAVE_AFTER_MS = 1200;
const RETRY_AFTER_MS = 8000;

/** Two versions of one card that have to be merged. */
export interface CardConflict {
  readonly mine: CardContent;
  readonly theirs: CardContent;
}

export interface CardDraft {
  readonly content: CardContent;
  /** Decides between submit (draft) and revise (active). */
  readonly state: CardState;
  /** Updates the draft; a stable function, so that unchanged goals are not rendered again. */
  readonly change: (revise: (content: CardContent) => CardContent) => void;
  /** Where the draft is saved; `here` means on this device only. */
  readonly saveState: 'quiet' | 'saving' | 'saved' | 'here';
  readonly restored: boolean;
  readonly conflict: CardConflict | null;
  readonly resolveConflict: (merged: CardContent) => void;
  /** Submits, or revises with a reason; undefined on success. */
  readonly submit: (reason: string) => Promise<Refusal | undefined>;
  /** Discards the unsubmitted draft. */
  readonly discard: () => Promise<Refusal | undefined>;
}

const same = (a: CardContent, b: CardContent): boolean => diffCard(tidyCard(a), tidyCard(b)).length === 0;
const loadCard = (key: string) => {
  const found = loadDraft(key);
  return found && { content: found.value as CardContent, baseVersion: found.baseVersion };
};

/** Starts from the draft on the device, else from the server; both changed is a conflict. */
const begin = (view: CardView, key: string) => {
  const theirs = view.draft ?? view.content;
  const mine = loadCard(key);
  if (!mine || same(mine.content, theirs)) return { content: theirs, restored: false, conflict: null };
  const conflict = mine.baseVersion === view.version ? null : { mine: mine.content, theirs };
  return { content: mine.content, restored: conflict === null, conflict };
};

/** Edits a card: saves each change on the device at once and on the server after a short delay. */
export const useCardDraft = (view: CardView): CardDraft => {
  const { cardId } = view;
  const key = `card.${cardId}`;
  const [start] = useState(() => begin(view, key));
  const [content, setContent] = useState(start.content);
  const [conflict, setConflict] = useState<CardConflict | null>(start.conflict);
  const [saveState, setSaveState] = useState<CardDraft['saveState']>('quiet');
  const [state, setState] = useState(view.state);
  const latest = useRef(start.content);
  const version = useRef(view.version);
  const dirty = useRef(start.restored);
  const pendingSave = useRef<Promise<void>>();
  const unmounted = useRef(false);
  const retrySave = useRef<() => Promise<void>>(async () => undefined);
  /** Nothing is saved while a conflict is open. */
  const choosing = useRef(false);
  choosing.current = conflict !== null;
  const timer = useRef<ReturnType<typeof setTimeout>>();

  /**
   * Fetches the newer version. Our own requests whose response was lost are no conflict: `same` means the draft was
   * saved, `submitted` means it was submitted.
   */
  const fetchNewer = useCallback(
    async (sent: CardContent): Promise<'differs' | 'same' | 'submitted'> => {
      const opened = await call('growthCard.open', { cardId });
      if (!opened.ok) return 'differs';
      const { draft, content: submitted, revision } = opened.value;
      version.current = opened.value.version;
      setState(opened.value.state);
      if (!same(sent, draft ?? submitted)) {
        // The stored draft stays on its old base version, so that leaving without a choice asks again next time.
        setConflict({ mine: latest.current, theirs: draft ?? submitted });
        return 'differs';
      }
      saveDraft(key, latest.current, version.current);
      return draft === null && revision > view.revision ? 'submitted' : 'same';
    },
    [cardId, key, view.revision],
  );

  const saveNow = useCallback(async () => {
    dirty.current = false;
    const sent = latest.current;
    setSaveState('saving');
    const result = await call('growthCard.saveDraft', {
      cardId,
      baseVersion: version.current,
      content: tidyCard(sent),
    });
    if (!result.ok) {
      dirty.current = true;
      setSaveState('here');
      if (result.code === 'stale-version') await fetchNewer(sent);
      if (!unmounted.current) timer.current = setTimeout(() => void retrySave.current(), RETRY_AFTER_MS);
      return;
    }
    version.current = result.value.version;
    if (latest.current === sent) deleteDraft(key);
    else saveDraft(key, latest.current, version.current);
    setSaveState('saved');
  }, [cardId, key, fetchNewer]);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    await pendingSave.current;
    if (!dirty.current || choosing.current) return;
    pendingSave.current = saveNow();
    await pendingSave.current;
  }, [saveNow]);

  const change = useCallback(
    (revise: (content: CardContent) => CardContent) => {
      const next = revise(latest.current);
      latest.current = next;
      dirty.current = true;
      setContent(next);
      saveDraft(key, next, version.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), SAVE_AFTER_MS);
    },
    [key, save],
  );

  retrySave.current = save;
  // Leaving the page sends the pending save.
  useEffect(() => {
    unmounted.current = false;
    return () => {
      unmounted.current = true;
      void save();
    };
  }, [save]);

  const resolveConflict = (merged: CardContent): void => {
    choosing.current = false;
    setConflict(null);
    change(() => merged);
    void save();
  };

  const finish = (): undefined => {
    dirty.current = false;
    clearTimeout(timer.current);
    deleteDraft(key);
    return undefined;
  };

  const submit = async (reason: string, tries = 2): Promise<Refusal | undefined> => {
    clearTimeout(timer.current);
    await pendingSave.current;
    const sent = latest.current;
    const input = { cardId, baseVersion: version.current, content: tidyCard(sent) };
    const result =
      state === 'active'
        ? await call('growthCard.revise', { ...input, reason })
        : await call('growthCard.submit', input);
    if (result.ok) return finish();
    if (result.code === 'stale-version' || result.code === 'reason-missing') {
      const outcome = await fetchNewer(sent);
      if (outcome === 'submitted') return finish();
      if (outcome === 'same' && result.code === 'stale-version' && tries > 1)
        return submit(reason, tries - 1);
    }
    return result;
  };

  const discard = async (): Promise<Refusal | undefined> => {
    const result = await call('growthCard.discardDraft', { cardId, baseVersion: version.current });
    return result.ok ? finish() : result;
  };

  return {
    content,
    state,
    change,
    saveState,
    restored: start.restored,
    conflict,
    resolveConflict,
    submit,
    discard,
  };
};
