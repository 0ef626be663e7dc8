/** The app says within three seconds that it has heard; an answer that it puts off is waited for no longer than this. */
const PATIENCE = 20_000;

/** What this person asked of the app and has no answer to yet: a button turns, a command stands there as sent; or it is said that nothing came. */
export class Using {
  constructor(api, changed) {
    Object.assign(this, { api, changed, pending: new Map(), failed: new Map(), sent: [], count: 0 });
  }

  /** Uses a button or a menu of a message. */
  async use(message, control, name, body) {
    this.failed.delete(message.id);
    this.pending.set(message.id, control);
    this.changed();
    try {
      await this.api.act(name, { in: message.channel, message: message.id, ...body }, PATIENCE);
    } catch (problem) {
      if (this.pending.get(message.id) === control) this.failed.set(message.id, problem.message);
    }
    if (this.pending.get(message.id) === control) this.pending.delete(message.id);
    this.changed();
  }

  /** Uses a command in a channel. */
  async run(channel, name, body, label) {
    const sent = { id: ++this.count, channel, label, failed: '' };
    this.sent = [...this.sent, sent];
    this.changed();
    try {
      await this.api.act(name, { in: channel, ...body }, PATIENCE);
      this.forget(sent);
    } catch (problem) {
      sent.failed = problem.message;
      this.changed();
    }
  }

  /** The app thinks: that stands in the channel now, and nothing has to wait for it. */
  acknowledge() {
    this.pending.clear();
    this.sent = this.sent.filter(one => one.failed);
  }

  forget(sent) {
    this.sent = this.sent.filter(one => one !== sent);
    this.changed();
  }
}
