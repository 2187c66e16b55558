import type { WallOrder } from '../domain/wall-issue';
import { OTHER_LABEL, enumTable } from './enum-table';

export const WALL_ORDER_LABELS = enumTable<WallOrder, string>({ name: '按姓名', lot: '按抽签' }, OTHER_LABEL);
