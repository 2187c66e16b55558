import type { BondKind } from '@core/domain/companion';
import type { FormKind } from '@core/domain/dossier';

/** Every page accepts the collective it is about; it defaults to the current collective. */
interface Common {
  readonly collectiveId?: string | undefined;
}

/**
 * Every page with its URL parameters; a test compares the keys with the page files. `scene` is the parameter of a
 * WeChat mini-program code.
 */
export interface PageParams {
  '/pages/card-edit/index': { readonly cardId: string };
  '/pages/card/index': object;
  '/pages/gallery/index': object;
  '/pages/node/index': { readonly cardId: string; readonly nodeId: string };
  '/pages/team/index': object;
  '/pages/today/index': object;
  '/pages/wall/index': { readonly no?: number | undefined; readonly scene?: string };

  '/packages/card/pages/answer/index': { readonly cardId: string; readonly bondId?: string };
  '/packages/card/pages/claim/index': { readonly code?: string };
  '/packages/card/pages/companions/index': { readonly cardId: string; readonly kind?: BondKind };
  '/packages/card/pages/examples/index': { readonly officeId?: string };
  '/packages/card/pages/invite-outside/index': { readonly cardId: string };
  '/packages/card/pages/invite/index': { readonly cardId: string };
  '/packages/card/pages/move/index': { readonly code?: string };
  '/packages/card/pages/note/index': { readonly nodeId: string };
  '/packages/card/pages/versions/index': { readonly cardId: string };
  '/packages/card/pages/view/index': { readonly cardId: string };
  '/packages/card/pages/years/index': { readonly cardId?: string };

  '/packages/district/pages/body/index': { readonly bodyId: string };
  '/packages/district/pages/console/index': { readonly districtId: string };
  '/packages/district/pages/file/index': { readonly applicationId: string };
  '/packages/district/pages/found/index': { readonly code?: string };
  /** With an office, its own; else that of the collective, which `write` lets the 号长 write. */
  '/packages/district/pages/notice/index': { readonly orgId?: string; readonly write?: string };
  '/packages/district/pages/office/index': { readonly orgId: string };
  '/packages/district/pages/papers/index': { readonly districtId: string };
  '/packages/district/pages/title-import/index': { readonly districtId: string };
  '/packages/district/pages/title/index': { readonly districtId: string; readonly titleId: string };

  '/packages/example/pages/team/index': object;

  '/packages/ideas/pages/contest-write/index': { readonly contestId?: string };
  '/packages/ideas/pages/contests/index': object;
  '/packages/ideas/pages/list/index': object;
  '/packages/ideas/pages/proposal/index': { readonly innovationId: string };
  '/packages/ideas/pages/reviewers/index': object;
  '/packages/ideas/pages/write/index': { readonly draftId?: string };

  '/packages/review/pages/deeds/index': object;
  '/packages/review/pages/dossier/index': object;
  '/packages/review/pages/eligibility/index': object;
  '/packages/review/pages/evidence/index': { readonly what?: string };
  '/packages/review/pages/flow/index': { readonly code?: string };
  '/packages/review/pages/form/index': {
    readonly paper: FormKind;
    readonly pairingId?: string;
    /** The missing item to open. */
    readonly what?: string;
  };
  '/packages/review/pages/handed/index': { readonly n: number; readonly fileId?: string };
  '/packages/review/pages/hub/index': object;
  '/packages/review/pages/standing/index': object;

  '/packages/round/pages/code/index': { readonly roundId: string };
  '/packages/round/pages/hand/index': { readonly roundId: string };
  '/packages/round/pages/hidden/index': object;
  '/packages/round/pages/paper/index': object;
  '/packages/round/pages/prepare/index': { readonly rerunOf?: string | undefined };
  '/packages/round/pages/receipt/index': { readonly roundId: string };

  '/packages/service/pages/care/index': object;
  '/packages/service/pages/confirm/index': { readonly token: string };
  '/packages/service/pages/home/index': object;
  '/packages/service/pages/house/index': { readonly houseId?: string };
  '/packages/service/pages/session/index': { readonly sessionId?: string };
  '/packages/service/pages/volunteers/index': object;

  '/packages/showcase/pages/arrange/index': { readonly cardId: string };
  '/packages/showcase/pages/backup/index': object;
  '/packages/showcase/pages/documents/index': { readonly cardId?: string };
  '/packages/showcase/pages/hall/index': object;
  '/packages/review/pages/paper/index': { readonly label?: string; readonly version?: number };
  '/packages/showcase/pages/person/index': { readonly cardId: string };
  '/packages/showcase/pages/share/index': { readonly cardId: string };
  '/packages/showcase/pages/shared/index': { readonly code?: string; readonly scene?: string };
  '/packages/showcase/pages/take-along/index': object;
  '/packages/showcase/pages/slides/index': object;

  '/packages/team/pages/about/index': object;
  '/packages/team/pages/burden/index': object;
  '/packages/team/pages/close-account/index': object;
  '/packages/team/pages/collective/index': object;
  '/packages/team/pages/create/index': object;
  '/packages/team/pages/cycle/index': { readonly label?: string };
  '/packages/team/pages/cycles/index': object;
  '/packages/team/pages/hand-over/index': object;
  '/packages/team/pages/help/index': object;
  '/packages/team/pages/invite/index': object;
  '/packages/team/pages/join/index': {
    readonly code?: string | undefined;
    readonly scene?: string;
    readonly joinId?: string;
    readonly name?: string;
    readonly collectiveName?: string;
    readonly declined?: 'yes' | undefined;
  };
  '/packages/team/pages/joins/index': object;
  '/packages/team/pages/member/index': { readonly seatId?: string };
  '/packages/team/pages/privacy/index': object;
  '/packages/team/pages/numbers/index': object;
  '/packages/team/pages/reads/index': object;
  '/packages/team/pages/rescue/index': { readonly officeId?: string };
  '/packages/team/pages/roster-import/index': object;
  '/packages/team/pages/seat-code/index': object;
  '/packages/team/pages/seat-take/index': { readonly code?: string };
  '/packages/team/pages/seats/index': object;
  '/packages/team/pages/settings/index': object;

  '/packages/vote/pages/room/index': { readonly roundId?: string };

  '/packages/wall/pages/box/index': object;
  '/packages/wall/pages/help/index': {
    readonly forSeatId?: string | undefined;
    readonly forName?: string | undefined;
    readonly what?: string | undefined;
  };
  '/packages/wall/pages/pictures/index': object;
  '/packages/wall/pages/preview/index': object;
  '/packages/wall/pages/print/index': { readonly no?: number | undefined };
  '/packages/wall/pages/rhythm/index': object;
  '/packages/wall/pages/screen/index': { readonly link: string };
  '/packages/showcase/pages/sign/index': object;
  '/packages/wall/pages/sprint/index': { readonly cardId?: string };
  '/packages/wall/pages/write/index': { readonly month?: string; readonly nodeId?: string };
}

export type PagePath = keyof PageParams;

/** Pages of the tab bar: switched to, without parameters. */
export type TabPath = '/pages/today/index' | '/pages/card/index' | '/pages/wall/index' | '/pages/team/index';

/** Pages that `navigateTo` opens on top of the current one. */
export type StackPath = Exclude<PagePath, TabPath>;

/** The parameters of a page; of a union of pages, parameters that fit each of them. */
export type ParamsOf<P extends PagePath> = (
  P extends PagePath ? (params: PageParams[P] & Common) => void : never
) extends (params: infer T) => void
  ? T
  : never;

/** The arguments after a page path: optional when no parameter is required. */
export type ParamArguments<P extends PagePath> =
  Record<never, never> extends ParamsOf<P> ? [params?: ParamsOf<P>] : [params: ParamsOf<P>];

/** Pages that need no parameter but the collective. */
export type CollectivePage = {
  [P in StackPath]: Record<never, never> extends ParamsOf<P> ? P : never;
}[StackPath];

/** A page with its parameters, as data. */
export type PageLink = { [P in StackPath]: { readonly page: P; readonly params: ParamsOf<P> } }[StackPath];

/** A page's URL: the path and its query. */
export type PageUrl = PagePath | `${PagePath}?${string}`;

type KeysOf<T> = T extends unknown ? keyof T : never;

/** The name of any page parameter. */
export type ParamName = KeysOf<PageParams[PagePath]> | keyof Common;
