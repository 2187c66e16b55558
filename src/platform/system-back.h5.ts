/** Key of the history state that marks an entry added for an open sheet. */
const MARK = 'sheet';

interface Mark {
  readonly page: string | undefined;
  readonly url: string;
}

/** Close handlers of the open sheets, the topmost last. */
const handlers: (() => void)[] = [];
/** The mark of the current history entry. */
let current: Mark | null = null;
let removal: number | undefined;
let removing = false;
let leaving = false;

const frontPage = (): string | undefined =>
  document.querySelector('.taro_page_show:not(.taro_page_shade)')?.id;

const markOf = (state: unknown): Mark | null =>
  typeof state === 'object' && state !== null && MARK in state ? (state[MARK] as Mark) : null;

const addEntry = (): void => {
  const mark: Mark = { page: frontPage(), url: window.location.href };
  window.history.pushState({ ...window.history.state, [MARK]: mark }, '');
};

const removeEntry = (): void => {
  removal = undefined;
  if (leaving || handlers.length > 0 || markOf(window.history.state) === null) return;
  removing = true;
  window.history.back();
};

// Taro pushes and replaces entries without an event.
for (const name of ['pushState', 'replaceState'] as const) {
  const change = window.history[name].bind(window.history);
  window.history[name] = (state, unused, url) => {
    change(state, unused, url);
    current = markOf(state);
  };
}

// A page that goes back from its open sheet passes the entry of the sheet too.
const go = window.history.go.bind(window.history);
window.history.go = (delta = 0) => {
  leaving = delta < 0 && markOf(window.history.state) !== null;
  go(leaving ? delta - 1 : delta);
};

// Taro's router, which comes later, would unload the page although its address stays the same.
window.addEventListener('popstate', (event) => {
  const left = current;
  leaving = false;
  current = markOf(event.state);
  if (left === null) {
    // Forward onto the entry of a sheet that was closed.
    if (current !== null && current.page === frontPage()) event.stopImmediatePropagation();
    return;
  }
  if (current !== null || left.url !== window.location.href) return;
  event.stopImmediatePropagation();
  const close = handlers[handlers.length - 1];
  if (close !== undefined) close();
  // The entry outlived its sheet, because another page was opened from it: skip it.
  else if (!removing) window.history.back();
  removing = false;
});

/**
 * Adds a history entry, so that the browser's back calls `close` instead of leaving the page; returns the function
 * that removes it. The module must be loaded before Taro's router, because it has to hear of `popstate` first.
 */
export const guardBack = (close: () => void): (() => void) => {
  // A sheet that replaces another one takes over its entry.
  if (removal !== undefined) window.clearTimeout(removal);
  else if (handlers.length === 0) addEntry();
  removal = undefined;
  handlers.push(close);
  return () => {
    handlers.splice(handlers.indexOf(close), 1);
    // Later, so that a page opened by the same tap is not undone.
    if (handlers.length === 0) removal = window.setTimeout(removeEntry);
  };
};

const ENTRY_CHECK_MS = 20;
const ENTRY_CHECKS = 40;

/**
 * Runs `leave` once the entry of a sheet that is closing is gone: a browser merges two steps back that overlap into
 * one, and the page would stay.
 */
export const afterSheets = (leave: () => void, checks = ENTRY_CHECKS): void => {
  if (current === null || handlers.length > 0 || checks === 0) return leave();
  window.setTimeout(() => afterSheets(leave, checks - 1), ENTRY_CHECK_MS);
};
