import { useEffect, useRef } from 'preact/hooks';
import { inOrder, isUnread } from './places.js';

/** What Escape closes before anything is marked as read. */
const OPEN = 'dialog[open], :popover-open, .menu, .with-drawer';

/** The keys that Discord's people have in their fingers: Ctrl+K, Alt with the arrows between channels, Escape when all is read, and writing at once. */
export function useShortcuts(actions) {
  const now = useRef(actions);
  now.current = actions;
  useEffect(() => {
    const key = event => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        now.current.jump();
      } else if (event.altKey && !event.ctrlKey && ['ArrowUp', 'ArrowDown'].includes(event.key)) {
        event.preventDefault();
        step(now.current.client(), event.key === 'ArrowDown' ? 1 : -1, event.shiftKey);
      } else if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector(OPEN)) {
        now.current.client()?.eyes.markRead(event.shiftKey);
      } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey && document.activeElement === document.body) {
        now.current.client()?.write();
      }
    };
    addEventListener('keydown', key);
    return () => removeEventListener('keydown', key);
  }, []);
}

/** Goes to the channel above or below; with `unread`, to the next one where something is new. */
function step(client, by, unread) {
  const { eyes, go } = client ?? {};
  if (!eyes?.view) return;
  const here = eyes.channel;
  const list = inOrder(eyes).filter(one => one.id === here?.id || (unread ? isUnread(one, eyes) : one.server?.id === here?.server?.id));
  const next = list[(list.findIndex(one => one.id === here?.id) + by + list.length) % list.length];
  if (next && next.id !== here?.id) go(next.path);
}
