import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { IPluginContext } from '@tarojs/service';

/** Smaller files fit into one packet with their headers. */
const COMPRESSED_FROM = 1024;

/** Writes `.br` and `.gz` beside the scripts and styles of the browser build; the local cloud sends them. */
export default function compressPlugin(ctx: IPluginContext): void {
  ctx.onBuildComplete(() => {
    if (process.env.TARO_ENV !== 'h5') return;
    const folder = ctx.paths.outputPath;
    for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(js|css)$/.test(name)) continue;
      const file = path.join(folder, name);
      const content = fs.readFileSync(file);
      if (content.length < COMPRESSED_FROM) continue;
      fs.writeFileSync(`${file}.br`, brotliCompressSync(content));
      fs.writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    }
  });
}
