/** Storage of picture files. */
export interface PictureFiles {
  /** Returns a public URL per file, valid for an hour; a missing file has none. */
  links(fileIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Fetches an upload; null when there is none. */
  fetch(fileId: string): Promise<Uint8Array | null>;
  /** Saves bytes under a path that only the server may write to; returns the file id. */
  save(path: string, bytes: Uint8Array): Promise<string>;
  remove(fileIds: readonly string[]): Promise<void>;
}

/** The picture files with WeChat's media check; only the function that receives pictures may use it. */
export interface CheckedFiles extends PictureFiles {
  /**
   * Starts WeChat's media check of a picture; returns the trace id of the later result. Throws when the check is
   * unavailable.
   */
  check(openid: string, fileId: string): Promise<string>;
}
