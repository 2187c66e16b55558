import fs from 'node:fs';
import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';

/**
 * Takes `cloudfunctionRoot` out of dist/weapp/project.config.json: Taro copies the root's file, whose paths do not hold
 * there. The functions are uploaded from the project's own folder.
 */
export default function projectConfigPlugin(ctx: IPluginContext): void {
  ctx.onBuildComplete(() => {
    const file = path.join(ctx.paths.outputPath, 'project.config.json');
    if (!fs.existsSync(file)) return;
    const config = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>;
    delete config.cloudfunctionRoot;
    fs.writeFileSync(file, `${JSON.stringify(config, null, 2)}\n`);
  });
}
