import { View } from '@tarojs/components';
import { create } from 'qrcode/lib/core/qrcode';
import { named } from '@/ui/press';
import './square-code.scss';

interface SquareCodeProps {
  readonly label: string;
  readonly text: string;
}

/** Quiet ground around the squares; cameras ask for four. */
const MARGIN = 4;

/** Draws a text as a square code: one SVG path, no canvas. */
export function squareCodeImage(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  let path = '';
  for (let row = 0; row < size; row++)
    for (let from = 0; from < size; from++) {
      let end = from;
      while (end < size && modules.get(row, end)) end++;
      if (end > from) path += `M${from + MARGIN} ${row + MARGIN}h${end - from}v1h${from - end}z`;
      from = Math.max(from, end);
    }
  const side = size + 2 * MARGIN;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="white" d="M0 0h${side}v${side}h-${side}z"/><path d="${path}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg).replace(/'/g, '%27')}`;
}

/** A code for a colleague's camera. */
export function SquareCode({ label, text }: SquareCodeProps) {
  return (
    <View className="vote-square">
      <View
        className="vote-square__face"
        style={`background-image:url("${squareCodeImage(text)}")`}
        {...named('img', label)}
      />
    </View>
  );
}
