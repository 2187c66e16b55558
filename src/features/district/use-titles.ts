import { useEffect, useState } from 'react';
import type { Refusal } from '@core/contract/result';
import type { TitleFilter, TitlePage } from '@core/contract/title';
import { call } from '@/api/call';
import { useTrail, type Trail } from '@/ui/use-page';

const PAUSE_MS = 300;

export interface Titles {
  readonly page: TitlePage;
  readonly filter: TitleFilter;
  readonly narrow: (filter: TitleFilter) => void;
  readonly refusal: Refusal | undefined;
  readonly turns: ReturnType<Trail['turns']>;
}

/** Pages through the titles; the first unfiltered page comes with the console. */
export const useTitles = (districtId: string, first: TitlePage): Titles => {
  const [filter, setFilter] = useState<TitleFilter>({});
  const { from, toFirst, turns } = useTrail();
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
  return {
    page,
    filter,
    narrow: (next) => {
      setFilter(next);
      toFirst();
    },
    refusal,
    turns: turns(page.next),
  };
};
