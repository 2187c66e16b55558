import { Children, isValidElement, type ReactNode } from 'react';

/** Lists the texts of tags and figures beside a title; elements that draw their text themselves are not seen. */
export const textOf = (node: ReactNode): string[] => {
  const found: string[] = [];
  Children.forEach(node, (one) => {
    if (typeof one === 'string' || typeof one === 'number') found.push(String(one));
    else if (isValidElement<{ children?: ReactNode }>(one)) found.push(...textOf(one.props.children));
  });
  return found;
};

/** Adds to an accessible name what is written beside it, unless the name says it already. */
export const withText = (name: string, texts: readonly string[]): string =>
  [name, ...texts.filter((text) => text !== '' && !name.includes(text))].join('，');
