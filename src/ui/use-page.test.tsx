/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';
import { usePage, useTrail } from './use-page';

const list = (length: number): number[] => Array.from({ length }, (_, at) => at + 1);

test('a list that became shorter than the shown page shows its last page', () => {
  const { result, rerender } = renderHook(({ length }) => usePage(list(length), 20), {
    initialProps: { length: 45 },
  });
  act(() => result.current.pager.onTurn(40));
  expect(result.current.shown).toEqual([41, 42, 43, 44, 45]);
  rerender({ length: 40 });
  expect(result.current.pager.from).toBe(20);
  expect(result.current.shown).toHaveLength(20);
  rerender({ length: 0 });
  expect(result.current).toMatchObject({ shown: [], pager: { from: 0 } });
});

test('a trail through pages of the server leads back page by page and to the first', () => {
  const { result } = renderHook(useTrail);
  const turns = () => result.current.turns('next');
  expect(turns()).toMatchObject({ page: 1 });
  act(() => result.current.turns('b').toAfter?.());
  act(() => result.current.turns('c').toAfter?.());
  expect([turns().page, result.current.from]).toEqual([3, 'c']);
  act(() => turns().toBefore());
  expect([turns().page, result.current.from]).toEqual([2, 'b']);
  expect(result.current.turns(null).toAfter).toBeNull();
  act(() => turns().toFirst());
  expect([turns().page, result.current.from]).toEqual([1, undefined]);
});
