import { useEffect } from 'react';

/** Brings a node of the axis into sight; Taro's own way would scroll the whole page as well. */
export const useAxisStart = (id: string): Record<string, unknown> => {
  useEffect(() => {
    const column = document.querySelector<HTMLElement>(`.taro_page_show #${id}`);
    const plane = column?.closest<HTMLElement>('.ui-axis');
    if (!column || !plane) return;
    const here = column.getBoundingClientRect();
    const frame = plane.getBoundingClientRect();
    plane.scrollLeft += here.left + here.width / 2 - frame.left - frame.width / 2;
  }, [id]);
  return {};
};
