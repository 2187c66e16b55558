import Taro from '@tarojs/taro';

/** Taro's wrapper of a page that can be pulled down. */
interface PullDown extends HTMLElement {
  componentDidLoad: () => void;
  destroy: () => void;
}

type Listener = (...sent: unknown[]) => void;

const TAG = 'taro-pull-to-refresh-core';

/** Taro's object of the page that is being loaded, if it is the page around an element. */
const pageAround = (element: HTMLElement): object | undefined => {
  const { page } = Taro.getCurrentInstance();
  const path = page?.path;
  return path !== undefined && element.closest('.taro_page')?.id === path ? (page ?? undefined) : undefined;
};

/**
 * Taro's wrapper subscribes to two global events and never unsubscribes, so that every page that was left would stay in
 * memory with all its nodes; and its router keeps a listener with the object of every page. This takes the
 * subscriptions back and empties the object once the wrapper is out of the document.
 */
void window.customElements.whenDefined(TAG).then(() => {
  const wrapper = window.customElements.get(TAG)?.prototype as PullDown | undefined;
  const load = wrapper?.componentDidLoad;
  if (!wrapper || !load) return;
  wrapper.componentDidLoad = function loadAndNote(this: PullDown) {
    const made: (readonly [name: string, listener: Listener])[] = [];
    const page = pageAround(this);
    const { eventCenter } = Taro;
    const subscribe = eventCenter.on;
    eventCenter.on = (name: string, listener: Listener, ...rest: unknown[]) => {
      made.push([name, listener]);
      return (subscribe as (...all: unknown[]) => typeof eventCenter).call(
        eventCenter,
        name,
        listener,
        ...rest,
      );
    };
    try {
      load.call(this);
    } finally {
      eventCenter.on = subscribe;
    }
    const destroy = this.destroy;
    this.destroy = () => {
      destroy();
      // Later, because a node that React moves is disconnected for a moment.
      window.setTimeout(() => {
        if (this.isConnected) return;
        made.forEach(([name, listener]) => eventCenter.off(name, listener));
        for (const key of Object.keys(page ?? {})) Reflect.deleteProperty(page ?? {}, key);
      });
    };
  };
});
