import { Children, isValidElement, type ReactNode } from 'react';

/** Lists the texts of tags and figures beside a title; elements that draw their text themselves are not seen. */
export const textOf = (node: ReactNode): string[] =>
  Children.toArray(node).flatMap((one) => {
    if (typeof one === 'string' || typeof one === 'number') return [String(one)];
    return isValidElement<{ children?: ReactNode }>(one) ? textOf(one.props.children) : [];
  });

/** Adds to an accessible name what is written beside it, unless the name says it already. */
export const withText = (name: string, texts: readonly string[]): string =>
  [name, ...texts.filter((text) => text !== '' && !name.includes(text))].join('，');
