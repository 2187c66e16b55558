declare module 'miniprogram-compiler' {
  export function wxmlToJs(root: string, options?: { maxBuffer?: number }): string;
}

declare module 'miniprogram-exparser' {
  import type { ViewNode } from './view-layer';
  const exparser: {
    triggerEvent(
      node: ViewNode,
      type: string,
      detail: Record<string, unknown>,
      options: { bubbles: boolean; composed: boolean; capturePhase: boolean },
    ): void;
  };
  export default exparser;
}
