/** What the outside world does with the files of pictures. */
export interface PictureFiles {
  /** Gives each file an address that anybody can open for an hour; a file that is gone has none. */
  links(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Fetches an upload; null when there is none. */
  fetch(fileId: string): Promise<Uint8Array | null>;
  /** Keeps bytes under a path that only the server may write to; gives the file's id. */
  keep(path: string, bytes: Uint8Array): Promise<string>;
  remove(fileIds: readonly string[]): Promise<void>;
}

/** The files, and WeChat's eye on them: only the function that takes pictures in may ask for it. */
export interface CheckedFiles extends PictureFiles {
  /** Asks WeChat to look at a picture; its word comes later and bears the id this gives. Throws when nobody could look. */
  check(openid: string, fileId: string): Promise<string>;
}
