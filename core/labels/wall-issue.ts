import type { WallOrder } from '../domain/wall-issue';

export const WALL_ORDER_LABELS: Record<WallOrder, string> = { name: '按姓名', lot: '按抽签' };
