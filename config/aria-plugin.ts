import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';
import { ARIA_ATTRIBUTES } from '../src/platform/aria-attributes';

interface MiniPlatform {
  runtimePath: string | string[];
  readonly template?: { mergeComponents(ctx: IPluginContext, patch: typeof ARIA_ATTRIBUTES): void };
}

const RUNTIME = path.resolve(__dirname, '../src/platform/aria-runtime');

/** Adds the accessibility attributes to Taro's WeChat templates and runtime. */
export default function ariaPlugin(ctx: IPluginContext): void {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: (platform: MiniPlatform) => {
      if (!platform.template) return;
      platform.template.mergeComponents(ctx, ARIA_ATTRIBUTES);
      platform.runtimePath = [platform.runtimePath, RUNTIME].flat();
    },
  });
}
