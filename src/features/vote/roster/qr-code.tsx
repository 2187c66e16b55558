import { View } from '@tarojs/components';
import { qrCodeImage } from '@/platform/qr-code';
import { named } from '@/ui/press';
import './qr-code.scss';

interface QrCodeProps {
  readonly label: string;
  readonly text: string;
}

/** A QR code large enough for another device's camera. */
export function QrCode({ label, text }: QrCodeProps) {
  return (
    <View className="vote-qr">
      <View
        className="vote-qr__image"
        style={`background-image:url("${qrCodeImage(text)}")`}
        {...named('img', label)}
      />
    </View>
  );
}
