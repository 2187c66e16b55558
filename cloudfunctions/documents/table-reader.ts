import { readTableFile } from '../../server/features/roster/file/office/read-table-file';

// The process of the function in which one uploaded table is read; whoever started it ends it.
process.on('message', (bytes) => process.send?.(readTableFile(bytes as Uint8Array)));
