// `npm run build`: everything that would be uploaded or served; name parts to build fewer.
import { ensureBuilt, ensurePackages } from './ensure.mjs';

ensurePackages();
const asked = process.argv.slice(2);
ensureBuilt(asked.length > 0 ? asked : ['functions', 'localcloud', 'h5', 'weapp']);
