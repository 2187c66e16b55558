import { useState } from 'react';
import { SavedSections } from '@/ui/saved-sections';
import { SectionEditor } from '@/ui/section-editor';
import { VersionHistory } from '@/ui/version-history';

const HEADINGS = [
  { version: 2, title: '第 2 版 · 林小禾', note: '全文 812 字' },
  { version: 1, title: '第 1 版 · 林小禾', note: '全文 640 字' },
] as const;
const SECTIONS = [
  { label: '做法', text: '每月一次交流，师傅带着看一遍窗口。' },
  { label: '体会', text: '' },
] as const;

/** Shows the components for long texts and their versions. */
export function GalleryDocuments({ onOpen }: { readonly onOpen: () => void }) {
  const [text, setText] = useState('');
  const saved = () => <SavedSections sections={SECTIONS} onRestore={onOpen} />;
  return (
    <>
      <SectionEditor
        label="做法"
        value={text}
        max={2000}
        help="0 字"
        facts={{ text: '看看有哪些事实', label: '做法：看看有哪些事实', onPress: onOpen }}
        onChange={setText}
      />
      <VersionHistory headings={HEADINGS} layout="rows">
        {saved}
      </VersionHistory>
      <VersionHistory headings={HEADINGS} layout="cards">
        {saved}
      </VersionHistory>
    </>
  );
}
