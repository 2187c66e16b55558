/** Renders nothing: a browser creates its canvas off-screen. */
export function PosterCanvas() {
  return null;
}
