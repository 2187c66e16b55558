import type { FileStore } from './files/file-store';
import type { OpenApi } from './openapi/open-api';
import type { ServiceActions } from './wire/admin-handler';

/** Lists the wire actions other than database and function calls: file storage and the open API. */
export function servicesOf(files: FileStore, openApi: OpenApi): ServiceActions {
  return {
    'storage.getUploadMetadata': (params) => files.uploadMetadata(String(params['path'])),
    'storage.batchGetDownloadUrl': (params) => ({
      download_list: files.downloadUrls(params['file_list'] as { fileid: string; max_age?: number }[]),
    }),
    'storage.batchDeleteFile': (params) => ({ delete_list: files.remove(params['fileid_list'] as string[]) }),
    'wx.openApi': (params, invocation) =>
      openApi.answer(String(params['apiName']), params['requestData'] as Buffer, invocation),
  };
}
