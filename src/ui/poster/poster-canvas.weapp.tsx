import { Canvas } from '@tarojs/components';
import { CANVAS_ID } from '@/platform/poster';
import './poster-sheet.scss';

/** Off-screen canvas: WeChat can render only to a canvas node on the page. */
export function PosterCanvas() {
  return <Canvas type="2d" id={CANVAS_ID} canvasId={CANVAS_ID} className="ui-poster__canvas" />;
}
