import type { IPluginContext } from '@tarojs/service';
import { internalComponents } from '../src/platform/wechat-components';

type Attributes = Record<string, string>;
type Components = Record<string, Attributes>;

interface Template {
  internalComponents: Components;
  readonly baseLevel: number;
  readonly componentsAlias: Record<string, { readonly _num: string } | undefined>;
  readonly focusComponents: Set<string>;
  readonly nestElements: Map<string, number>;
  createMiniComponents(components: Components): Components;
  buildTemplate(config: object): string;
  buildBaseComponentTemplate(ext: string): string;
  buildPageTemplate(base: string, page: object): string;
  buildXScript(): string;
  buildXSTmplName(): string;
  buildXSTmpExtra(): string;
}

/** Depths to which components stand inside their like. Deeper ones are rendered by `comp`, as is what is nested deepest. */
const DEPTHS = { 'scroll-view': 2, 'catch-view': 1, text: 2, 'static-text': 2 };
/** Components that hold others, down to the last level. */
const NESTED = ['view', 'static-view', 'pure-view', 'click-view'];

const squeeze = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ?(<\/?|>) ?/g, '$1')
    .replace(/ (\/>|")/g, '$1');

/** Makes Taro's WeChat templates from the table of what is used, without what no element of ours needs. */
const trim = (template: Template): void => {
  const { createMiniComponents, buildTemplate, buildPageTemplate, buildXScript } = template;
  const buildComponent = template.buildBaseComponentTemplate;
  template.internalComponents = internalComponents;
  // Templates of their own for focused fields; no field is focused by the program.
  for (const field of ['input', 'textarea']) template.focusComponents.delete(field);
  template.nestElements.clear();
  for (const name of NESTED) template.nestElements.set(name, -1);
  for (const [name, depth] of Object.entries(DEPTHS)) template.nestElements.set(name, depth);
  const numbers = (): Record<string, number> =>
    Object.fromEntries(
      Object.entries(DEPTHS).map(([name, depth]) => [template.componentsAlias[name]?._num ?? name, depth]),
    );
  // Names the template of an element: `l` is its level, `n` its component, `s` the limited components around it.
  template.buildXSTmplName = () => `function (l, n, s) {
    var d = ${JSON.stringify(numbers())}
    var end = ${template.baseLevel - 1}
    if (d[n]) {
      l = s.split(',' + n + ',').length - 1
      if (l >= d[n]) l = end
    } else if (${JSON.stringify(NESTED.map((name) => template.componentsAlias[name]?._num))}.indexOf(n) < 0) {
      l = 0
    }
    return l >= end ? 'tmpl_' + end + '_container' : 'tmpl_' + l + '_' + n
  }`;
  template.buildXSTmpExtra = () => `f: function (l, n) {
    return ${JSON.stringify(Object.keys(numbers()))}.indexOf(n) < 0 ? l : l + ',' + n + ','
  }`;
  template.createMiniComponents = (components) => {
    const made = createMiniComponents.call(template, components);
    // Every touch on a view would be sent to the logic layer.
    delete made.view?.bindtouchmove;
    for (const name of ['hover-class', 'hover-stay-time']) delete made['static-view']?.[name];
    return made;
  };
  template.buildTemplate = (config) => squeeze(buildTemplate.call(template, config));
  template.buildPageTemplate = (base, page) => squeeze(buildPageTemplate.call(template, base, page));
  template.buildBaseComponentTemplate = (ext) => squeeze(buildComponent.call(template, ext));
  template.buildXScript = () => buildXScript.call(template).replace(/\n\s*/g, '\n');
};

export default function templatesPlugin(ctx: IPluginContext): void {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: (platform: { readonly template?: Template }) => {
      if (platform.template) trim(platform.template);
    },
  });
}
