/** A browser draws no bar above the page: the screen does. */
export const drawsOwnBar = true;

export const setTitle = (title: string): void => {
  document.title = title;
};
