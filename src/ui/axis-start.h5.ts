import { useEffect } from 'react';

/** Scrolls a node into view; Taro's `scrollIntoView` would scroll the whole page as well. */
export const useAxisStart = (id: string): Record<string, unknown> => {
  useEffect(() => {
    const column = document.querySelector<HTMLElement>(`.taro_page_show #${id}`);
    const container = column?.closest<HTMLElement>('.ui-axis');
    if (!column || !container) return;
    const node = column.getBoundingClientRect();
    const frame = container.getBoundingClientRect();
    container.scrollLeft += node.left + node.width / 2 - frame.left - frame.width / 2;
  }, [id]);
  return {};
};
