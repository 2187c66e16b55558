import { useEffect, useState } from 'react';
import type { Refusal } from '@core/contract/result';
import type { TitleFilter, TitlePage } from '@core/contract/title';
import { call } from '@/api/call';

const PAUSE_MS = 300;

export interface Titles {
  readonly page: TitlePage;
  readonly filter: TitleFilter;
  readonly narrow: (filter: TitleFilter) => void;
  readonly refusal: Refusal | undefined;
  /** Number of the shown page, from 1. */
  readonly number: number;
  readonly toFirst: () => void;
  readonly toBefore: () => void;
  /** Null on the last page. */
  readonly toAfter: (() => void) | null;
}

/** Pages through the titles; the first unfiltered page comes with the console. */
export const useTitles = (districtId: string, first: TitlePage): Titles => {
  const [filter, setFilter] = useState<TitleFilter>({});
  // The starts of the pages after the first, up to the shown one.
  const [trail, setTrail] = useState<readonly string[]>([]);
  const from = trail[trail.length - 1];
  const [fetched, setFetched] = useState<TitlePage>();
  const [refusal, setRefusal] = useState<Refusal>();
  const plain = from === undefined && Object.keys(filter).length === 0;
  const key = JSON.stringify({ filter, from });

  useEffect(() => {
    if (plain) return undefined;
    let over = false;
    // Debounce while a name is typed.
    const timer = setTimeout(() => {
      const input = JSON.parse(key) as { filter: TitleFilter; from?: string };
      void call('district.titles', { districtId, ...input }).then((result) => {
        if (over) return;
        if (result.ok) setFetched(result.value);
        setRefusal(result.ok ? undefined : result);
      });
    }, PAUSE_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [districtId, key, plain]);

  const page = plain ? first : (fetched ?? first);
  const { next } = page;
  return {
    page,
    filter,
    narrow: (next) => {
      setFilter(next);
      setTrail([]);
    },
    refusal,
    number: trail.length + 1,
    toFirst: () => setTrail([]),
    toBefore: () => setTrail(trail.slice(0, -1)),
    toAfter: next === null ? null : () => setTrail([...trail, next]),
  };
};
