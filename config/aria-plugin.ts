import type { IPluginContext } from '@tarojs/service';

interface TemplateHolder {
  readonly template?: {
    mergeComponents(ctx: IPluginContext, patch: Record<string, Record<string, string>>): void;
  };
}

const STATES = {
  'aria-role': '',
  'aria-label': '',
  'aria-hidden': '',
  'aria-checked': '',
  'aria-disabled': '',
  'aria-expanded': '',
  'aria-selected': '',
};
const NAMED = { 'aria-role': '', 'aria-label': '' };

/** Lets accessibility attributes through: Taro's WeChat templates drop every attribute they do not list. */
export default function ariaPlugin(ctx: IPluginContext): void {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: (platform: TemplateHolder) =>
      platform.template?.mergeComponents(ctx, {
        View: STATES,
        Picker: NAMED,
        Input: NAMED,
        Textarea: NAMED,
        Switch: NAMED,
        Image: { 'aria-label': '', 'aria-hidden': '' },
      }),
  });
}
