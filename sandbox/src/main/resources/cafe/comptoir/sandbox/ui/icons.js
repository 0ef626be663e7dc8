const SVG = 'http://www.w3.org/2000/svg';

/** Drawn here, because a computer may have no font with pictures. */
const PATHS = {
  attach: 'M14 6.5 7.5 13a2.1 2.1 0 0 0 3 3l7-7a4 4 0 0 0-5.7-5.7l-7.3 7.3a6 6 0 0 0 8.5 8.5L18 14',
  text: 'M7 3 5.5 17M14.500 3 13 17M3.500 7.500h14M2.500 12.500h14',
  announcement: 'M3 8v4h3l8 4V4L6 8zM17 8v4',
  forum: 'M3 4h14v9H9l-4 3v-3H3zM6.500 7.500h7M6.500 10h4',
  thread: 'M6 3v6a3 3 0 0 0 3 3h8M14 9l3 3-3 3',
  direct: 'M3 5h14v10H3zM3.500 5.500 10 11l6.500-5.500',
  file: 'M5 2h7l4 4v12H5zM12 2v4h4',
  picture: 'M3 4h14v12H3zM3.500 14l4-4 3 3 3-3.500 3 3.500M7 7.500v.1',
  eye: 'M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  more: 'M4.500 10h.1M10 10h.1M15.500 10h.1',
  answer: 'M4 16v-4a3 3 0 0 1 3-3h9M13 6l3 3-3 3',
};

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name] ?? PATHS.text);
  svg.append(path);
  return svg;
}
