import { Canvas } from '@tarojs/components';
import { CANVAS_ID } from '@/platform/poster';
import './poster-sheet.scss';

/** The canvas a picture is painted on: WeChat paints on nodes only, so one stands outside of what is seen. */
export function PosterCanvas() {
  return <Canvas type="2d" id={CANVAS_ID} canvasId={CANVAS_ID} className="ui-poster__canvas" />;
}
