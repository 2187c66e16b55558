import { fetchDistrictIds } from '../../scripts/screens';
import type { DemoClients } from './demo-clients';

interface Home {
  readonly value: {
    readonly collective: { readonly collectiveId: string };
    readonly seat: { readonly seatId: string };
    readonly own: { readonly cardId: string; readonly axis: readonly { readonly nodeId: string }[] };
  };
}

interface Service {
  readonly value: { readonly houses: readonly { readonly houseId: string }[] };
}

interface Ideas {
  readonly value: { readonly due: readonly { readonly innovationId: string }[] };
}

/** Fetches the parameters that the pages of the demo read from their address. */
export const demoQuery = async (demo: DemoClients): Promise<Record<string, string>> => {
  const { value } = (await demo.call('linxiao', 'today.open', {})) as Home;
  const { collectiveId } = value.collective;
  const ideas = (await demo.call('linxiao', 'innovation.list', { collectiveId })) as Ideas;
  const service = (await demo.call('linxiao', 'house.list', { collectiveId })) as Service;
  return {
    collectiveId,
    cardId: value.own.cardId,
    nodeId: value.own.axis[0]?.nodeId ?? '',
    seatId: value.seat.seatId,
    houseId: service.value.houses[0]?.houseId ?? '',
    innovationId: ideas.value.due[0]?.innovationId ?? '',
    about: `innovation.${ideas.value.due[0]?.innovationId ?? ''}`,
    ...(await fetchDistrictIds(demo.call)),
  };
};
