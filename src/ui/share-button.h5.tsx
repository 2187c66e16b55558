/** A browser has no share card: the text to copy carries the address. */
export function ShareButton(props: { readonly words: string }) {
  void props;
  return null;
}
