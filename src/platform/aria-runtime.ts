import { mergeInternalComponents } from '@tarojs/shared';
import { ARIA_ATTRIBUTES } from './aria-attributes';

// The templates and the runtime number their attributes alike only when both know the same ones.
mergeInternalComponents(ARIA_ATTRIBUTES);
