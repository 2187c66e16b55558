import { deflateSync } from 'node:zlib';
import { ATTACHMENT_BYTES_MAX, type AttachmentKind } from '../../../core/domain/attachment';
import { sampleOffice, samplePdf } from '../../../tests/samples/evidence-file';
import { samplePicture } from '../../../tests/samples/picture';
import { checkFile } from './check-file';

const codeOf = (bytes: Uint8Array, kind: AttachmentKind): string => {
  const checked = checkFile(bytes, kind);
  return 'code' in checked ? checked.code : 'ok';
};
const packed = (objects: string): string => {
  const data = deflateSync(Buffer.from(objects)).toString('latin1');
  return `9 0 obj\n<</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${data.length}>>\nstream\n${data}\nendstream\nendobj`;
};
const pdf = (more: string): Buffer =>
  Buffer.from(samplePdf('', '').toString('latin1').replace('% \n', `${more}\n`), 'latin1');
const PE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4000, 7)]);
const rels = (type: string): string =>
  `<Relationships><Relationship Id="a" Type="http://x/${type}" Target="http://evil/x.dotm" TargetMode="External"/></Relationships>`;

test.each<[string, AttachmentKind, Uint8Array]>([
  ['a document', 'docx', sampleOffice('docx')],
  ['a workbook', 'xlsx', sampleOffice('xlsx', { 'xl/printerSettings/printerSettings1.bin': 'x' })],
  [
    'a workbook of another program',
    'xlsx',
    sampleOffice('xlsx', { 'xl/workbook.xml': '', 'xl/workbook2.xml': '<workbook/>' }),
  ],
  [
    'a document with a link',
    'docx',
    sampleOffice('docx', { 'word/_rels/document.xml.rels': rels('hyperlink') }),
  ],
  ['a page', 'pdf', samplePdf()],
  ['packed objects', 'pdf', pdf(packed('5 0 <</Type /Font>>'))],
  ['a picture', 'jpg', samplePicture()],
])('%s is taken as it is', (_what, kind, bytes) => expect(codeOf(bytes, kind)).toBe('ok'));

test.each<[string, AttachmentKind, Uint8Array, string]>([
  ['a program', 'pdf', PE, 'attachment-unreadable'],
  ['a program', 'docx', PE, 'attachment-unreadable'],
  ['a program', 'jpg', PE, 'attachment-unreadable'],
  ['a program before an archive', 'docx', Buffer.concat([PE, sampleOffice('docx')]), 'attachment-unreadable'],
  ['a workbook under the name of a document', 'docx', sampleOffice('xlsx'), 'attachment-unreadable'],
  ['a picture under another name', 'png', samplePicture(), 'attachment-unreadable'],
  ['a page cut short', 'pdf', samplePdf().subarray(0, -8), 'attachment-unreadable'],
  ['an archive cut short', 'docx', sampleOffice('docx').subarray(0, -30), 'attachment-unreadable'],
  ['more than 20 MB', 'pdf', Buffer.alloc(ATTACHMENT_BYTES_MAX + 1, 32), 'attachment-unreadable'],
  ['macros', 'docx', sampleOffice('docx', { 'word/vbaProject.bin': 'x' }), 'attachment-active'],
  [
    'macros by their type only',
    'xlsx',
    sampleOffice('xlsx', { '_rels/x.rels': 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }),
    'attachment-active',
  ],
  ['a program inside', 'docx', sampleOffice('docx', { 'word/embeddings/a.exe': PE }), 'attachment-active'],
  [
    'an OLE object',
    'xlsx',
    sampleOffice('xlsx', { 'xl/embeddings/oleObject1.bin': 'x' }),
    'attachment-active',
  ],
  ['ActiveX', 'docx', sampleOffice('docx', { 'word/activeX/activeX1.bin': 'x' }), 'attachment-active'],
  [
    'a template from elsewhere',
    'docx',
    sampleOffice('docx', { 'word/_rels/settings.xml.rels': rels('attachedTemplate') }),
    'attachment-active',
  ],
  [
    'a field that starts a program',
    'docx',
    sampleOffice('docx', { 'word/document.xml': '<w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText>' }),
    'attachment-active',
  ],
  [
    'a path that leaves the folder',
    'docx',
    sampleOffice('docx', { '../x.xml': 'x' }),
    'attachment-unreadable',
  ],
  ['a script', 'pdf', pdf('4 0 obj\n<</S /JavaScript /JS (app.alert(1))>>\nendobj'), 'attachment-active'],
  ['a script with codes', 'pdf', pdf('4 0 obj\n<</S /J#61vaScript>>\nendobj'), 'attachment-active'],
  ['a packed script', 'pdf', pdf(packed('4 0 <</S /JavaScript>>')), 'attachment-active'],
  ['a program to start', 'pdf', pdf('4 0 obj\n<</S /Launch /F (cmd.exe)>>\nendobj'), 'attachment-active'],
  ['a file inside', 'pdf', pdf('4 0 obj\n<</Type /EmbeddedFile>>\nendobj'), 'attachment-active'],
  ['a password', 'pdf', pdf('trailer\n<</Encrypt 8 0 R>>'), 'attachment-protected'],
  [
    'a password',
    'docx',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
    'attachment-protected',
  ],
])('%s in a %s is refused', (_what, kind, bytes, code) => expect(codeOf(bytes, kind)).toBe(code));

/** An archive whose parts of a name claim to unpack to `size` bytes. */
const claiming = (name: string, size: number): Buffer => {
  const bytes = sampleOffice('docx', { 'word/media/a.png': 'x' });
  const record = bytes.indexOf(name, bytes.indexOf(Buffer.from('504b0102', 'hex'))) - 46;
  bytes.writeUInt32LE(size, record + 24);
  return bytes;
};

test('an archive that unpacks to too much is refused before it is unpacked', () => {
  expect(codeOf(claiming('word/media/a.png', 100), 'docx')).toBe('ok');
  expect(codeOf(claiming('word/media/a.png', 310 * 1024 * 1024), 'docx')).toBe('attachment-unreadable');
  expect(codeOf(claiming('word/document.xml', 49 * 1024 * 1024), 'docx')).toBe('attachment-unreadable');
});

test('objects that unpack to too much are refused', () => {
  const many = packed('x'.repeat(65 * 1024 * 1024));
  expect(codeOf(pdf(many), 'pdf')).toBe('attachment-unreadable');
});

test('a picture loses everything that drawing does not need', () => {
  const checked = checkFile(samplePicture('pass', Buffer.from('Exif\0\0GPS of a home')), 'jpg');
  expect('bytes' in checked && Buffer.from(checked.bytes).includes('GPS of a home')).toBe(false);
});
