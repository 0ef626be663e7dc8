/** Discord, Trigger Typing Indicator: it lasts ten seconds. */
const LASTS = 10_000;
const TOLD_EVERY = 8_000;

/** Who is writing, by channel; and that this person is. */
export class Typing {
  constructor(changed) {
    Object.assign(this, { changed, until: new Map(), told: 0 });
  }

  started(channel, person) {
    const key = `${channel} ${person.id}`;
    clearTimeout(this.until.get(key)?.timer);
    this.until.set(key, { channel, person, timer: setTimeout(() => this.stopped(channel, person.id), LASTS) });
    this.changed();
  }

  stopped(channel, id) {
    const key = `${channel} ${id}`;
    clearTimeout(this.until.get(key)?.timer);
    if (this.until.delete(key)) this.changed();
  }

  in(channel) {
    return [...this.until.values()].filter(one => one.channel === channel).map(one => one.person.name);
  }

  /** Tells the others that this person writes, not at every key. */
  tell(say) {
    if (Date.now() - this.told < TOLD_EVERY) return;
    this.told = Date.now();
    say();
  }

  sent() {
    this.told = 0;
  }

  close() {
    this.until.forEach(one => clearTimeout(one.timer));
  }
}
