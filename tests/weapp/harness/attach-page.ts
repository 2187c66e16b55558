import jComponentModule from 'j-component';

type Data = Record<string, unknown>;
type Template = (data: unknown) => unknown;

/** The part of j-component used here; its own types know neither compiled templates nor the node below. */
interface ComponentRegistry<N> {
  register(definition: Readonly<Record<string, unknown>>): string;
  create(id: string): AttachedPage<N> & { attach(parent: HTMLElement): void };
}

export interface AttachedPage<N> {
  readonly _exparserNode: N;
  setData(data: Data): void;
  detach(): void;
}

interface PageParts {
  /** Templates that `wcc` compiled, by file name. */
  readonly templates: (file: string) => Template;
  readonly file: string;
  readonly data: Data;
  /** Receives every event as Taro's `eh` does. */
  readonly listen: (event: Record<string, unknown>) => void;
  readonly tagName: string;
  readonly container: HTMLElement;
}

/** WeChat's component registry, with nodes of the given shape. */
export const componentRegistry = <N>(): ComponentRegistry<N> =>
  jComponentModule as unknown as ComponentRegistry<N>;

let attached = 0;

/** Draws a built page with exparser, and registers Taro's recursive component, which carries deeper nodes. */
export const attachPage = <N>({
  templates,
  file,
  data,
  listen,
  tagName,
  container,
}: PageParts): AttachedPage<N> => {
  const registry = componentRegistry<N>();
  attached += 1;
  const deep = `deep${attached}`;
  registry.register({
    id: deep,
    tagName: 'comp',
    template: templates('comp.wxml'),
    usingComponents: { comp: deep },
    properties: { i: { type: Object, value: {} }, l: { type: String, value: '' } },
    methods: { eh: listen },
    options: { virtualHost: true },
  });
  const id = `page${attached}`;
  registry.register({
    id,
    tagName,
    template: templates(file),
    usingComponents: { comp: deep },
    data,
    methods: { eh: listen },
  });
  const page = registry.create(id);
  page.attach(container);
  return page;
};
