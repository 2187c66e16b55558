import fs from 'node:fs';
import path from 'node:path';
import { printIcons } from '../src/styles/icons-css';
import { printTokens } from '../src/styles/tokens-css';
import { readOptions } from './options.mjs';

readOptions();
const styles = path.resolve(__dirname, '../src/styles');
fs.writeFileSync(path.join(styles, 'tokens.scss'), printTokens());
fs.writeFileSync(path.join(styles, 'icons.scss'), printIcons());
