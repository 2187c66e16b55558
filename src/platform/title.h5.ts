/** True: the page draws its own top bar. */
export const drawsOwnBar = true;

export const setTitle = (title: string): void => {
  document.title = title;
};
