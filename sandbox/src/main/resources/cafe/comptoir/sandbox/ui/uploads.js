import { h } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { fileSize } from './formats.js';
import { Icon } from './icons.js';
import { texts } from './texts.js';

/** The files that are going to be sent, pictures shown. */
export function UploadList({ files, onRemove }) {
  if (!files.length) return null;
  return h('ul', { class: 'chosen-files' }, files.map((file, at) => h('li', { key: `${file.name} ${file.lastModified} ${at}` },
    h(Look, { file }),
    h('span', { class: 'file-name' }, h('span', {}, file.name), h('span', { class: 'small' }, fileSize(file.size))),
    h('button', { type: 'button', class: 'plain', 'aria-label': `${texts.remove} ${file.name}`, title: texts.removeFile, onClick: () => onRemove(at) }, h(Icon, { name: 'delete' })))));
}

function Look({ file }) {
  const [address, setAddress] = useState(null);
  useEffect(() => {
    if (!file.type.startsWith('image/')) return undefined;
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address ? h('img', { src: address, alt: '' }) : h(Icon, { name: 'file' });
}
