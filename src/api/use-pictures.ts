import { useEffect, useRef, useState } from 'react';
import type { PictureView } from '@core/contract/picture';
import type { RefusalCode } from '@core/contract/refusals';
import type { PictureState, PictureUse } from '@core/domain/picture';
import { PICTURES_MAX } from '@core/domain/picture';
import type { PickedPicture, PictureProblem } from '@/platform/picked-picture';
import { pickPictures } from '@/platform/picture';
import { call } from './call';
import { sendPicture } from './send-picture';

/** One picture of a form, from selection to moderation result. */
export interface PictureItem {
  readonly key: string;
  /** URL that can be displayed; null while there is none. */
  readonly preview: string | null;
  readonly state: PictureState | 'sending' | 'failed';
  readonly label: number;
  /** Upload progress, 0 to 100. */
  readonly percent: number;
  /** Refusal code of a failed upload. */
  readonly code: RefusalCode | null;
  readonly pictureId: string | null;
  readonly picked: PickedPicture | null;
}

interface PicturesForm {
  readonly collectiveId: string;
  readonly use: PictureUse;
  /** Pictures that are already published. */
  readonly published: readonly PictureView[];
  /** Picture ids of the form; may come from a restored draft. */
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly onUnreadable: (problem: PictureProblem) => void;
}

const itemOf = (view: PictureView): PictureItem => ({
  key: view.pictureId,
  preview: view.url,
  state: view.state,
  label: view.label,
  percent: 100,
  code: null,
  pictureId: view.pictureId,
  picked: null,
});

/** Manages a form's pictures: select, compress, upload immediately, retry, remove. */
export function usePictures({ collectiveId, use, published, ids, onChange, onUnreadable }: PicturesForm) {
  const [items, setItems] = useState<readonly PictureItem[]>(() =>
    ids.flatMap((id) => published.filter((view) => view.pictureId === id).map(itemOf)),
  );
  const count = useRef(0);
  const report = useRef(onChange);
  report.current = onChange;
  const missing = useRef(ids.filter((id) => !published.some((view) => view.pictureId === id)));

  // A restored draft holds ids only, because URLs expire after an hour.
  useEffect(() => {
    if (missing.current.length === 0) return;
    void call('picture.show', { collectiveId, pictureIds: [...missing.current] }).then((found) => {
      missing.current = [];
      if (found.ok) setItems((now) => [...now, ...found.value.pictures.map(itemOf)]);
    });
  }, [collectiveId]);

  const sent = items.flatMap((item) => (item.pictureId === null ? [] : [item.pictureId]));
  const reported = useRef(ids.join());
  const key = sent.join();
  useEffect(() => {
    if (missing.current.length > 0 || key === reported.current) return;
    reported.current = key;
    report.current(key === '' ? [] : key.split(','));
  }, [key]);

  const change = (at: string, patch: Partial<PictureItem>): void =>
    setItems((now) => now.map((item) => (item.key === at ? { ...item, ...patch } : item)));

  const send = async (at: string, picked: PickedPicture): Promise<void> => {
    change(at, { state: 'sending', percent: 0, code: null });
    const result = await sendPicture(collectiveId, use, picked, (percent) => change(at, { percent }));
    if (!result.ok) return change(at, { state: 'failed', code: result.code });
    const { pictureId, state, label } = result.value;
    change(at, { pictureId, state, label, percent: 100 });
  };

  return {
    items,
    /** An upload is in progress. */
    busy: items.some((item) => item.state === 'sending'),
    add: async (): Promise<void> => {
      const chosen = await pickPictures(PICTURES_MAX - items.length);
      if (chosen.kind === 'none') return;
      if (chosen.kind !== 'pictures') return onUnreadable(chosen.kind);
      const fresh = chosen.pictures.slice(0, PICTURES_MAX - items.length).map((picked) => ({
        key: `new-${(count.current += 1)}`,
        preview: picked.path,
        state: 'sending' as const,
        label: 0,
        percent: 0,
        code: null,
        pictureId: null,
        picked,
      }));
      setItems((now) => [...now, ...fresh]);
      for (const item of fresh) await send(item.key, item.picked);
    },
    retry: (at: string): void => {
      const item = items.find((one) => one.key === at);
      if (item?.picked) void send(at, item.picked);
    },
    remove: (at: string): void => {
      const item = items.find((one) => one.key === at);
      setItems((now) => now.filter((one) => one.key !== at));
      const id = item?.pictureId;
      // A published picture is removed when the form is submitted; an unpublished one immediately.
      if (id && !published.some((view) => view.pictureId === id))
        void call('picture.remove', { collectiveId, pictureId: id });
    },
  };
}
