import { h } from 'preact';

/** Drawn here, because a computer may have no font with pictures. */
const PATHS = {
  attach: 'M14 6.500 7.500 13a2.100 2.100 0 0 0 3 3l7-7a4 4 0 0 0-5.700-5.700l-7.300 7.300a6 6 0 0 0 8.500 8.500L18 14',
  plus: 'M10 4v12M4 10h12',
  text: 'M7 3 5.500 17M14.500 3 13 17M3.500 7.500h14M2.500 12.500h14',
  announcement: 'M3 8v4h3l8 4V4L6 8zM17 8v4',
  forum: 'M3 4h14v9H9l-4 3v-3H3zM6.500 7.500h7M6.500 10h4',
  thread: 'M6 3v6a3 3 0 0 0 3 3h8M14 9l3 3-3 3',
  direct: 'M3 5h14v10H3zM3.500 5.500 10 11l6.500-5.500',
  file: 'M5 2h7l4 4v12H5zM12 2v4h4',
  picture: 'M3 4h14v12H3zM3.500 14l4-4 3 3 3-3.500 3 3.500M7 7.500v.1',
  eye: 'M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  more: 'M4.500 10h.1M10 10h.1M15.500 10h.1',
  answer: 'M8 5 3.500 9.500 8 14M3.500 9.500H13a4 4 0 0 1 4 4V16',
  smile: 'M10 2.500a7.500 7.500 0 1 0 0 15 7.500 7.500 0 0 0 0-15zM7 8v.1M13 8v.1M6.500 12c1 1.500 2.200 2 3.500 2s2.500-.5 3.500-2',
  edit: 'M4 16l1-4 9-9 3 3-9 9zM12.500 4.500l3 3',
  delete: 'M4 5.500h12M8 5.500V3.500h4v2M5.500 5.500 6.500 17h7l1-11.500M8.500 8.500v5.500M11.500 8.500v5.500',
  down: 'M5 7.500l5 5 5-5',
  right: 'M7.500 5l5 5-5 5',
  people: 'M7 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM1.500 17c0-3 2.500-5 5.500-5s5.500 2 5.500 5M13 4.300a3 3 0 0 1 0 5.500M15 12.400c2 .7 3.500 2.400 3.500 4.600',
  beside: 'M2.500 4h15v12h-15zM10 4v12',
  wire: 'M3 5h14M3 10h14M3 15h8M14.500 13l3 2.500-3 2.500',
  close: 'M5 5l10 10M15 5 5 15',
  menu: 'M3 5h14M3 10h14M3 15h14',
  external: 'M8 4H4v12h12v-4M11 3.500h5.500V9M16 4l-7 7',
  download: 'M10 3v10M6 9.500l4 4 4-4M3.500 16.500h13',
  send: 'M3 10 17 3.500 13 17l-3.500-5.500zM9.500 11.500 17 3.500',
  pin: 'M12 2.500 17.500 8l-3 1-3 3 .5 3.500L9 13 4 18M9 13 4.500 8.500 8 9l3-3z',
  command: 'M12.500 3 7.500 17',
  check: 'M4 10.500l4 4 8-9',
};

export function Icon({ name }) {
  return h('svg', { viewBox: '0 0 20 20', class: 'icon', 'aria-hidden': 'true' }, h('path', { d: PATHS[name] ?? PATHS.text }));
}
