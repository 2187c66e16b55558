/** A browser makes its canvas itself. */
export function PosterCanvas() {
  return null;
}
