import { mergeInternalComponents } from '@tarojs/shared';
import { ARIA_ATTRIBUTES } from './aria-attributes';

// Templates and runtime must list the same attributes, because both number them.
mergeInternalComponents(ARIA_ATTRIBUTES);
