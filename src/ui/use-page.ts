import { useState } from 'react';

/** Rows per page, below WeChat's node limit. */
export const PAGE_SIZE = 20;

export interface PagerProps {
  readonly total: number;
  /** Index of the first shown. */
  readonly from: number;
  readonly onTurn: (from: number) => void;
  readonly size: number;
}

export interface ListPage<T> {
  readonly shown: readonly T[];
  /** For the `Pager`. */
  readonly pager: PagerProps;
  readonly toFirst: () => void;
}

/** The shown page of a list; of a list that became shorter than the current page, its last one. */
export const usePage = <T>(list: readonly T[], size = PAGE_SIZE): ListPage<T> => {
  const [turned, onTurn] = useState(0);
  const total = list.length;
  const from = Math.min(turned, Math.max(0, Math.ceil(total / size) - 1) * size);
  return {
    shown: list.slice(from, from + size),
    pager: { total, from, size, onTurn },
    toFirst: () => onTurn(0),
  };
};

export interface Trail {
  /** Where the shown page starts; undefined for the first. */
  readonly from: string | undefined;
  readonly toFirst: () => void;
  /** For the `CursorPager`; `next` is where the page after the shown one starts. */
  readonly turns: (next: string | null) => {
    readonly page: number;
    readonly toFirst: () => void;
    readonly toBefore: () => void;
    readonly toAfter: (() => void) | null;
  };
}

/** The way through a list that the server sends page by page, so that it can be gone back. */
export const useTrail = (): Trail => {
  const [trail, setTrail] = useState<readonly string[]>([]);
  const toFirst = (): void => setTrail([]);
  return {
    from: trail[trail.length - 1],
    toFirst,
    turns: (next) => ({
      page: trail.length + 1,
      toFirst,
      toBefore: () => setTrail(trail.slice(0, -1)),
      toAfter: next === null ? null : () => setTrail([...trail, next]),
    }),
  };
};
